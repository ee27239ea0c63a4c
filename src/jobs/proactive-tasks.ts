import type { TaskList } from 'graphile-worker';
import { z } from 'zod';
import { OFFER_FACTS, type OfferFact } from '../domain/messages/facts';

const OfEvent = z.object({ eventId: z.string() });
const OfOffer = z.object({ offerId: z.string() });
const OfOfferFact = OfOffer.extend({ fact: z.enum(OFFER_FACTS) });

/** What the jobs of proactive services do: one use case each. */
export interface ProactiveUseCases {
  /** Takes in what registries tell of. */
  readonly pullRegistryEvents: () => Promise<number>;
  /** Offers what an event gives reason to offer. */
  readonly makeOffers: (eventId: string) => Promise<void>;
  readonly tellOffer: (offerId: string, fact: OfferFact) => Promise<void>;
  readonly askOfferAccount: (offerId: string) => Promise<void>;
  readonly fileOffer: (offerId: string) => Promise<void>;
  /** Reminds of offers and closes those whose time is over. */
  readonly closeSilent: () => Promise<number>;
}

/** By the clock (UTC): registries are listened to each minute, and silence is looked at every quarter of an hour. */
export const PROACTIVE_CRONTAB = `* * * * * pull-registry-events ?jobKey=pull-registry-events&max=1
*/15 * * * * close-silent-offers ?jobKey=close-silent-offers&max=3`;

/** The jobs of proactive services. Each may be delivered more than once, and then changes nothing. */
export function proactiveTasks(useCases: ProactiveUseCases): TaskList {
  return {
    'pull-registry-events': async () => {
      await useCases.pullRegistryEvents();
    },
    'offer-for-event': async (payload) => {
      await useCases.makeOffers(OfEvent.parse(payload).eventId);
    },
    'tell-offer': async (payload) => {
      const { offerId, fact } = OfOfferFact.parse(payload);
      await useCases.tellOffer(offerId, fact);
    },
    'ask-offer-account': async (payload) => {
      await useCases.askOfferAccount(OfOffer.parse(payload).offerId);
    },
    'file-offer': async (payload) => {
      await useCases.fileOffer(OfOffer.parse(payload).offerId);
    },
    'close-silent-offers': async () => {
      await useCases.closeSilent();
    },
  };
}
