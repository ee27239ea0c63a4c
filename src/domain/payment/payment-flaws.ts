import type { PayingDecision } from './paying-decisions';
import type { PaymentTerms } from './payment-terms';

/** What is wrong with a payment that is well-formed. */
export type PaymentFlaw = 'frequency-missing' | 'account-reason-missing' | 'account-reason-needless';

/**
 * Looks whether a payment is one that the act knows, and whether money goes elsewhere than to the account that the person
 * named only with a reason in words.
 * @param filedAccount what the person named; null: nothing
 */
export function paymentFlaws(
  terms: PaymentTerms,
  rule: Pick<PayingDecision, 'frequencies'>,
  filedAccount: string | null,
): PaymentFlaw[] {
  const isOther = terms.account !== filedAccount;
  return [
    ...(rule.frequencies.includes(terms.frequency) ? [] : ['frequency-missing' as const]),
    ...(isOther && !terms.accountReason?.trim() ? ['account-reason-missing' as const] : []),
    ...(!isOther && terms.accountReason !== null ? ['account-reason-needless' as const] : []),
  ];
}
