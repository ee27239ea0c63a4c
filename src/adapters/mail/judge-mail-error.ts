import { z } from 'zod';
import type { MailDelivery, MailRejection } from './port';

const SmtpError = z.object({
  /** What kind of error the SMTP client names. */
  code: z.string().default(''),
  /** The system's own error beneath it, such as ECONNREFUSED. */
  originalCode: z.string().default(''),
  /** What was being waited for when time ran out. */
  timeoutType: z.string().default(''),
  /** The server's three digits, when it answered. */
  responseCode: z.number().default(0),
  /** The SMTP command that was answered. */
  command: z.string().default(''),
});
type SmtpError = z.infer<typeof SmtpError>;

const NEVER_CONNECTED = new Set(['ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH', 'ENOTFOUND', 'EAI_AGAIN']);
const SECURITY_FAILED = new Set(['EDNS', 'ETLS', 'EREQUIRETLS']);
const SIGN_IN_FAILED = new Set(['EAUTH', 'ENOAUTH']);

/**
 * What an error of the SMTP client means for the letter. Where the server answered, it was not taken; where the
 * connection never stood, neither; a connection that broke or fell silent afterwards leaves it open.
 */
export function judgeMailError(error: unknown): Exclude<MailDelivery, { kind: 'accepted' }> {
  const parsed = SmtpError.safeParse(error);
  if (!parsed.success) return { kind: 'unknown', reason: 'connection-lost' };
  const smtp = parsed.data;
  if (smtp.responseCode > 0 || SIGN_IN_FAILED.has(smtp.code))
    return { kind: 'rejected', reason: refusal(smtp) };
  if (neverReached(smtp)) return { kind: 'rejected', reason: 'unreachable' };
  return { kind: 'unknown', reason: smtp.timeoutType === '' ? 'connection-lost' : 'timeout' };
}

/** 4xx is "not now" (RFC 5321, 4.2.1), except that wrong credentials do not get better by waiting. */
function refusal(smtp: SmtpError): MailRejection {
  if (SIGN_IN_FAILED.has(smtp.code)) return 'account';
  if (smtp.responseCode < 500 || smtp.code === 'EPROTOCOL') return 'busy';
  if (smtp.command.startsWith('RCPT')) return 'address';
  return smtp.command === 'DATA' ? 'content' : 'account';
}

function neverReached(smtp: SmtpError): boolean {
  const isSetUpTimeout = smtp.timeoutType !== '' && smtp.timeoutType !== 'SOCKET_TIMEOUT';
  return isSetUpTimeout || NEVER_CONNECTED.has(smtp.originalCode) || SECURITY_FAILED.has(smtp.code);
}
