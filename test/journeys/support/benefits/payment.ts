import type { BenefitWorld } from './world';

/** What was ordered to be paid for a case, once the bank has taken it. */
export interface Paid {
  readonly sum: number;
  readonly account: string;
  readonly frequency: string;
  readonly firstDay: string;
}

interface PaymentRow {
  readonly status: 'waiting' | 'in-batch' | 'acknowledged' | 'rejected';
  readonly amount_tiyn: string;
  readonly account: string;
  readonly frequency: string;
  readonly first_day: Date;
  readonly reason: string | null;
}

/** Waits until the payment of a case was ordered, went out and was taken by the bank. Sums are in tenge. */
export function untilPaid(world: BenefitWorld, caseId: string): Promise<Paid> {
  return world.until(`case ${caseId} was paid`, async () => {
    const row: PaymentRow | undefined = await world.portal.database
      .owner('payment_orders')
      .where({ application_id: caseId })
      .first('status', 'amount_tiyn', 'account', 'frequency', 'first_day', 'reason');
    if (row?.status === 'rejected') throw new Error(`The bank did not take it: ${String(row.reason)}`);
    if (row?.status !== 'acknowledged') return undefined;
    const { account, frequency, amount_tiyn: tiyn, first_day: from } = row;
    return { sum: Number(tiyn) / 100, account, frequency, firstDay: from.toISOString().slice(0, 10) };
  });
}

/** Waits until a case was decided, by whomever. @returns the outcome */
export function untilDecided(world: BenefitWorld, caseId: string): Promise<string> {
  return world.until(`case ${caseId} was decided`, async () => {
    const row: { outcome: string } | undefined = await world.portal.database
      .owner('results')
      .where({ application_id: caseId })
      .first('outcome');
    return row?.outcome;
  });
}
