import type { SmsReceipt } from '../../adapters/sms/port';
import type { MessageRepository } from '../../data/messages';
import { referenceNumber } from '../../domain/messages/reference-number';
import type { Clock } from '../../kernel/clock';
import { messageReference } from './message-reference';

interface Deps {
  readonly messages: Pick<MessageRepository, 'keepReceipt' | 'listUncertain'>;
  readonly clock: Clock;
}

/**
 * Takes in what an operator says of a message. It may come before the portal knows the operator's identifier, and is kept
 * until then; for a message of unknown fate phone and reference tell which one it is. Taken in twice it changes nothing.
 */
export function takeReceipt({ messages, clock }: Deps) {
  return async ({ sentTo, ...receipt }: SmsReceipt): Promise<void> => {
    const kept = { ...receipt, at: clock.now() };
    if ((await messages.keepReceipt(kept)) || sentTo === null) return;
    const uncertain = await messages.listUncertain(sentTo.phone);
    const meant = uncertain.filter(
      (message) => referenceNumber(messageReference(message)) === sentTo.reference,
    );
    const [only] = meant;
    if (only !== undefined && meant.length === 1) await messages.keepReceipt(kept, only.id);
  };
}
