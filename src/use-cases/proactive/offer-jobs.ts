import type { NewJob } from '../../data/application-records';
import type { OfferFact } from '../../domain/messages/facts';

/** Considers what is to be offered because of an event. */
export function considerJob(eventId: string): NewJob {
  return { task: 'offer-for-event', payload: { eventId }, key: `offer-for-event:${eventId}` };
}

/** Tells the person of something about an offer, once. */
export function tellOfferJob(offerId: string, fact: OfferFact): NewJob {
  return { task: 'tell-offer', payload: { offerId, fact }, key: `tell-offer:${offerId}:${fact}` };
}

/** Asks the person for the account, once the consent is there. */
export function askAccountJob(offerId: string): NewJob {
  return { task: 'ask-offer-account', payload: { offerId }, key: `ask-offer-account:${offerId}` };
}

/** Files the application, once consent and account are there. */
export function fileOfferJob(offerId: string): NewJob {
  return { task: 'file-offer', payload: { offerId }, key: `file-offer:${offerId}` };
}
