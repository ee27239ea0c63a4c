import { createHash } from 'node:crypto';
import { sealBatch } from '../../../domain/payment/payment-order';
import type { PaymentRejection } from '../../../domain/payment/rejection-reasons';
import type { OrderAnswer } from '../port';
import type { WireAnswers, WireBatch, WireOrder } from '../wire';

/** By the last two signs of the account: what the simulated banks say of it. All other accounts are good. */
const REJECTED: Readonly<Record<string, PaymentRejection>> = {
  '71': 'account-wrong',
  '72': 'account-closed',
  '73': 'not-payee',
  '74': 'other',
};

/** Why a batch is not taken. */
export type BookRefusal = 'control-sum' | 'another-batch';

/** What the simulated payment system has taken, by number. */
export interface PaymentBooks {
  /** Takes a batch; one that is there already is the same batch. Null: taken. */
  take(batch: WireBatch, miscounts: boolean): BookRefusal | null;
  /** What became of the orders of a batch: of the first half when `undecided`. */
  find(number: number, undecided: boolean): WireAnswers | undefined;
  /** Every batch that was taken, each once. */
  readonly taken: ReadonlyMap<number, WireBatch>;
  /** Forgets everything, as a system does that was set up anew. */
  forget(): void;
}

/** Empty books. */
export function paymentBooks(): PaymentBooks {
  const taken = new Map<number, WireBatch>();
  return {
    taken,
    forget: () => taken.clear(),
    take: (batch, miscounts) => {
      const { count, total, controlSum } = sealBatch(batch.orders);
      const isRight = batch.count === count && batch.total === total && batch.controlSum === controlSum;
      if (miscounts || !isRight) return 'control-sum';
      const known = taken.get(batch.number);
      if (known !== undefined && known.controlSum !== controlSum) return 'another-batch';
      taken.set(batch.number, batch);
      return null;
    },
    find: (number, undecided) => {
      const batch = taken.get(number);
      if (batch === undefined) return undefined;
      const orders = undecided ? batch.orders.slice(0, Math.ceil(batch.count / 2)) : batch.orders;
      return { number, controlSum: batch.controlSum, answers: orders.map(answerOf) };
    },
  };
}

function answerOf({ id, account }: WireOrder): OrderAnswer {
  const reason = REJECTED[account.slice(-2)];
  if (reason !== undefined) return { orderId: id, kind: 'rejected', reason };
  const reference = createHash('sha256').update(id).digest('hex').slice(0, 12).toUpperCase();
  return { orderId: id, kind: 'acknowledged', reference };
}
