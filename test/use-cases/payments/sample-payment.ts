import type { ApplicationState } from '../../../src/domain/application/fold';
import type { PaymentTerms } from '../../../src/domain/payment/payment-terms';
import { casePayment, pays } from '../../../src/use-cases/payments/case-payment';
import { ibanEnding } from '../../support/builders/iban';
import { REFERENCE } from '../../support/builders/office-world';

/** A payment that the act lets an outcome make; null where it pays nothing. */
export function samplePayment(
  { filed }: Pick<ApplicationState, 'filed'>,
  outcome: string,
): PaymentTerms | null {
  const paying = casePayment(REFERENCE.payingDecisions, filed);
  if (!pays(paying, outcome)) return null;
  const { filedAccount, rule } = paying;
  return {
    amount: '5700050',
    frequency: rule.frequencies[0] ?? 'once',
    from: '2026-12-01',
    until: null,
    account: filedAccount ?? ibanEnding('00'),
    accountReason: filedAccount === null ? 'Справка банка' : null,
  };
}
