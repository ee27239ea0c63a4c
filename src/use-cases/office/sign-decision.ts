import { randomBytes } from 'node:crypto';
import type { Storage } from '../../adapters/storage/port';
import type { ResultRecord } from '../../data/application-records';
import { canSign } from '../../domain/access/case-access';
import type { Person, StaffMember } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { ApplicationState, DecisionState } from '../../domain/application/fold';
import { initials } from '../../domain/identifiers/masking';
import { findApplicationNumber } from '../../domain/numbering/application-number';
import { randomSigns, resultNumber } from '../../domain/numbering/result-number';
import { DomainError } from '../../kernel/domain-error';
import { changeCase, type CaseBefore, type CaseDecision } from '../cases/change-case';
import { caseFacts } from '../cases/case-facts';
import { casePayment, isPaymentRight } from '../payments/case-payment';
import { orderPayment, type OrderToMake } from '../payments/order-payment';
import type { ConfirmPassword } from './confirm-password';
import { decisionSoFar } from './decision-so-far';
import { demandOwnStep, demandStage } from './demand-own-step';
import { nextItem } from './next-item';
import type { OfficeActDeps, PrintDeps, StepAct } from './office-deps';
import { resultPrint } from './result-print';
import { SESSION_SIGNATURE } from './result-words';

export interface SignDecisionDeps extends OfficeActDeps, PrintDeps {
  readonly storage: Pick<Storage, 'put'>;
  readonly confirmPassword: ConfirmPassword;
}

/** A signature: for the draft that the head has read, and with the head's own password. */
export interface DecisionSigning extends StepAct {
  /** Number of the last fact that the head saw. */
  readonly seq: number;
  readonly password: string;
}

/**
 * Signs a decision: the paper is made and stored, and the case goes on to be issued.
 * @throws DomainError `not-found`, `forbidden`, `own-decision` for whoever prepared it, `conflict` when the draft is no
 * longer what the head read, `applicant-signature-invalid` until the applicant has signed again, `wrong-password`,
 * `too-many-requests`
 */
export function signDecision(deps: SignDecisionDeps) {
  const onward = nextItem(deps);
  return (person: Person, act: DecisionSigning): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      const { head, decision } = demandSigner(person, before, act);
      demandStage(await deps.plans.get(before.state.filed.planHash), act.stepKey, ['sign']);
      demandPayment(deps, before, decision);
      await deps.confirmPassword(head, act.password);
      const at = deps.clock.now();
      const { nextStep, workItem } = await onward(
        before,
        { kind: 'completed', decision: decisionSoFar(before.state) },
        at,
      );
      const result = await makeResult(deps, before, decision, head, at);
      const { number, storageKey } = result;
      const signature = { way: 'session' as const, documentHash: storageKey, evidenceId: null };
      const { stepKey } = act;
      const payload = {
        stepKey,
        nextStep,
        outcome: decision.outcome,
        resultNumber: number,
        storageKey,
        signature,
      };
      const actor = actorOf(head);
      const order = orderOf(before, decision, { resultNumber: number, actor, at });
      return {
        ...order,
        events: [{ type: 'decision-signed', at, actor, payload }, ...order.events],
        workItem,
        result,
      };
    });
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
  const { decision, lastSeq } = before.state;
  if (decision === null || lastSeq !== act.seq) throw new DomainError('conflict');
  if (before.state.signature.checked === 'invalid') throw new DomainError('applicant-signature-invalid');
  if (head.role !== 'head') throw new DomainError('forbidden');
  const preparedBy = decision.preparedBy.kind === 'staff' ? decision.preparedBy.accountId : '';
  if (!canSign(head, caseFacts(before), preparedBy)) throw new DomainError('own-decision');
  return { head, decision };
}

async function makeResult(
  deps: SignDecisionDeps,
  { state: { filed, filedAt }, application }: CaseBefore,
  decision: DecisionState,
  head: StaffMember,
  at: Date,
): Promise<ResultRecord> {
  const rules = await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
  const organisations = await deps.organisations.list();
  const provider = organisations.find(({ code }) => code === application.organisationCode);
  if (provider === undefined) throw new Error('A case names a provider that is not registered');
  const serial = findApplicationNumber(filed.number)?.serial;
  if (serial === undefined) throw new Error('A case has a number that is none');
  const number = resultNumber(serial, randomSigns(randomBytes(16)));
  const pdf = await resultPrint({
    filed,
    decision,
    rules,
    provider,
    number,
    at,
    signedBy: { name: head.name, position: head.position, at, way: SESSION_SIGNATURE },
    verifyUrl: `${deps.baseUrl}/${filed.language}/verify/${number}`,
    deps,
  });
  const { key } = await deps.storage.put(pdf);
  return {
    number,
    applicationId: application.id,
    serviceId: filed.serviceId,
    outcome: decision.outcome,
    applicantInitials: initials(filed.applicant.name),
    iinLastFour: filed.applicant.iin.slice(-4),
    signedAt: at,
    issuedAt: null,
    storageKey: key,
  };
}
