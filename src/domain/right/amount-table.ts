import { z } from 'zod';
import { LocalizedTextSchema } from '../application/localized-text-schema';
import { OutcomeId } from '../edition/vocabulary-outcomes';
import { PAYMENT_FREQUENCIES } from '../payment/payment-terms';
import { BenefitKind } from '../registry/benefits';

const Decimal = z.string().regex(/^\d{1,6}(\.\d{1,2})?$/);

/** An indicator of the budget from which payments are reckoned, with its sum from day to day. */
export const BaseIndicator = z.strictObject({
  id: z.string().min(1),
  title: LocalizedTextSchema,
  /** Where the figures are from. */
  source: z.string().min(1),
  values: z.array(z.strictObject({ from: z.iso.date(), tenge: Decimal })).min(1),
});
export type BaseIndicator = z.infer<typeof BaseIndicator>;

/** A sum that the acts of the editions do not give: so many times an indicator. */
export const BenefitAmount = z.strictObject({
  edition: z.string().regex(/^[a-z0-9-]+@[a-z0-9-]+$/),
  outcome: OutcomeId,
  benefit: BenefitKind,
  /** What must be so, as codes of `amountCategories`; none: always. */
  categories: z.array(z.string().min(1)).default([]),
  indicator: z.string().min(1),
  times: Decimal,
  frequency: z.enum(PAYMENT_FREQUENCIES),
  source: z.string().min(1),
  /** Never the editions' own words. */
  proposed: z.literal(true),
});
export type BenefitAmount = z.infer<typeof BenefitAmount>;

/** The table of sums. */
export const AmountTable = z
  .strictObject({ indicators: z.array(BaseIndicator), amounts: z.array(BenefitAmount) })
  .refine(
    ({ indicators, amounts }) => amounts.every((one) => indicators.some(({ id }) => id === one.indicator)),
    'an amount of an unknown indicator',
  );
export type AmountTable = z.infer<typeof AmountTable>;
