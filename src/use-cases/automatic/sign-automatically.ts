import type { NewEvent } from '../../domain/application/event';
import type { DecisionState } from '../../domain/application/fold';
import { nextStep } from '../../domain/routing/advance';
import type { RoutePlan } from '../../domain/routing/route-plan';
import { withOther } from '../../kernel/language';
import type { LocalizedText } from '../../kernel/localized-text';
import type { CaseBefore, CaseDecision } from '../cases/change-case';
import { decisionPaper } from '../office/decision-paper';
import { decisionSoFar } from '../office/decision-so-far';
import { isRefusal } from '../office/is-refusal';
import { makeResult, type MakeResultDeps } from '../office/make-result';
import type { OfficeActDeps } from '../office/office-deps';
import { SEAL_SIGNATURE } from '../office/result-words';
import { tellJob } from '../office/tell-job';
import { orderPayment } from '../payments/order-payment';
import { sealDecision, type SealDecisionDeps } from './seal-decision';

export type SignAutomaticallyDeps = OfficeActDeps & MakeResultDeps & SealDecisionDeps;

const PORTAL = { kind: 'portal' } as const;
const AUTHORISED: LocalizedText = { kk: 'Уәкілетті тұлға', ru: 'Уполномоченное лицо' };

/**
 * Approves a decision that the portal drafted by the key of the authorised person, orders its payment and hands the result
 * out, all in one. Without a key the draft stays with the head.
 */
export function signAutomatically(deps: SignAutomaticallyDeps) {
  const seal = sealDecision(deps);
  return async (before: CaseBefore): Promise<CaseDecision | null> => {
    const { state, workItem, application } = before;
    const { decision, stepKey } = state;
    if (workItem === null || stepKey === null || decision === null) return null;
    const { signed, ...parts } = await decisionPaper(deps, before);
    const sealed = await seal(application.id, signed);
    const at = deps.clock.now();
    if (sealed === null) return withoutKey(before, at);
    const head = { name: sealed.name, position: AUTHORISED };
    const made = await makeResult(deps, before, { ...parts, decision, head, way: SEAL_SIGNATURE, at });
    const { number: resultNumber, storageKey } = made;
    const { outcome } = decision;
    const evidence = { way: 'eds' as const, evidenceId: sealed.evidenceId, checked: 'valid' as const };
    const signature = { ...evidence, documentHash: signed.hash };
    const rest = afterSignature(await deps.plans.get(state.filed.planHash), before, resultNumber, at);
    const languages = [...withOther(state.filed.language)];
    const paper = { resultNumber, storageKey, signature, languages };
    const payload = { stepKey, nextStep: rest.first, outcome, ...paper };
    const order = orderOf(before, decision, resultNumber, at);
    return {
      ...order,
      events: [{ type: 'decision-signed', at, actor: PORTAL, payload }, ...order.events, ...rest.events],
      workItem: { kind: 'close', id: workItem.id, at, next: null },
      result: { ...made, issuedAt: at },
      jobs: [...order.jobs, tellJob(application.id, isRefusal(outcome) ? 'refused' : 'result-issued')],
    };
  };
}

function withoutKey({ state }: CaseBefore, at: Date): CaseDecision | null {
  if (state.automaticStop?.cause === 'no-key') return null;
  const payload = { cause: 'no-key' as const, checks: [], registries: [] };
  return { events: [{ type: 'automatic-stopped', at, actor: PORTAL, payload }], jobs: [] };
}

function orderOf(
  before: CaseBefore,
  { payment }: DecisionState,
  resultNumber: string,
  at: Date,
): Pick<CaseDecision, 'events' | 'paymentOrder' | 'jobs'> {
  if (payment === null) return { events: [], jobs: [] };
  return orderPayment(before, { payment, resultNumber, replaces: null, actor: PORTAL, at });
}

/** What follows the signature up to the end of the route: the result goes to the cabinet, and nobody hands anything over. */
function afterSignature(
  plan: RoutePlan,
  { state }: CaseBefore,
  resultNumber: string,
  at: Date,
): { readonly first: string | null; readonly events: readonly NewEvent[] } {
  const decision = decisionSoFar(state);
  const following = (key: string): string | null => {
    const next = nextStep(plan, key, { kind: 'completed', decision });
    return next.kind === 'end' ? null : next.step.key;
  };
  const first = following(state.stepKey ?? '');
  const events: NewEvent[] = [];
  for (let stepKey = first; stepKey !== null; stepKey = following(stepKey)) {
    const isIssue = plan.steps.find(({ key }) => key === stepKey)?.stage === 'issue';
    const onward = { stepKey, nextStep: following(stepKey) };
    events.push(
      isIssue
        ? { type: 'result-issued', at, actor: PORTAL, payload: { ...onward, resultNumber } }
        : { type: 'step-completed', at, actor: PORTAL, payload: { ...onward, note: null } },
    );
  }
  return { first, events };
}
