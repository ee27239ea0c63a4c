import type { NewEvent } from '../../domain/application/event';
import type { AutomaticAct } from '../../domain/checks/automatic-act';
import type { CheckResult } from '../../domain/checks/check-result';
import { nextStep } from '../../domain/routing/advance';
import type { RoutePlan } from '../../domain/routing/route-plan';
import type { PaymentTerms } from '../../domain/payment/payment-terms';
import type { Language } from '../../kernel/language';
import type { CaseBefore, CaseDecision } from '../cases/change-case';
import { polarityOf } from '../office/decision-so-far';
import { nextItem } from '../office/next-item';
import type { OfficeActDeps } from '../office/office-deps';
import { casePayment, isPaymentRight, type CasePayment } from '../payments/case-payment';
import type { Assessment } from './assess-application';

/** Says in words why checks failed, for the reason of a refusal. */
export type CheckReasons = (failed: readonly CheckResult[], language: Language) => string;

export type DecideDeps = Pick<OfficeActDeps, 'plans' | 'editions' | 'organisations' | 'reference'> & {
  readonly checkReasons: CheckReasons;
};

type Decided = Extract<AutomaticAct, { kind: 'assign' | 'refuse-service' }>;

interface Beside {
  readonly made: readonly NewEvent[];
  readonly assessment: Assessment;
  readonly at: Date;
}

const PORTAL = { kind: 'portal' } as const;

/**
 * Registers the case, passes the steps before the decision and drafts it: order 509, burial, clauses 16 and 19-1, disability,
 * clauses 20-1 and 21-1. It then stands at its signature.
 */
export function decideAutomatically(deps: DecideDeps) {
  const onward = nextItem(deps);
  return async (
    before: CaseBefore,
    act: Decided,
    { made, assessment, at }: Beside,
  ): Promise<CaseDecision> => {
    const plan = await deps.plans.get(before.state.filed.planHash);
    const { passed, prepare } = passedSteps(plan, before.state.stepKey ?? '', at);
    const draft = draftOf(deps, before, act, assessment);
    const arrived = { ...before, state: { ...before.state, stepKey: prepare } };
    const decision = polarityOf(draft.outcome);
    const { nextStep: sign, workItem } = await onward(arrived, { kind: 'completed', decision }, at);
    if (sign === null) throw new Error('A plan signs after it prepares');
    const payload = { stepKey: prepare, nextStep: sign, ...draft };
    return {
      events: [...made, ...passed, { type: 'decision-prepared', at, actor: PORTAL, payload }],
      workItem,
      jobs: [],
    };
  };
}

/** Everything from the open step to the one that prepares, which a system does by the act. */
function passedSteps(plan: RoutePlan, from: string, at: Date): { passed: NewEvent[]; prepare: string } {
  const passed: NewEvent[] = [];
  let stepKey = from;
  for (;;) {
    if (plan.steps.find(({ key }) => key === stepKey)?.stage === 'prepare')
      return { passed, prepare: stepKey };
    const next = nextStep(plan, stepKey, { kind: 'completed', decision: 'none' });
    if (next.kind === 'end') throw new Error('A plan prepares a decision');
    const payload = { stepKey, nextStep: next.step.key, note: null };
    passed.push({ type: 'step-completed', at, actor: PORTAL, payload });
    stepKey = next.step.key;
  }
}

type Draft = Omit<Extract<NewEvent, { type: 'decision-prepared' }>['payload'], 'stepKey' | 'nextStep'>;

function draftOf(
  { reference, checkReasons }: DecideDeps,
  { state: { filed } }: CaseBefore,
  act: Decided,
  { right }: Assessment,
): Draft {
  if (act.kind === 'refuse-service') {
    const reason = checkReasons(act.failed, filed.language);
    return { outcome: 'refused', groundIds: [act.ground], reason };
  }
  return assignment(casePayment(reference.payingDecisions, filed), act, right?.lastDay ?? null);
}

function assignment(
  paying: CasePayment | null,
  act: Extract<Decided, { kind: 'assign' }>,
  lastDay: string | null,
): Draft {
  const outcome = paying?.rule.outcomes[0];
  const payment = paymentOf(act, paying?.filedAccount ?? '', lastDay);
  if (outcome === undefined || !isPaymentRight(paying, outcome, payment))
    throw new Error('A decision of the portal pays what its edition does not');
  return { outcome, groundIds: [], reason: null, payment };
}

function paymentOf(
  { amount: { amount, frequency }, firstDay: from }: Extract<Decided, { kind: 'assign' }>,
  account: string,
  lastDay: string | null,
): PaymentTerms {
  const until = frequency === 'once' ? null : lastDay;
  return { amount, frequency, from, until, account, accountReason: null };
}
