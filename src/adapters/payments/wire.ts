import { z } from 'zod';
import { PAYMENT_FREQUENCIES } from '../../domain/payment/payment-terms';
import { PAYMENT_REJECTIONS } from '../../domain/payment/rejection-reasons';
import { findJson } from '../http/find-json';
import type { BatchAnswers, PaymentBatch } from './port';

/** Where the payment system takes batches, answers for them, and gives a sign of life. */
export const PAYMENT_PATHS = { batches: '/batches', answers: '/batches/answers', health: '/health' } as const;

const Tiyn = z.string().regex(/^[1-9]\d*$/);

/** One order of a batch. */
export const WireOrder = z.strictObject({
  id: z.string().min(1),
  resultNumber: z.string().min(1),
  serviceId: z.string().min(1),
  payeeIin: z.string().regex(/^\d{12}$/),
  payeeName: z.string().min(1),
  account: z.string().min(1),
  amount: Tiyn,
  frequency: z.enum(PAYMENT_FREQUENCIES),
  from: z.iso.date(),
  until: z.iso.date().nullable(),
});
export type WireOrder = z.infer<typeof WireOrder>;

/** The body of a batch. */
export const WireBatch = z.strictObject({
  number: z.number().int().positive(),
  count: z.number().int().positive(),
  total: Tiyn,
  controlSum: z.string(),
  orders: z.array(WireOrder).min(1),
});
export type WireBatch = z.infer<typeof WireBatch>;

/** The body of a question what became of a batch. */
export const WireQuestion = z.strictObject({ number: z.number().int().positive() });

/** What the payment system says when it takes a batch: it repeats what it has taken. */
export const WireTaken = z.object({ number: z.number(), controlSum: z.string() });

/** What it says when it does not. */
export const WireRefused = z.object({
  error: z.enum(['control-sum', 'another-batch', 'malformed', 'unknown-batch']),
});

const WireAnswer = z.discriminatedUnion('kind', [
  z.object({ orderId: z.string(), kind: z.literal('acknowledged'), reference: z.string().min(1) }),
  z.object({ orderId: z.string(), kind: z.literal('rejected'), reason: z.enum(PAYMENT_REJECTIONS) }),
]);

/** What it says of the orders of a batch. */
export const WireAnswers = z.object({
  number: z.number(),
  controlSum: z.string(),
  answers: z.array(WireAnswer),
});
export type WireAnswers = z.infer<typeof WireAnswers>;

/** The body of a batch: the same batch gives the same bytes. */
export function writeBatch({ number, count, total, controlSum, orders }: PaymentBatch): string {
  const wire: WireBatch = { number, count, total, controlSum, orders: orders.map(writeOrder) };
  return JSON.stringify(wire);
}

/** Nothing goes out that the other side is not to know, and always in this sequence. */
function writeOrder(order: PaymentBatch['orders'][number]): WireOrder {
  const { id, resultNumber, serviceId, payeeIin, payeeName, account, amount, frequency, from, until } = order;
  return {
    id,
    resultNumber,
    serviceId,
    payeeIin,
    payeeName,
    account,
    amount,
    frequency,
    from,
    until,
  };
}

/** Reads what is said of a batch. What speaks of another batch, or of orders that are not in it, is no answer at all. */
export function readAnswers(batch: PaymentBatch, body: string): BatchAnswers {
  const wire = WireAnswers.safeParse(findJson(body));
  const own = new Set(batch.orders.map(({ id }) => id));
  const isAboutIt =
    wire.success &&
    wire.data.number === batch.number &&
    wire.data.controlSum === batch.controlSum &&
    wire.data.answers.every(({ orderId }) => own.delete(orderId));
  return isAboutIt
    ? { kind: 'answers', answers: wire.data.answers }
    : { kind: 'unknown', reason: 'invalid-answer' };
}
