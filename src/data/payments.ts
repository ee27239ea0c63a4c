import type { Knex } from 'knex';
import { sealBatch } from '../domain/payment/payment-order';
import {
  BATCH_COLUMNS,
  toBatch,
  type BatchRow,
  type BatchState,
  type CountedBatch,
  type PaymentBatchRecord,
} from './payment-batches';
import {
  PAYMENT_ORDER_COLUMNS,
  toPaymentOrder,
  type PaymentOrderRecord,
  type PaymentOrderRow,
} from './payment-orders';
import { runPrepared } from './prepared';

/** Where a list of rejected orders goes on. */
export interface AnsweredKey {
  readonly answeredAt: Date;
  readonly id: string;
}

/** A rejected order for which nothing was ordered instead. */
export interface RejectedOrder extends PaymentOrderRecord {
  readonly applicationNumber: string;
}

/** The oldest waiting orders; those that another exporter is taking are passed over. */
const TAKE_WAITING = {
  name: 'payment-orders-waiting',
  text: `SELECT ${PAYMENT_ORDER_COLUMNS} FROM payment_orders WHERE status = 'waiting'
    ORDER BY ordered_at, id LIMIT $1 FOR UPDATE SKIP LOCKED`,
};
const INSERT_BATCH = {
  name: 'payment-batch-insert',
  text: `INSERT INTO payment_batches (number, created_at, count, total_tiyn, control_sum)
    VALUES (nextval('payment_batch_numbers'), $1, $2, $3, $4) RETURNING ${BATCH_COLUMNS}`,
};
const PLACE_ORDERS = {
  name: 'payment-orders-place',
  text: `UPDATE payment_orders SET status = 'in-batch', batch_number = $1, batch_place = placed.place
    FROM unnest($2::uuid[]) WITH ORDINALITY AS placed (order_id, place) WHERE id = placed.order_id`,
};
const OPEN_BATCHES = {
  name: 'payment-batches-open',
  text: `SELECT ${BATCH_COLUMNS} FROM payment_batches WHERE state = $1 AND state <> 'answered' ORDER BY number`,
};
const ORDERS_OF_BATCH = {
  name: 'payment-orders-of-batch',
  text: `SELECT ${PAYMENT_ORDER_COLUMNS} FROM payment_orders WHERE batch_number = $1 ORDER BY batch_place`,
};
const CLOSE_ANSWERED = {
  name: 'payment-batch-close',
  text: `UPDATE payment_batches SET state = 'answered', answered_at = $2, problem = NULL
    WHERE number = $1 AND state = 'sent' AND NOT EXISTS
      (SELECT FROM payment_orders WHERE batch_number = payment_batches.number AND status = 'in-batch')`,
};
const BATCHES = {
  name: 'payment-batches',
  text: `SELECT ${BATCH_COLUMNS}, answers.* FROM payment_batches b CROSS JOIN LATERAL
      (SELECT count(*) FILTER (WHERE status = 'acknowledged')::int AS acknowledged,
         count(*) FILTER (WHERE status = 'rejected')::int AS rejected
       FROM payment_orders WHERE batch_number = b.number) answers
    WHERE $1::bigint IS NULL OR number < $1 ORDER BY b.number DESC LIMIT $2`,
};
const BATCH = {
  name: 'payment-batch',
  text: `SELECT ${BATCH_COLUMNS} FROM payment_batches WHERE number = $1`,
};
const REJECTED = {
  name: 'payment-orders-rejected',
  text: `SELECT ${PAYMENT_ORDER_COLUMNS},
      (SELECT number FROM applications a WHERE a.id = o.application_id) AS application_number
    FROM payment_orders o
    WHERE organisation_code = $1 AND status = 'rejected'
      AND NOT EXISTS (SELECT FROM payment_orders n WHERE n.replaces = o.id)
      AND ($2::timestamptz IS NULL OR (answered_at, id) > ($2, $3::uuid))
    ORDER BY answered_at, id LIMIT $4`,
};

export type PaymentRepository = ReturnType<typeof paymentRepository>;

/** Orders to pay and their batches. */
export function paymentRepository(knex: Knex) {
  return { ...batchActs(knex), ...paymentLists(knex) };
}

/** What happens to batches. */
function batchActs(knex: Knex) {
  return {
    /** Puts waiting orders into a new batch, the oldest first; undefined when none wait. Two at once share none. */
    makeBatch: (at: Date, limit: number): Promise<PaymentBatchRecord | undefined> =>
      knex.transaction((trx) => makeBatch(trx, at, limit)),

    /** The payment system has taken it. */
    async markSent(number: number, at: Date): Promise<void> {
      await knex('payment_batches')
        .where({ number, state: 'made' })
        .update({ state: 'sent', sent_at: at, problem: null });
    },

    /** The payment system does not know it after all: it is to be sent again. */
    async markLost(number: number): Promise<void> {
      await knex('payment_batches')
        .where({ number, state: 'sent' })
        .update({ state: 'made', problem: 'unknown-batch' });
    },

    /** It was asked about; `problem` says what went wrong with the asking or the sending. */
    async noteAsked(number: number, at: Date, problem: string | null): Promise<void> {
      await knex('payment_batches').where({ number }).update({ asked_at: at, problem });
    },

    /** Ends a batch whose every order was answered; one that waits for an answer stays as it is. */
    async closeAnswered(number: number, at: Date): Promise<void> {
      await runPrepared(knex, CLOSE_ANSWERED, [number, at]);
    },
  };
}

/** What is read of orders and batches. */
function paymentLists(knex: Knex) {
  return {
    /** The batches in a state, the oldest first. */
    async listOpen(state: Exclude<BatchState, 'answered'>): Promise<PaymentBatchRecord[]> {
      return (await runPrepared<BatchRow>(knex, OPEN_BATCHES, [state])).map(toBatch);
    },

    /** The orders of a batch in their sequence. */
    async listOrders(number: number): Promise<PaymentOrderRecord[]> {
      return (await runPrepared<PaymentOrderRow>(knex, ORDERS_OF_BATCH, [number])).map(toPaymentOrder);
    },

    /** The latest first, by keyset. */
    async listBatches(before: number | null, limit: number): Promise<CountedBatch[]> {
      type Row = BatchRow & Pick<CountedBatch, 'acknowledged' | 'rejected'>;
      const found = await runPrepared<Row>(knex, BATCHES, [before, limit]);
      return found.map((row) => ({
        ...toBatch(row),
        acknowledged: row.acknowledged,
        rejected: row.rejected,
      }));
    },

    async findBatch(number: number): Promise<PaymentBatchRecord | undefined> {
      const [row] = await runPrepared<BatchRow>(knex, BATCH, [number]);
      return row && toBatch(row);
    },

    /** Rejected orders of a provider for which nothing was ordered instead, the longest rejected first, by keyset. */
    async listRejected(
      organisationCode: string,
      after: AnsweredKey | null,
      limit: number,
    ): Promise<RejectedOrder[]> {
      const key = [after?.answeredAt ?? null, after?.id ?? null];
      type Row = PaymentOrderRow & { application_number: string };
      const found = await runPrepared<Row>(knex, REJECTED, [organisationCode, ...key, limit]);
      return found.map((row) => ({ ...toPaymentOrder(row), applicationNumber: row.application_number }));
    },
  };
}

async function makeBatch(trx: Knex, at: Date, limit: number): Promise<PaymentBatchRecord | undefined> {
  const waiting = await runPrepared<PaymentOrderRow>(trx, TAKE_WAITING, [limit]);
  const orders = waiting.map(toPaymentOrder);
  if (orders.length === 0) return undefined;
  const { count, total, controlSum } = sealBatch(orders);
  const [row] = await runPrepared<BatchRow>(trx, INSERT_BATCH, [at, count, total, controlSum]);
  if (row === undefined) throw new Error('A batch was not written');
  await runPrepared(trx, PLACE_ORDERS, [row.number, orders.map(({ id }) => id)]);
  return toBatch(row);
}
