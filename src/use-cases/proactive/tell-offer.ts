import type { MessageRecord, MessageRepository } from '../../data/messages';
import type { OfferRepository } from '../../data/offers';
import type { Offer } from '../../domain/proactive/offer';
import type { OfferFact } from '../../domain/messages/facts';
import type { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import type { deliverMessage } from '../messages/deliver-message';

export interface TellOfferDeps {
  readonly offers: Pick<OfferRepository, 'find'>;
  readonly messages: Pick<MessageRepository, 'insertNew' | 'listWaiting'>;
  readonly deliverMessage: ReturnType<typeof deliverMessage>;
  readonly clock: Clock;
}

/**
 * Tells the person of something about an offer: by SMS to the phone of the offer, and in the cabinet where there is one.
 * Run any number of times it tells once.
 * @throws Error when the message is to be handed over again later; the job queue then tries again
 */
export function tellOffer(deps: TellOfferDeps) {
  return async (offerId: string, fact: OfferFact): Promise<void> => {
    const offer = await deps.offers.find(offerId);
    if (offer === undefined) return;
    await deps.messages.insertNew(messagesOf(offer, fact, deps.clock.now()));
    const waiting = await deps.messages.listWaiting(offer.id, fact);
    const outcomes = await Promise.all(waiting.map(({ id }) => deps.deliverMessage(id)));
    if (outcomes.includes('later')) throw new Error('A message could not be handed over yet');
  };
}

function messagesOf(offer: Offer, fact: OfferFact, createdAt: Date): MessageRecord[] {
  const { id: caseId, accountId, phone, language } = offer;
  const made = { accountId, caseId, fact, template: fact, params: paramsOf(offer), language, createdAt };
  return [
    ...(accountId === null
      ? []
      : [{ ...made, id: newId(), channel: 'cabinet' as const, address: null, status: 'sent' as const }]),
    ...(phone === null
      ? []
      : [{ ...made, id: newId(), channel: 'sms' as const, address: phone, status: 'waiting' as const }]),
  ];
}

/** What the words are made of: codes and both languages, never words of one language alone. */
function paramsOf({ eventKind, reason, proposedAccount }: Offer): MessageRecord['params'] {
  return {
    occasion: eventKind,
    ...(reason === null ? {} : { stop: reason }),
    ...(proposedAccount === null
      ? {}
      : {
          account: `•••• ${proposedAccount.lastFour}`,
          bankKk: proposedAccount.bank.kk ?? '',
          bankRu: proposedAccount.bank.ru ?? '',
        }),
  };
}
