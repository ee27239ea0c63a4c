import { setTimeout as sleep } from 'node:timers/promises';
import { findFlaw } from './find-flaw';
import type { Sms, SmsDelivery, SmsSender } from './port';

/**
 * Sends nothing: hands each message to `record`, which keeps it where a developer can read it, and must keep a
 * reference once. What `record` throws is passed on.
 */
export function outboxSms(record: (message: Sms) => Promise<void>): SmsSender {
  return {
    recognisesRepeats: true,
    send: async (message) => {
      const flaw = findFlaw(message);
      if (flaw !== undefined) return { kind: 'rejected', reason: flaw };
      await record(message);
      return { kind: 'accepted', providerId: `outbox:${message.reference}` };
    },
    check: async () => ({ kind: 'off' }),
  };
}

/** An operator that answers every message in one way, and does not recognise repeats unless it is said to. */
export function failingSms(
  delivery: Exclude<SmsDelivery, { kind: 'accepted' }>,
  recognisesRepeats = false,
): SmsSender {
  return {
    recognisesRepeats,
    send: async () => delivery,
    check: async () => ({ kind: 'ill', reason: delivery.reason }),
  };
}

/** An operator that takes `ms` milliseconds over what another one does. */
export function slowSms(sender: SmsSender, ms: number): SmsSender {
  return {
    recognisesRepeats: sender.recognisesRepeats,
    send: async (message) => {
      await sleep(ms);
      return sender.send(message);
    },
    check: async () => {
      await sleep(ms);
      return sender.check();
    },
  };
}
