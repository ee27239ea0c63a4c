import { setTimeout as sleep } from 'node:timers/promises';
import { findFlaw } from './find-flaw';
import type { Sms, SmsDelivery, SmsSender } from './port';

/**
 * Sends nothing: hands each message to `record`, which keeps it where a developer can read it, and must keep a
 * reference once. What `record` throws is passed on.
 */
export function outboxSms(record: (message: Sms) => Promise<void>): SmsSender {
  return {
    send: async (message) => {
      const flaw = findFlaw(message);
      if (flaw !== undefined) return { kind: 'rejected', reason: flaw };
      await record(message);
      return { kind: 'accepted', providerId: `outbox:${message.reference}` };
    },
  };
}

/** An operator that answers every message in one way. */
export function failingSms(delivery: Exclude<SmsDelivery, { kind: 'accepted' }>): SmsSender {
  return { send: async () => delivery };
}

/** An operator that takes `ms` milliseconds over what another one does. */
export function slowSms(sender: SmsSender, ms: number): SmsSender {
  return {
    send: async (message) => {
      await sleep(ms);
      return sender.send(message);
    },
  };
}
