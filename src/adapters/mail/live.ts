import { createHash } from 'node:crypto';
import { createTransport, type Transporter } from 'nodemailer';
import type SMTPTransport from 'nodemailer/lib/smtp-transport';
import type { SystemCheck } from '../system-check';
import { findFlaw } from './find-flaw';
import { judgeMailError } from './judge-mail-error';
import type { MailSender } from './port';

/** The mail server and the portal's account with it. Times are in milliseconds. */
export interface MailSettings {
  readonly host: string;
  readonly port: number;
  /** `tls`: from the first byte · `starttls`: the server must offer it · `none`: only on one machine. */
  readonly security: 'tls' | 'starttls' | 'none';
  readonly account?: { readonly user: string; readonly password: string };
  /** The address of the portal that readers see, and the domain of the message ids. */
  readonly from: string;
  /** Until the connection stands and the server has greeted. */
  readonly connectMs: number;
  /** How much longer than that the server may be silent afterwards. */
  readonly answerMs: number;
}

/** Mail over SMTP. */
export function liveMail(settings: MailSettings): MailSender {
  const transport = createTransport(transportOf(settings));
  return {
    recognisesRepeats: false,
    check: () => check(transport),
    send: async (letter) => {
      const flaw = findFlaw(letter);
      if (flaw !== undefined) return { kind: 'rejected', reason: flaw };
      const { to, subject, text, reference } = letter;
      try {
        const sent = await transport.sendMail({
          from: settings.from,
          to: { name: '', address: to },
          subject,
          text,
          messageId: messageId(reference, settings.from),
        });
        return { kind: 'accepted', providerId: sent.messageId };
      } catch (error) {
        return judgeMailError(error);
      }
    },
  };
}

function transportOf(settings: MailSettings): SMTPTransport.Options {
  const { host, port, security, account, connectMs, answerMs } = settings;
  return {
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    ...(account === undefined ? {} : { auth: { user: account.user, pass: account.password } }),
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    // Longer than the greeting may take, or silence before it could not be told from silence after the letter.
    socketTimeout: connectMs + answerMs,
    dnsTimeout: connectMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** Connects, greets and logs in, and sends nothing. */
async function check(transport: Transporter): Promise<SystemCheck> {
  try {
    await transport.verify();
    return { kind: 'well' };
  } catch (error) {
    return { kind: 'ill', reason: judgeMailError(error).reason };
  }
}

/** The same letter always has the same id, whatever characters its reference has. */
function messageId(reference: string, from: string): string {
  const domain = from.slice(from.lastIndexOf('@') + 1).replace(/>$/, '');
  return `<${createHash('sha256').update(reference).digest('hex').slice(0, 40)}@${domain}>`;
}
