import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { EventPayload } from '../../domain/application/event';
import type { ApplicationState } from '../../domain/application/fold';
import { decisionOptions, type DecisionOption } from '../../domain/edition/decision-options';
import type { PaymentTerms } from '../../domain/payment/payment-terms';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import { casePayment, isPaymentRight } from '../payments/case-payment';
import { demandNotWaiting, demandSeen } from '../completion/demand-waiting';
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
    /**
     * Number of the last fact about the completion of the case that the official saw, 0 where there was none: a page that
     * was opened before the applicant answered decides nothing.
     */
    readonly seenCompletion?: number;
  };

/**
 * Prepares the decision and sends the case on to its signature.
 * @throws DomainError `not-found`, `forbidden`, `conflict`, `invalid` for what {@link decisionFlaws} finds, and for a payment
 * that the outcome does not make or that is missing
 */
export function prepareDecision(deps: OfficeActDeps) {
  const onward = nextItem(deps);
  return (person: Person, act: DecisionPreparation): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      const { filed, filedAt } = before.state;
      demandNotWaiting(before.state);
      demandSeen(before.state, act.seenCompletion);
      demandStage(await deps.plans.get(filed.planHash), act.stepKey, ['prepare']);
      const options = decisionOptions(await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt));
      demandRight(deps, filed, options, act);
      const at = deps.clock.now();
      const decision = polarityOf(act.outcome);
      const { nextStep, workItem } = await onward(before, { kind: 'completed', decision }, at);
      if (nextStep === null) throw new Error('A plan signs after it prepares');
      const payload = preparedOf(act, nextStep, options);
      return {
        events: [{ type: 'decision-prepared', at, actor: actorOf(own.person), payload }],
        workItem,
        jobs: [],
      };
    });
}

function preparedOf(
  act: DecisionPreparation,
  nextStep: string,
  options: readonly DecisionOption[],
): EventPayload<'decision-prepared'> {
  const { stepKey, outcome, payment = null } = act;
  return {
    stepKey,
    nextStep,
    outcome,
    groundIds: groundsOf(options, outcome).filter((id) => act.groundIds.includes(id)),
    reason: act.reason?.trim() || null,
    ...(payment === null ? {} : { payment }),
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
