import { setTimeout as sleep } from 'node:timers/promises';
import { findFlaw } from './find-flaw';
import type { Mail, MailDelivery, MailSender } from './port';

/**
 * Sends nothing: hands each letter to `record`, which keeps it where a developer can read it, and must keep a
 * reference once. What `record` throws is passed on.
 */
export function outboxMail(record: (letter: Mail) => Promise<void>): MailSender {
  return {
    send: async (letter) => {
      const flaw = findFlaw(letter);
      if (flaw !== undefined) return { kind: 'rejected', reason: flaw };
      await record(letter);
      return { kind: 'accepted', providerId: `outbox:${letter.reference}` };
    },
  };
}

/** A mail server that answers every letter in one way. */
export function failingMail(delivery: Exclude<MailDelivery, { kind: 'accepted' }>): MailSender {
  return { send: async () => delivery };
}

/** A mail server that takes `ms` milliseconds over what another one does. */
export function slowMail(sender: MailSender, ms: number): MailSender {
  return {
    send: async (letter) => {
      await sleep(ms);
      return sender.send(letter);
    },
  };
}
