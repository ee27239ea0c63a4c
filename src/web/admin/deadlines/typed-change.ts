import type { AmendingAct } from '../../../domain/administration/administered-version';
import { periodFacts } from '../../../domain/administration/period-facts';
import { DomainError } from '../../../kernel/domain-error';
import type { DeadlineDecision } from '../../../use-cases/administration/change-deadline';
import type { FoundDeadline } from '../../../use-cases/administration/find-deadline';
import { textOf } from '../../office/form-values';
import type { RequestContext } from '../../route';
import { checkDecision, type DecisionAsks } from '../decision/check-decision';
import { emptyDecision, readDecision, type TypedDecision } from '../decision/typed-decision';
import { checkPeriod, filledWith, readPeriod, type TypedPeriod } from './period-form';
import type { Flaw } from '../../forms/flaw';

/** The form of a period as typed. */
export interface TypedChange {
  /** Whether an amending act sets the period anew, or what is printed holds again. */
  readonly what: 'amend' | 'withdraw';
  readonly period: TypedPeriod;
  readonly decision: TypedDecision;
}

/** What the form asks for: an amendment names its act; the printed words need none to hold again. */
export const ASKS = {
  amend: { act: 'must', from: true },
  withdraw: { act: 'may', from: true },
} as const satisfies Record<TypedChange['what'], DecisionAsks>;

type Context = Pick<RequestContext, 'body' | 'words' | 't' | 'language'>;

/** A form that nobody has typed into yet: filled with the period as it holds. */
export function freshChange({ inForce, history }: FoundDeadline): TypedChange {
  return {
    what: 'amend',
    period: filledWith(periodFacts(inForce)),
    decision: emptyDecision(lastVersion(history)),
  };
}

/**
 * A form filled with an earlier version, so that it may hold again; version 0 is what the act prints.
 * @throws DomainError `not-found`
 */
export function returnedChange({ printed, history }: FoundDeadline, wanted: number): TypedChange {
  const decision = emptyDecision(lastVersion(history));
  if (wanted === 0) return { what: 'withdraw', period: filledWith(periodFacts(printed)), decision };
  const found = history.find(({ version }) => version === wanted);
  if (found === undefined) throw new DomainError('not-found');
  const { value, act } = found;
  return {
    what: value === null ? 'withdraw' : 'amend',
    period: filledWith(value ?? periodFacts(printed)),
    decision: { ...decision, returnsTo: wanted, act: act === null ? decision.act : typedAct(act) },
  };
}

function typedAct({ number, title, date }: AmendingAct): TypedDecision['act'] {
  const [year = '', month = '', day = ''] = date.split('-');
  return { number, title, date: { year, month: withoutZero(month), day: withoutZero(day) } };
}

/** Reads the form. */
export function readChange(context: Pick<RequestContext, 'body'>): TypedChange {
  return {
    what: textOf(context, 'what') === 'withdraw' ? 'withdraw' : 'amend',
    period: readPeriod(context),
    decision: readDecision(context),
  };
}

/** Checks the form; the decision is null as long as something in it is wrong. */
export function checkChange(
  { what, period, decision: typed }: TypedChange,
  now: Date,
  context: Context,
): { readonly flaws: readonly Flaw[]; readonly decision: DeadlineDecision | null } {
  const amended = what === 'amend' ? checkPeriod(period, context) : { flaws: [], value: null };
  const { flaws: others, decision } = checkDecision(typed, ASKS[what], now, context);
  const flaws = [...amended.flaws, ...others];
  return { flaws, decision: flaws.length > 0 ? null : { ...decision, value: amended.value } };
}

/** The number of the last decision about a period; 0 where nobody has decided. */
export function lastVersion(history: FoundDeadline['history']): number {
  return history[0]?.version ?? 0;
}

function withoutZero(part: string): string {
  return part.replace(/^0/, '');
}
