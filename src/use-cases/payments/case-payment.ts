import type { ApplicationState } from '../../domain/application/fold';
import { findPayingDecision, type PayingDecision } from '../../domain/payment/paying-decisions';
import { paymentFlaws } from '../../domain/payment/payment-flaws';
import type { PaymentTerms } from '../../domain/payment/payment-terms';

type Filed = Pick<ApplicationState['filed'], 'serviceId' | 'rulesEdition' | 'answers'>;

/** How a case pays, and the account that the person named for it. */
export interface CasePayment {
  readonly rule: PayingDecision;
  readonly filedAccount: string | null;
}

/** How the decisions on a case pay; null when they pay nobody. */
export function casePayment(table: readonly PayingDecision[], filed: Filed): CasePayment | null {
  const rule = findPayingDecision(table, filed);
  if (rule === undefined) return null;
  const answer = filed.answers[rule.account_field];
  return { rule, filedAccount: typeof answer === 'string' && answer !== '' ? answer : null };
}

/** Whether an outcome pays. */
export function pays(paying: CasePayment | null, outcome: string): paying is CasePayment {
  return paying !== null && (paying.rule.outcomes as readonly string[]).includes(outcome);
}

/** Whether a decision pays exactly what its outcome lets it pay: nothing for a refusal, and something for an assignment. */
export function isPaymentRight(
  paying: CasePayment | null,
  outcome: string,
  payment: PaymentTerms | null,
): boolean {
  if (!pays(paying, outcome)) return payment === null;
  return payment !== null && paymentFlaws(payment, paying.rule, paying.filedAccount).length === 0;
}
