import { z } from 'zod';
import { address } from './variables';

/** The operator that sends SMS. */
export const SmsVariables = z.object({
  SMS_URL: address('http', 'https').optional(),
  SMS_KEY: z.string().optional(),
  SMS_SENDER: z.string().max(11, 'must have at most 11 characters').default('Jardem'),
});
export type SmsVariables = z.infer<typeof SmsVariables>;

/** The operator, or the outbox that anybody can read when demo mode names none. */
export type SmsConfig =
  | { readonly kind: 'outbox' }
  | { readonly kind: 'live'; readonly url: string; readonly key: string; readonly sender: string };

/** The operator that the variables name, or the outbox. */
export function smsConfig({ SMS_URL: url, SMS_KEY: key, SMS_SENDER: sender }: SmsVariables): SmsConfig {
  return url === undefined || key === undefined ? { kind: 'outbox' } : { kind: 'live', url, key, sender };
}
