import type { PaymentBatch } from '../../adapters/payments/port';
import type { PaymentBatchRecord } from '../../data/payment-batches';
import type { PaymentRepository } from '../../data/payments';
import type { PaymentDeps } from './payment-deps';

/** The most orders in one batch. */
const BATCH_LIMIT = 500;

type Deps = Pick<PaymentDeps, 'payments' | 'paymentSystem' | 'clock'>;

/**
 * Puts waiting orders into batches and hands over every batch that nobody knows to be taken. A batch is written before it
 * is sent, and is sent under its number with the same bytes until the payment system says that it has it: killed at any
 * point, run twice or at once, each order is handed over once.
 * @returns how many batches were taken
 * @throws Error when some are to be sent again later; the job queue then tries again.
 */
export function exportPayments(deps: Deps) {
  return async (): Promise<number> => {
    const { payments, clock } = deps;
    while ((await payments.makeBatch(clock.now(), BATCH_LIMIT)) !== undefined);
    const waiting = await payments.listOpen('made');
    let taken = 0;
    for (const batch of waiting) taken += await send(deps, batch);
    if (taken < waiting.length) throw new Error('A batch of payments could not be handed over yet');
    return taken;
  };
}

async function send({ payments, paymentSystem, clock }: Deps, batch: PaymentBatchRecord): Promise<0 | 1> {
  const delivery = await paymentSystem.send(await fullBatch(payments, batch));
  if (delivery.kind === 'taken') {
    await payments.markSent(batch.number, clock.now());
    return 1;
  }
  await payments.noteAsked(batch.number, clock.now(), delivery.reason);
  return 0;
}

/** A batch with its orders, which never change. */
export async function fullBatch(
  payments: Pick<PaymentRepository, 'listOrders'>,
  { number, count, total, controlSum }: PaymentBatchRecord,
): Promise<PaymentBatch> {
  return { number, count, total, controlSum, orders: await payments.listOrders(number) };
}
