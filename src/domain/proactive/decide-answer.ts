import type { OfferAnswer } from '../messages/offer-answer';
import type { AccountChoice, Offer } from './offer';

/** What an answer by SMS comes to. `nothing`: a repeat, or too late to matter. */
export type AnswerDecision =
  | { readonly kind: 'agree'; readonly account: AccountChoice | null }
  | { readonly kind: 'decline' }
  | { readonly kind: 'account'; readonly account: AccountChoice }
  | { readonly kind: 'wrong-account' }
  | { readonly kind: 'unclear' }
  | { readonly kind: 'nothing' };

/** An operator that is not sure brings an SMS again under another identifier: the same words at once are no second answer, ms. */
const REPEAT_MS = 30_000;

type Seen = Pick<
  Offer,
  'state' | 'proposedAccount' | 'accountAskedAt' | 'accountChoice' | 'lastText' | 'lastTextAt'
>;

/** Whether the same words were acted on a moment ago. */
export function isRepeat({ lastText, lastTextAt }: Seen, textHash: string, at: Date): boolean {
  return lastText === textHash && lastTextAt !== null && at.getTime() - lastTextAt.getTime() < REPEAT_MS;
}

/**
 * Decides what an answer means where an offer stands. To agree it takes a clear yes: an account alone is none. Once the
 * consent is there, an account, or a yes to the one that was proposed, is all that is missing.
 */
export function decideAnswer(offer: Seen, answer: OfferAnswer): AnswerDecision {
  return offer.state === 'offered' ? decideConsent(answer) : decideAccount(offer, answer);
}

function decideConsent({ kind, iban }: OfferAnswer): AnswerDecision {
  if (kind === 'yes') return { kind: 'agree', account: iban === null ? null : { kind: 'other', iban } };
  return { kind: kind === 'unclear' ? 'unclear' : 'decline' };
}

function decideAccount(offer: Seen, { kind, iban, hasBrokenIban }: OfferAnswer): AnswerDecision {
  if (offer.accountChoice !== null) return { kind: 'nothing' };
  if (kind === 'no' || kind === 'stop') return { kind: 'decline' };
  if (iban !== null) return { kind: 'account', account: { kind: 'other', iban } };
  if (hasBrokenIban) return { kind: 'wrong-account' };
  return kind === 'yes' ? decideYes(offer) : { kind: 'unclear' };
}

/** A yes before the account was asked for is a yes said twice. */
function decideYes({ accountAskedAt, proposedAccount }: Seen): AnswerDecision {
  if (accountAskedAt === null) return { kind: 'nothing' };
  return proposedAccount === null ? { kind: 'unclear' } : { kind: 'account', account: { kind: 'proposed' } };
}
