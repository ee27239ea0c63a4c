import { setTimeout as sleep } from 'node:timers/promises';
import { findFlaw } from './find-flaw';
import type { Mail, MailDelivery, MailSender } from './port';

/**
 * Sends nothing: hands each letter to `record`, which keeps it where a developer can read it, and must keep a
 * reference once. What `record` throws is passed on.
 */
export function outboxMail(record: (letter: Mail) => Promise<void>): MailSender {
  return {
    recognisesRepeats: true,
    send: async (letter) => {
      const flaw = findFlaw(letter);
      if (flaw !== undefined) return { kind: 'rejected', reason: flaw };
      await record(letter);
      return { kind: 'accepted', providerId: `outbox:${letter.reference}` };
    },
    check: async () => ({ kind: 'off' }),
  };
}

/** A mail server that answers every letter in one way. */
export function failingMail(delivery: Exclude<MailDelivery, { kind: 'accepted' }>): MailSender {
  return {
    recognisesRepeats: false,
    send: async () => delivery,
    check: async () => ({ kind: 'ill', reason: delivery.reason }),
  };
}

/** A mail server that takes `ms` milliseconds over what another one does. */
export function slowMail(sender: MailSender, ms: number): MailSender {
  return {
    recognisesRepeats: sender.recognisesRepeats,
    send: async (letter) => {
      await sleep(ms);
      return sender.send(letter);
    },
    check: async () => {
      await sleep(ms);
      return sender.check();
    },
  };
}
