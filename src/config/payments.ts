import { z } from 'zod';
import { address } from './variables';

/** The system that pays what decisions assign. */
export const PaymentsVariables = z.object({
  PAYMENTS_URL: address('http', 'https').optional(),
  PAYMENTS_KEY: z.string().optional(),
});
export type PaymentsVariables = z.infer<typeof PaymentsVariables>;

/** The state's payment system, or the built-in simulator when demo mode names none. */
export type PaymentsConfig =
  { readonly kind: 'simulator' } | { readonly kind: 'live'; readonly url: string; readonly key: string };

/** The payment system that the variables name, or the simulator. */
export function paymentsConfig({ PAYMENTS_URL: url, PAYMENTS_KEY: key }: PaymentsVariables): PaymentsConfig {
  return url === undefined || key === undefined ? { kind: 'simulator' } : { kind: 'live', url, key };
}
