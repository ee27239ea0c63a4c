import { z } from 'zod';
import { PaymentTerms } from './payment-terms';
import { PAYMENT_REJECTIONS } from './rejection-reasons';

/** Payloads of the facts of a case that are about its payment. */
export const PAYMENT_EVENTS = {
  /** `replaces`: the rejected order in whose place this one is made. */
  'payment-ordered': z.strictObject({
    orderId: z.string(),
    resultNumber: z.string(),
    replaces: z.string().nullable(),
    payment: PaymentTerms,
  }),
  'payment-acknowledged': z.strictObject({ orderId: z.string(), batch: z.number(), reference: z.string() }),
  'payment-rejected': z.strictObject({
    orderId: z.string(),
    batch: z.number(),
    reason: z.enum(PAYMENT_REJECTIONS),
  }),
  /** Another account for a rejected order, which the head has yet to confirm. */
  'payment-correction-prepared': z.strictObject({
    orderId: z.string(),
    account: PaymentTerms.shape.account,
    reason: z.string().min(1),
  }),
} as const;
