import { z } from 'zod';
import { address } from './variables';

const TLS_PORT = 465;
const SUBMISSION_PORT = 587;

/** The mail server. */
export const MailVariables = z.object({
  SMTP_URL: address('smtp', 'smtps').optional(),
  MAIL_FROM: z.email('must be an e-mail address').optional(),
});
export type MailVariables = z.infer<typeof MailVariables>;

/** The mail server, or the outbox that anybody can read when demo mode names none. */
export type MailConfig = { readonly kind: 'outbox' } | LiveMailConfig;

/** A mail server and the portal's account with it. */
export interface LiveMailConfig {
  readonly kind: 'live';
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte · `starttls`: the server must offer it · `none`: only on one machine. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly account?: { readonly user: string; readonly password: string };
  readonly from: string;
}

/** The mail server that the variables name, or the outbox. */
export function mailConfig({ SMTP_URL, MAIL_FROM: from }: MailVariables): MailConfig {
  if (SMTP_URL === undefined || from === undefined) return { kind: 'outbox' };
  const url = new URL(SMTP_URL);
  const security = securityOf(url);
  const port = url.port === '' ? (security === 'tls' ? TLS_PORT : SUBMISSION_PORT) : Number(url.port);
  return { kind: 'live', host: url.hostname, port, security, ...accountOf(url), from };
}

function securityOf(url: URL): LiveMailConfig['security'] {
  if (url.protocol === 'smtps:') return 'tls';
  return ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname) ? 'none' : 'starttls';
}

function accountOf(url: URL): Pick<LiveMailConfig, 'account'> {
  if (url.username === '') return {};
  return { account: { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password) } };
}
