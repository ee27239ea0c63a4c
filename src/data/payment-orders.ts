import type { Knex } from 'knex';
import type { PaymentOrder } from '../domain/payment/payment-order';
import type { PaymentFrequency } from '../domain/payment/payment-terms';
import type { PaymentRejection } from '../domain/payment/rejection-reasons';

/** An order to be written with the fact that makes it. */
export interface NewPaymentOrder extends PaymentOrder {
  readonly applicationId: string;
  readonly organisationCode: string;
  /** The rejected order in whose place it is made; null: the decision's first one. */
  readonly replaces: string | null;
  readonly orderedAt: Date;
}

/** What the payment system says of an order. */
export interface PaymentAnswer {
  readonly orderId: string;
  /** Null: it is paid. */
  readonly rejection: PaymentRejection | null;
  readonly at: Date;
}

/** An order as it stands. */
export interface PaymentOrderRecord extends NewPaymentOrder {
  readonly status: 'waiting' | 'in-batch' | 'acknowledged' | 'rejected';
  readonly batchNumber: number | null;
  readonly reason: PaymentRejection | null;
  readonly answeredAt: Date | null;
}

/** A row as Postgres gives it; sums and numbers of 64 bits come as text, days too. */
export interface PaymentOrderRow {
  id: string;
  application_id: string;
  organisation_code: string;
  result_number: string;
  replaces: string | null;
  service_id: string;
  payee_iin: string;
  payee_name: string;
  account: string;
  amount_tiyn: string;
  frequency: PaymentFrequency;
  first_day: string;
  last_day: string | null;
  ordered_at: Date;
  status: PaymentOrderRecord['status'];
  batch_number: string | null;
  reason: PaymentRejection | null;
  answered_at: Date | null;
}

/** The columns of an order, for `SELECT` and `RETURNING`. */
export const PAYMENT_ORDER_COLUMNS = `id, application_id, organisation_code, result_number, replaces, service_id, payee_iin,
  payee_name, account, amount_tiyn::text, frequency, first_day::text, last_day::text, ordered_at, status,
  batch_number::text, reason, answered_at`;

/** Writes a new order, in the transaction of its fact. */
export async function insertPaymentOrder(trx: Knex, order: NewPaymentOrder): Promise<void> {
  await trx('payment_orders').insert({
    id: order.id,
    application_id: order.applicationId,
    organisation_code: order.organisationCode,
    result_number: order.resultNumber,
    replaces: order.replaces,
    service_id: order.serviceId,
    payee_iin: order.payeeIin,
    payee_name: order.payeeName,
    account: order.account,
    amount_tiyn: order.amount,
    frequency: order.frequency,
    first_day: order.from,
    last_day: order.until,
    ordered_at: order.orderedAt,
  });
}

/**
 * Writes an answer, in the transaction of its fact.
 * @throws Error when the order is in no batch or was answered: then the fact must not be written either
 */
export async function answerPaymentOrder(
  trx: Knex,
  { orderId, rejection, at }: PaymentAnswer,
): Promise<void> {
  const changed = await trx('payment_orders')
    .where({ id: orderId, status: 'in-batch' })
    .update({
      status: rejection === null ? 'acknowledged' : 'rejected',
      reason: rejection,
      answered_at: at,
    });
  if (changed !== 1) throw new Error('An order is answered once');
}

/** An order out of its row. */
export function toPaymentOrder(row: PaymentOrderRow): PaymentOrderRecord {
  return {
    id: row.id,
    applicationId: row.application_id,
    organisationCode: row.organisation_code,
    resultNumber: row.result_number,
    replaces: row.replaces,
    serviceId: row.service_id,
    payeeIin: row.payee_iin,
    payeeName: row.payee_name,
    account: row.account,
    amount: row.amount_tiyn,
    frequency: row.frequency,
    from: row.first_day,
    until: row.last_day,
    orderedAt: row.ordered_at,
    status: row.status,
    batchNumber: row.batch_number === null ? null : Number(row.batch_number),
    reason: row.reason,
    answeredAt: row.answered_at,
  };
}
