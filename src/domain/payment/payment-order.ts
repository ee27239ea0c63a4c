import { createHash } from 'node:crypto';
import type { PaymentTerms } from './payment-terms';
import { sumOfTiyn } from './tiyn';

/** What the payment system is told to pay. Nothing of it changes once the order is made. */
export interface PaymentOrder extends Omit<PaymentTerms, 'accountReason'> {
  readonly id: string;
  /** The decision that it is made by. */
  readonly resultNumber: string;
  readonly serviceId: string;
  readonly payeeIin: string;
  readonly payeeName: string;
}

/** What a batch of orders adds up to. */
export interface BatchSeal {
  readonly count: number;
  /** Of all amounts, in tiyn. */
  readonly total: string;
  /** SHA-256 over the canonical lines in their order, hex. */
  readonly controlSum: string;
}

/**
 * An order as one line of text: a JSON array in a fixed order of values, so that nothing in a name can be taken for a
 * border between two of them.
 */
export function canonicalLine(order: PaymentOrder): string {
  const { id, resultNumber, serviceId, payeeIin, payeeName, account, amount, frequency, from, until } = order;
  return JSON.stringify([
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
  ]);
}

/** Seals a batch: another order, another value or another sequence gives another control sum. */
export function sealBatch(orders: readonly PaymentOrder[]): BatchSeal {
  const lines = orders.map(canonicalLine);
  return {
    count: orders.length,
    total: sumOfTiyn(orders.map(({ amount }) => amount)),
    controlSum: createHash('sha256').update(lines.join('\n')).digest('hex'),
  };
}
