import { type OfferAnswer, readOfferAnswer } from '../messages/offer-answer';
import { type Offer, isOpen } from './offer';

/** Four digits that stand alone: the account's own digits are never told apart with spaces of this kind. */
const CODE = /(?<![\p{L}\d])\d{4}(?![\p{L}\d])/gu;

/** Which offer an SMS answers, and how. `which`: several are open, and none is named. `closed`: the named one is over. */
export type ReadAnswer =
  | { readonly kind: 'none' }
  | { readonly kind: 'which'; readonly offer: Offer }
  | { readonly kind: 'closed'; readonly offer: Offer }
  | { readonly kind: 'answer'; readonly offer: Offer; readonly answer: OfferAnswer };

/**
 * Finds the offer that an SMS answers among those that went to its phone, the newest first. The code names it; where one
 * offer alone is open the code may be left out, for whoever answers has but one to answer.
 */
export function readAnswer(text: string, offers: readonly Offer[]): ReadAnswer {
  // An account written in groups of four has digits that look like a code: the account is taken out first.
  const plain = readOfferAnswer(text);
  const codes = plain.iban === null && !plain.hasBrokenIban ? codesIn(text) : codesIn(withoutAccount(text));
  const named = offers.find(({ code }) => codes.includes(code));
  const open = offers.filter(isOpen);
  if (named !== undefined) {
    if (!isOpen(named)) return { kind: 'closed', offer: named };
    return { kind: 'answer', offer: named, answer: readOfferAnswer(withoutCode(text, named.code)) };
  }
  const [only, ...others] = open;
  if (only === undefined) return { kind: 'none' };
  return others.length === 0
    ? { kind: 'answer', offer: only, answer: plain }
    : { kind: 'which', offer: only };
}

function codesIn(text: string): string[] {
  return [...text.matchAll(CODE)].map(([code]) => code);
}

/** The account begins with KZ: what stands before it, and after its twenty signs, is left. */
function withoutAccount(text: string): string {
  return text.replace(/[KК][ZЗ](?:[\s-]?[\p{L}\d]){18}/giu, ' ');
}

/** The code where it stands alone, so that the same digits within an account stay. */
function withoutCode(text: string, code: string): string {
  const before = text.search(/[KК][ZЗ](?:[\s-]?[\p{L}\d]){5}/iu);
  const at = [...text.matchAll(CODE)].find(({ 0: found, index }) => {
    return found === code && (before < 0 || index < before || index >= before + 20);
  })?.index;
  return at === undefined ? text : `${text.slice(0, at)} ${text.slice(at + code.length)}`;
}
