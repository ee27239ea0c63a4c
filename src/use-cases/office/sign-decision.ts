import { canClaim, canSign } from '../../domain/access/case-access';
import type { Person, StaffMember } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import { isKnownSince } from '../../domain/application/beside';
import type { NewEvent } from '../../domain/application/event';
import type { ApplicationState, DecisionState } from '../../domain/application/fold';
import { DomainError } from '../../kernel/domain-error';
import { withOther } from '../../kernel/language';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { caseFacts } from '../cases/case-facts';
import { casePayment, isPaymentRight } from '../payments/case-payment';
import { orderPayment, type OrderToMake } from '../payments/order-payment';
import { decisionPaper } from './decision-paper';
import { decisionSoFar } from './decision-so-far';
import { deliverToWindow } from './deliver-to-window';
import { demandOwnStep, demandStage } from './demand-own-step';
import { makeResult, type MakeResultDeps } from './make-result';
import { nextItem } from './next-item';
import type { OfficeActDeps, StepAct } from './office-deps';
import { proveDecision, type DecisionProof, type ProveDecisionDeps } from './prove-decision';

export type SignDecisionDeps = OfficeActDeps & MakeResultDeps & ProveDecisionDeps;

/** A signature for the draft that the head has read. */
export type DecisionSigning = StepAct & {
  /** Number of the last fact that the head saw. */
  readonly seq: number;
  /** A step that nobody holds is taken by signing it, in one with the signature. */
  readonly takes?: boolean;
} & DecisionProof;

/**
 * Signs a decision: the paper is made and stored, and the case goes on to be issued.
 * @throws DomainError `not-found`, `forbidden`, `own-decision` for whoever prepared it, `conflict` when the draft is no
 * longer what the head read, `applicant-signature-invalid` until the applicant has signed again; those of
 * {@link proveDecision}
 */
export function signDecision(deps: SignDecisionDeps) {
  const onward = nextItem(deps);
  const prove = proveDecision(deps);
  const delivered = deliverToWindow(deps);
  return (person: Person, act: DecisionSigning): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (found) => {
      const at = deps.clock.now();
      const { before, taken } = act.takes === true ? take(person, found, at) : { before: found, taken: [] };
      const { head, decision } = demandSigner(person, before, act);
      demandStage(await deps.plans.get(before.state.filed.planHash), act.stepKey, ['sign']);
      demandPayment(deps, before, decision);
      const { signed, ...paper } = await decisionPaper(deps, before);
      const proven = await prove(head, { caseId: act.caseId, proof: act, signed });
      const soFar = decisionSoFar(before.state);
      const next = await onward(before, { kind: 'completed', decision: soFar }, at);
      const { nextStep, workItem } = next;
      const delivery = await delivered(before, next, at);
      const result = await makeResult(deps, before, { ...paper, decision, head, way: proven.words, at });
      const { number: resultNumber, storageKey } = result;
      const signature = { ...proven.signature, documentHash: proven.documentHash ?? storageKey };
      const { stepKey } = act;
      const { outcome } = decision;
      const languages = [...withOther(before.state.filed.language)];
      const payload = { stepKey, nextStep, outcome, resultNumber, storageKey, signature, languages };
      const actor = actorOf(head);
      const order = orderOf(before, decision, { resultNumber, actor, at });
      return {
        ...order,
        events: [...taken, { type: 'decision-signed', at, actor, payload }, ...delivery, ...order.events],
        workItem,
        result,
      };
    });
}

/** A step in nobody's hands is in those of whoever may take it. */
function take(
  person: Person,
  before: CaseBefore,
  at: Date,
): { readonly before: CaseBefore; readonly taken: readonly NewEvent[] } {
  const { workItem } = before;
  if (workItem === null || workItem.holderId !== null || !canClaim(person, caseFacts(before)))
    return { before, taken: [] };
  const payload = { workItemId: workItem.id, stepKey: workItem.stepKey };
  return {
    before: { ...before, workItem: { ...workItem, holderId: person.accountId, holderName: person.name } },
    taken: [{ type: 'claimed', at, actor: actorOf(person), payload }],
  };
}

/** The order that a decision makes; no facts and no jobs when it pays nothing. */
function orderOf(
  before: CaseBefore,
  { payment }: DecisionState,
  signed: Pick<OrderToMake, 'resultNumber' | 'actor' | 'at'>,
): Pick<CaseDecision, 'events' | 'paymentOrder' | 'jobs'> {
  if (payment === null) return { events: [], jobs: [] };
  return orderPayment(before, { ...signed, payment, replaces: null });
}

/** A decision that was prepared before its payment was asked for goes back: signed, it would pay nobody. */
function demandPayment(
  { reference }: Pick<SignDecisionDeps, 'reference'>,
  { state }: CaseBefore,
  { outcome, payment }: DecisionState,
): void {
  const paying = casePayment(reference.payingDecisions, state.filed);
  if (!isPaymentRight(paying, outcome, payment)) throw new DomainError('conflict');
}

function demandSigner(
  person: Person,
  before: CaseBefore,
  act: DecisionSigning,
): { head: StaffMember; decision: DecisionState } {
  const { person: head } = demandOwnStep(person, before, act);
  const { decision } = before.state;
  if (decision === null || !isKnownSince(before.events, act.seq)) throw new DomainError('conflict');
  if (before.state.signature.checked === 'invalid') throw new DomainError('applicant-signature-invalid');
  if (head.role !== 'head') throw new DomainError('forbidden');
  const preparedBy = decision.preparedBy.kind === 'staff' ? decision.preparedBy.accountId : '';
  if (!canSign(head, caseFacts(before), preparedBy)) throw new DomainError('own-decision');
  return { head, decision };
}
