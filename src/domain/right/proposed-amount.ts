import { z } from 'zod';
import type { PlainDate } from '../../kernel/plain-date';
import { LocalizedTextSchema } from '../application/localized-text-schema';
import { PAYMENT_FREQUENCIES } from '../payment/payment-terms';
import { toTiyn } from '../payment/tiyn';
import type { BenefitKind } from '../registry/benefits';
import type { AmountTable, BenefitAmount } from './amount-table';

/** A sum with the rule by which it was reckoned. */
export const ProposedAmount = z.strictObject({
  /** In tiyn, whole, in digits. */
  amount: z.string().regex(/^[1-9]\d*$/),
  frequency: z.enum(PAYMENT_FREQUENCIES),
  indicator: LocalizedTextSchema,
  /** Of the indicator, in tenge. */
  value: z.string(),
  times: z.string(),
  /** From which day on the indicator has this sum. */
  since: z.iso.date(),
});
export type ProposedAmount = z.infer<typeof ProposedAmount>;

/** What an amount depends on. */
export interface AmountQuestion {
  readonly edition: string;
  readonly outcome: string;
  readonly benefits: readonly BenefitKind[];
  readonly categories: readonly string[];
  /** As of which the indicator counts. */
  readonly day: PlainDate;
}

/**
 * The sum of a decision; undefined where the table knows none, or where several benefits are asked for at once, for one
 * decision orders one payment.
 */
export function proposedAmount(table: AmountTable, question: AmountQuestion): ProposedAmount | undefined {
  const { edition, outcome, benefits, categories, day } = question;
  const [benefit, ...more] = benefits;
  if (benefit === undefined || more.length > 0) return undefined;
  const fitting = table.amounts.filter(
    (one) =>
      one.edition === edition &&
      one.outcome === outcome &&
      one.benefit === benefit &&
      one.categories.every((category) => categories.includes(category)),
  );
  const [amount, ...others] = fitting;
  return amount === undefined || others.length > 0 ? undefined : reckoned(table, amount, day);
}

function reckoned(
  { indicators }: AmountTable,
  { indicator: id, times, frequency }: BenefitAmount,
  day: PlainDate,
): ProposedAmount | undefined {
  const indicator = indicators.find((one) => one.id === id);
  const value = indicator?.values
    .filter(({ from }) => from <= day)
    .sort((a, b) => (a.from < b.from ? 1 : -1))[0];
  if (indicator === undefined || value === undefined) return undefined;
  // Both have two digits after the dot at most, so that the product of both in hundredths is exact.
  const hundredths = BigInt(toTiyn(value.tenge)) * BigInt(toTiyn(times));
  const amount = ((hundredths + 50n) / 100n).toString();
  return { amount, frequency, indicator: indicator.title, value: value.tenge, times, since: value.from };
}
