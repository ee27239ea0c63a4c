import type { RightPeriod } from '../right/right-period';
import type { ProposedAmount } from '../right/proposed-amount';
import type { AutomaticStop } from './check-events';
import { type CheckResult, isUnanswered } from './check-result';
import type { StraightThroughRule } from './straight-through';

/** What the portal does by itself with a case that nobody has taken. */
export type AutomaticAct =
  /** It is somebody's work, as every case of this service and channel. */
  | { readonly kind: 'leave' }
  | { readonly kind: 'refuse-intake'; readonly ground: string; readonly failed: readonly CheckResult[] }
  | { readonly kind: 'refuse-service'; readonly ground: string; readonly failed: readonly CheckResult[] }
  | { readonly kind: 'assign'; readonly firstDay: string; readonly amount: ProposedAmount }
  | { readonly kind: 'stop'; readonly stop: AutomaticStop };

/** What is known of a case when the portal decides what to do. */
export interface AutomaticSituation {
  readonly results: readonly CheckResult[];
  readonly rule: StraightThroughRule | undefined;
  readonly right: RightPeriod | null;
  readonly amount: ProposedAmount | null;
}

/**
 * What the acts let a system do (order 509, burial, clauses 16 and 19-1, disability, clauses 20-1 and 21-1): a failed check of
 * the application is no acceptance; data of the decision that are wrong are a refusal; with everything confirmed it assigns.
 * What is not known refuses nobody.
 */
export function automaticAct(situation: AutomaticSituation): AutomaticAct {
  const { results, rule } = situation;
  const failed = results.filter(({ verdict }) => verdict === 'failed');
  const unaccepted = failed.filter(({ consequence }) => consequence === 'refuse-intake');
  const ground = unaccepted[0]?.ground ?? null;
  if (ground !== null) return { kind: 'refuse-intake', ground, failed: unaccepted };
  return rule === undefined ? { kind: 'leave' } : decided(situation, rule, failed);
}

function decided(
  situation: AutomaticSituation,
  rule: StraightThroughRule,
  failed: readonly CheckResult[],
): AutomaticAct {
  const unknown = situation.results.filter(({ verdict }) => verdict === 'not-known');
  const wrong = failed.filter(({ consequence }) => consequence === 'refuse-service');
  if (wrong.length < failed.length) return stop('unclear', [...failed, ...unknown]);
  if (wrong.length > 0) return refusal(rule, wrong);
  return unknown.length > 0 ? unknownStop(unknown) : assign(situation);
}

function refusal({ refusal: ground }: StraightThroughRule, wrong: readonly CheckResult[]): AutomaticAct {
  if (ground === undefined) return stop('unclear', wrong);
  return { kind: 'refuse-service', ground, failed: wrong };
}

/** While a registry is silent it waits; what no registry can tell waits for a person. */
function unknownStop(unknown: readonly CheckResult[]): AutomaticAct {
  const silent = unknown.every(isUnanswered);
  return stop(silent ? 'waiting' : 'unclear', unknown);
}

function assign({ right, amount }: AutomaticSituation): AutomaticAct {
  const firstDay = right?.firstDay ?? null;
  if (firstDay === null) return stop('no-first-day', []);
  if (amount === null) return stop('no-amount', []);
  return { kind: 'assign', firstDay, amount };
}

function stop(cause: AutomaticStop['cause'], results: readonly CheckResult[]): AutomaticAct {
  const checks = results.map(({ check, judge, reason }) => ({ check, judge, reason }));
  const silent = results.filter(isUnanswered);
  const registries = [...new Set(silent.flatMap(({ registry }) => registry ?? []))];
  return { kind: 'stop', stop: { cause, checks, registries } };
}
