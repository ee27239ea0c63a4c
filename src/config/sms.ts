import { z } from 'zod';
import { address, wholeNumber } from './variables';

const SMPP_PORT = 2775;
const SMPP_TLS_PORT = 3550;

/** The operator that sends SMS. */
export const SmsVariables = z.object({
  SMS_URL: address('http', 'https').optional(),
  SMS_KEY: z.string().optional(),
  SMS_SMPP_URL: address('smpp', 'smpps').optional(),
  SMS_SMPP_SYSTEM_TYPE: z.string().max(12, 'must have at most 12 characters').default(''),
  SMS_SMPP_LONG: z.enum(['udh', 'payload'], 'must be udh or payload').default('udh'),
  SMS_SMPP_WINDOW: wholeNumber(1, 100).default(10),
  SMS_SENDER: z.string().max(11, 'must have at most 11 characters').default('Jardem'),
  SMS_HOOK_KEY: z.string().min(32, 'must have at least 32 characters').optional(),
});
export type SmsVariables = z.infer<typeof SmsVariables>;

/** The operator, or the outbox that anybody can read when demo mode names none. */
export type SmsConfig = (
  | { readonly kind: 'outbox' }
  | { readonly kind: 'live'; readonly url: string; readonly key: string; readonly sender: string }
  | SmppConfig
) & {
  /** With it the operator signs what it brings by HTTP; null: it brings nothing that way. */
  readonly hookKey: string | null;
};

/** An operator over SMPP. */
export interface SmppConfig {
  readonly kind: 'smpp';
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly systemId: string;
  readonly password: string;
  readonly systemType: string;
  readonly long: 'udh' | 'payload';
  readonly window: number;
  readonly sender: string;
}

/** The operator that the variables name, or the outbox. */
export function smsConfig(variables: SmsVariables): SmsConfig {
  const { SMS_URL: url, SMS_KEY: key, SMS_SMPP_URL: smpp, SMS_SENDER: sender } = variables;
  const hookKey = variables.SMS_HOOK_KEY ?? null;
  if (smpp !== undefined) return { ...smppConfig(new URL(smpp), variables), hookKey };
  return url === undefined || key === undefined
    ? { kind: 'outbox', hookKey }
    : { kind: 'live', url, key, sender, hookKey };
}

function smppConfig(url: URL, variables: SmsVariables): SmppConfig {
  const secure = url.protocol === 'smpps:';
  return {
    kind: 'smpp',
    host: url.hostname,
    port: url.port === '' ? (secure ? SMPP_TLS_PORT : SMPP_PORT) : Number(url.port),
    secure,
    systemId: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    systemType: variables.SMS_SMPP_SYSTEM_TYPE,
    long: variables.SMS_SMPP_LONG,
    window: variables.SMS_SMPP_WINDOW,
    sender: variables.SMS_SENDER,
  };
}
