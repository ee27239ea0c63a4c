import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { EventPayload, NewEvent } from '../../domain/application/event';
import type { ApplicationState } from '../../domain/application/fold';
import { decisionOptions, type DecisionOption } from '../../domain/edition/decision-options';
import type { PaymentTerms } from '../../domain/payment/payment-terms';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { casePayment, isPaymentRight } from '../payments/case-payment';
import { demandNotWaiting, demandSeen } from '../completion/demand-waiting';
import { hearApplicant, type HearingDeps, type HeardDecision } from '../hearing/open-hearing';
import { tellJob } from './tell-job';
import { decisionFlaws, type DecisionDraft } from './decision-flaws';
import { polarityOf } from './decision-so-far';
import { demandOwnStep, demandStage } from './demand-own-step';
import { nextItem } from './next-item';
import type { OfficeActDeps, StepAct } from './office-deps';

/** A decision prepared for the signature. */
export type DecisionPreparation = StepAct &
  DecisionDraft & {
    /** What it pays; null or left out when its outcome pays nothing. */
    readonly payment?: PaymentTerms | null;
    /** Number of the last fact from or to the applicant that the official saw: an older page decides nothing. */
    readonly seen?: number;
  };

/**
 * Prepares the decision and sends the case on to its signature; or, where the service hears whoever it refuses, tells the
 * applicant first and leaves the step open.
 * @throws DomainError `not-found`, `forbidden`, `conflict`, `invalid` for what {@link decisionFlaws} finds, and for a payment
 * that the outcome does not make or that is missing
 */
export function prepareDecision(deps: OfficeActDeps & HearingDeps) {
  const onward = nextItem(deps);
  const hear = hearApplicant(deps);
  return (person: Person, act: DecisionPreparation): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      const { filed, filedAt } = before.state;
      demandNotWaiting(before.state);
      demandSeen(before.state, act.seen);
      demandStage(await deps.plans.get(filed.planHash), act.stepKey, ['prepare']);
      const rules = await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
      const options = decisionOptions(rules);
      demandRight(deps, filed, options, act);
      const made = { at: deps.clock.now(), actor: actorOf(own.person) };
      const decided = decidedOf(act, options);
      const heard = await hear(before, { ...decided, stepKey: act.stepKey }, { rules, ...made });
      if (!heard.goesOn) return tellFirst(before, heard.events);
      const decision = polarityOf(act.outcome);
      const { nextStep, workItem } = await onward(before, { kind: 'completed', decision }, made.at);
      if (nextStep === null) throw new Error('A plan signs after it prepares');
      const payment = act.payment ?? null;
      const payload = {
        ...decided,
        stepKey: act.stepKey,
        nextStep,
        ...(payment === null ? {} : { payment }),
      };
      return {
        events: [...heard.events, { type: 'decision-prepared', ...made, payload }],
        workItem,
        jobs: [],
      };
    });
}

/** The applicant is told of the last of these facts; the step stays open. */
function tellFirst({ state, application }: CaseBefore, events: readonly NewEvent[]): CaseDecision {
  return { events, jobs: [tellJob(application.id, 'hearing-opened', state.lastSeq + events.length)] };
}

function decidedOf(
  { outcome, groundIds, reason }: DecisionPreparation,
  options: readonly DecisionOption[],
): Omit<HeardDecision, 'stepKey'> & Pick<EventPayload<'decision-prepared'>, 'groundIds'> {
  return {
    outcome,
    groundIds: groundsOf(options, outcome).filter((id) => groundIds.includes(id)),
    reason: reason?.trim() || null,
  };
}

function demandRight(
  { reference }: Pick<OfficeActDeps, 'reference'>,
  filed: ApplicationState['filed'],
  options: readonly DecisionOption[],
  act: DecisionPreparation,
): void {
  const paying = casePayment(reference.payingDecisions, filed);
  const isRight = isPaymentRight(paying, act.outcome, act.payment ?? null);
  if (!isRight || decisionFlaws(options, act).length > 0) throw new DomainError('invalid');
}

function groundsOf(options: readonly DecisionOption[], outcome: string): string[] {
  const option = options.find((each) => each.outcome === outcome);
  return (option?.grounds ?? []).map(({ id }) => id);
}
