import type { ApplicationEvent } from '../../../domain/application/event';
import { findRejectedPayment, type PaymentEvent } from '../../../domain/application/fold-payments';
import type { ApplicationState } from '../../../domain/application/fold';
import { maskIban } from '../../../domain/identifiers/masking';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { RequestContext } from '../../route';
import { amountInWords } from '../../text/payment-in-words';
import type { TimelineEntry } from './timeline-entry';

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;
type Told = Exclude<PaymentEvent, { type: 'payment-correction-prepared' }>;

/** Whether a fact is about the payment of a case, and concerns the person. */
export function isPaymentEvent(event: ApplicationEvent): event is Told {
  return event.type.startsWith('payment-') && event.type !== 'payment-correction-prepared';
}

/** What happened to the payment, in plain words: from the signature on, because money moves from then on. */
export function paymentEntry(
  event: Told,
  { state }: { readonly state: Pick<ApplicationState, 'payments'> },
  { language, words: w, t }: Context,
): TimelineEntry[] {
  const order = state.payments.find(({ orderId }) => orderId === event.payload.orderId);
  if (order === undefined) return [];
  const account = maskIban(order.payment.account);
  const payment = amountInWords(order.payment, { language, t });
  const entry = {
    state: 'done' as const,
    time: `${dateInWords(event.at, language)}, ${timeOfDay(event.at)}`,
  };
  if (event.type !== 'payment-rejected') {
    const key = event.type === 'payment-ordered' ? 'ordered' : 'acknowledged';
    const text = t(`status.payment.${key}.text`, { payment, account });
    return [{ ...entry, title: w[`status.payment.${key}`], text }];
  }
  const reason = w[`payments.reason.${event.payload.reason}`];
  const isWaiting = findRejectedPayment(state)?.correction === null;
  const key = isWaiting ? 'rejected' : 'prepared';
  const text = t(`status.payment.${key}.text`, { account, reason });
  return [{ ...entry, title: w['status.payment.rejected'], text }];
}
