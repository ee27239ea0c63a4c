import type { Knex } from 'knex';
import { sealBatch, type BatchSeal } from '../domain/payment/payment-order';
import {
  PAYMENT_ORDER_COLUMNS,
  toPaymentOrder,
  type PaymentOrderRecord,
  type PaymentOrderRow,
} from './payment-orders';

/** made: perhaps sent already · sent: certainly taken · answered: every order of it. */
export type BatchState = 'made' | 'sent' | 'answered';

/** A batch of orders. */
export interface PaymentBatchRecord extends BatchSeal {
  readonly number: number;
  readonly createdAt: Date;
  readonly state: BatchState;
  readonly sentAt: Date | null;
  readonly answeredAt: Date | null;
  /** Code of what last went wrong with it. */
  readonly problem: string | null;
}

/** A batch with what has become of its orders so far. */
export interface CountedBatch extends PaymentBatchRecord {
  readonly acknowledged: number;
  readonly rejected: number;
}

/** Where a list of rejected orders goes on. */
export interface AnsweredKey {
  readonly answeredAt: Date;
  readonly id: string;
}

/** A rejected order for which nothing was ordered instead. */
export interface RejectedOrder extends PaymentOrderRecord {
  readonly applicationNumber: string;
}

interface BatchRow {
  number: string;
  created_at: Date;
  count: number;
  total_tiyn: string;
  control_sum: string;
  state: BatchState;
  sent_at: Date | null;
  answered_at: Date | null;
  problem: string | null;
}

const BATCH_COLUMNS = `number::text, created_at, count, total_tiyn::text, control_sum, state, sent_at, answered_at, problem`;

export type PaymentRepository = ReturnType<typeof paymentRepository>;

/** Orders to pay and their batches. */
export function paymentRepository(knex: Knex) {
  const rows = async <Row>(sql: string, values: readonly Knex.Value[] = []): Promise<Row[]> =>
    (await knex.raw<{ rows: Row[] }>(sql, [...values])).rows;

  return {
    /** Puts waiting orders into a new batch, the oldest first; undefined when none wait. Two at once share none. */
    makeBatch: (at: Date, limit: number): Promise<PaymentBatchRecord | undefined> =>
      knex.transaction((trx) => makeBatch(trx, at, limit)),

    /** The batches in a state, the oldest first. */
    async listOpen(state: Exclude<BatchState, 'answered'>): Promise<PaymentBatchRecord[]> {
      const found = await rows<BatchRow>(
        `SELECT ${BATCH_COLUMNS} FROM payment_batches WHERE state = ? ORDER BY number`,
        [state],
      );
      return found.map(toBatch);
    },

    /** The orders of a batch in their sequence. */
    async listOrders(number: number): Promise<PaymentOrderRecord[]> {
      const found = await rows<PaymentOrderRow>(
        `SELECT ${PAYMENT_ORDER_COLUMNS} FROM payment_orders WHERE batch_number = ? ORDER BY batch_place`,
        [number],
      );
      return found.map(toPaymentOrder);
    },

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
      await knex.raw(
        `UPDATE payment_batches SET state = 'answered', answered_at = ?, problem = NULL
         WHERE number = ? AND state = 'sent' AND NOT EXISTS
           (SELECT FROM payment_orders WHERE batch_number = payment_batches.number AND status = 'in-batch')`,
        [at, number],
      );
    },

    /** The latest first, by keyset. */
    async listBatches(before: number | null, limit: number): Promise<CountedBatch[]> {
      const found = await rows<BatchRow & { acknowledged: number; rejected: number }>(
        `SELECT ${BATCH_COLUMNS}, answers.* FROM payment_batches b CROSS JOIN LATERAL
           (SELECT count(*) FILTER (WHERE status = 'acknowledged')::int AS acknowledged,
              count(*) FILTER (WHERE status = 'rejected')::int AS rejected
            FROM payment_orders WHERE batch_number = b.number) answers
         WHERE ?::bigint IS NULL OR number < ? ORDER BY b.number DESC LIMIT ?`,
        [before, before, limit],
      );
      return found.map((row) => ({
        ...toBatch(row),
        acknowledged: row.acknowledged,
        rejected: row.rejected,
      }));
    },

    async findBatch(number: number): Promise<PaymentBatchRecord | undefined> {
      const [row] = await rows<BatchRow>(`SELECT ${BATCH_COLUMNS} FROM payment_batches WHERE number = ?`, [
        number,
      ]);
      return row && toBatch(row);
    },

    /** Rejected orders of a provider for which nothing was ordered instead, the longest rejected first, by keyset. */
    async listRejected(
      organisationCode: string,
      after: AnsweredKey | null,
      limit: number,
    ): Promise<RejectedOrder[]> {
      const found = await rows<PaymentOrderRow & { application_number: string }>(
        `SELECT ${PAYMENT_ORDER_COLUMNS},
           (SELECT number FROM applications a WHERE a.id = o.application_id) AS application_number
         FROM payment_orders o
         WHERE organisation_code = ? AND status = 'rejected'
           AND NOT EXISTS (SELECT FROM payment_orders n WHERE n.replaces = o.id)
           AND (?::timestamptz IS NULL OR (answered_at, id) > (?, ?::uuid))
         ORDER BY answered_at, id LIMIT ?`,
        [organisationCode, after?.answeredAt ?? null, after?.answeredAt ?? null, after?.id ?? null, limit],
      );
      return found.map((row) => ({ ...toPaymentOrder(row), applicationNumber: row.application_number }));
    },
  };
}

async function makeBatch(trx: Knex, at: Date, limit: number): Promise<PaymentBatchRecord | undefined> {
  const waiting = await trx.raw<{ rows: PaymentOrderRow[] }>(
    `SELECT ${PAYMENT_ORDER_COLUMNS} FROM payment_orders WHERE status = 'waiting'
     ORDER BY ordered_at, id LIMIT ? FOR UPDATE SKIP LOCKED`,
    [limit],
  );
  const orders = waiting.rows.map(toPaymentOrder);
  if (orders.length === 0) return undefined;
  const seal = sealBatch(orders);
  const made = await trx.raw<{ rows: BatchRow[] }>(
    `INSERT INTO payment_batches (number, created_at, count, total_tiyn, control_sum)
     VALUES (nextval('payment_batch_numbers'), ?, ?, ?, ?) RETURNING ${BATCH_COLUMNS}`,
    [at, seal.count, seal.total, seal.controlSum],
  );
  const [row] = made.rows;
  if (row === undefined) throw new Error('A batch was not written');
  await trx.raw(
    `UPDATE payment_orders SET status = 'in-batch', batch_number = ?, batch_place = placed.place
     FROM unnest(?::uuid[]) WITH ORDINALITY AS placed (order_id, place) WHERE id = placed.order_id`,
    [row.number, orders.map(({ id }) => id)],
  );
  return toBatch(row);
}

function toBatch(row: BatchRow): PaymentBatchRecord {
  return {
    number: Number(row.number),
    createdAt: row.created_at,
    count: row.count,
    total: row.total_tiyn,
    controlSum: row.control_sum,
    state: row.state,
    sentAt: row.sent_at,
    answeredAt: row.answered_at,
    problem: row.problem,
  };
}
