import { formatDecimal } from '../../domain/fields/decimal';
import { toTenge } from '../../domain/payment/tiyn';
import type { PaymentTerms } from '../../domain/payment/payment-terms';
import { dateInWords } from '../../kernel/date-words';
import { plainDate } from '../../kernel/plain-date';
import type { RequestContext } from '../route';

type Context = Pick<RequestContext, 'language' | 't'>;

/** A sum in tiyn as people read it: «57 000 ₸», «57 000,50 ₸». */
export function tiynInWords(tiyn: string): string {
  return `${formatDecimal(toTenge(tiyn))}\u00a0₸`;
}

/** The sum of a payment: «57 000 ₸», or «57 000 ₸ в месяц». */
export function amountInWords(
  { amount, frequency }: Pick<PaymentTerms, 'amount' | 'frequency'>,
  { t }: Context,
): string {
  const sum = tiynInWords(amount);
  return frequency === 'monthly' ? t('payments.amount-monthly', { amount: sum }) : sum;
}

/** For which time a payment is: «один раз, право с 1 декабря 2026 года», «каждый месяц с … по …». */
export function paymentPeriodInWords(
  { frequency, from, until }: Pick<PaymentTerms, 'frequency' | 'from' | 'until'>,
  { t, language }: Context,
): string {
  const first = dateInWords(plainDate(from), language);
  if (frequency === 'once') return t('payments.once', { from: first });
  if (until === null) return t('payments.monthly', { from: first });
  return t('payments.monthly-until', { from: first, until: dateInWords(plainDate(until), language) });
}
