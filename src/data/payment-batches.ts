import type { BatchSeal } from '../domain/payment/payment-order';

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

/** A row as Postgres gives it; numbers of 64 bits come as text. */
export interface BatchRow {
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

/** The columns of a batch, for `SELECT` and `RETURNING`. */
export const BATCH_COLUMNS = `number::text, created_at, count, total_tiyn::text, control_sum, state, sent_at, answered_at,
  problem`;

/** A batch out of its row. */
export function toBatch(row: BatchRow): PaymentBatchRecord {
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
