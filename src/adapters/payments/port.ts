import type { BatchSeal, PaymentOrder } from '../../domain/payment/payment-order';
import type { PaymentRejection } from '../../domain/payment/rejection-reasons';
import type { Checkable } from '../system-check';

/** A batch of orders as it is handed over. The same number always stands for the same orders in the same sequence. */
export interface PaymentBatch extends BatchSeal {
  readonly number: number;
  readonly orders: readonly PaymentOrder[];
}

/**
 * Why a batch was certainly not taken: the sum or the number of its orders was found to be another one on arrival, another
 * batch is known under its number, it could not be read, or we are not let in.
 */
export type BatchRefusal = 'control-sum' | 'another-batch' | 'malformed' | 'not-let-in';

/** Why nobody knows whether a batch was taken, or what became of it: it is sent, or asked about, again. */
export type PaymentUncertainty = 'timeout' | 'unreachable' | 'invalid-answer' | 'circuit-open';

/** What came of handing a batch over. */
export type BatchDelivery =
  | { readonly kind: 'taken' }
  | { readonly kind: 'refused'; readonly reason: BatchRefusal }
  | { readonly kind: 'unknown'; readonly reason: PaymentUncertainty };

/** What became of one order. `reference` is the payment system's own number of the payment. */
export type OrderAnswer =
  | { readonly orderId: string; readonly kind: 'acknowledged'; readonly reference: string }
  | { readonly orderId: string; readonly kind: 'rejected'; readonly reason: PaymentRejection };

/** What became of a batch; orders that nothing can be said of yet are left out. */
export type BatchAnswers =
  | { readonly kind: 'answers'; readonly answers: readonly OrderAnswer[] }
  | { readonly kind: 'unknown-batch' }
  | { readonly kind: 'unknown'; readonly reason: PaymentUncertainty };

/** The system that pays (АИС «ЦБД»). */
export interface PaymentSystem extends Checkable {
  /** Hands a batch over. Sent again under its number it is the same batch. Never throws for an outage. */
  send(batch: PaymentBatch): Promise<BatchDelivery>;
  /**
   * Asks what became of a batch that was taken. An answer that speaks of another control sum or of orders that are not in
   * the batch is no answer at all. Never throws for an outage.
   */
  ask(batch: PaymentBatch): Promise<BatchAnswers>;
}
