import { formatIban } from '../../../domain/identifiers/format-iban';
import type { PaymentTerms } from '../../../domain/payment/payment-terms';
import type { RequestContext } from '../../route';
import { amountInWords, paymentPeriodInWords } from '../../text/payment-in-words';

/** One line of what is paid. */
export interface PaymentFact {
  readonly label: string;
  readonly value: string;
}

/** What is paid, for how long and where, to whoever decides on it; nothing where nothing is paid. */
export function paymentFacts(payment: PaymentTerms | null, context: RequestContext): PaymentFact[] {
  if (payment === null) return [];
  const { words: w, t } = context;
  const account = formatIban(payment.account);
  const reason = payment.accountReason;
  return [
    { label: w['payments.amount'], value: amountInWords(payment, context) },
    { label: w['payments.period'], value: paymentPeriodInWords(payment, context) },
    {
      label: w['payments.account'],
      value: reason === null ? account : t('payments.account-other', { account, reason }),
    },
  ];
}
