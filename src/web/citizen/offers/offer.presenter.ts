import { plainDate } from '../../../kernel/plain-date';
import { textIn, type LocalizedText } from '../../../kernel/localized-text';
import { dateInWords, dateShort, timeOfDay } from '../../../kernel/date-words';
import { initials, maskPhone } from '../../../domain/identifiers/masking';
import { isOpen, type Offer } from '../../../domain/proactive/offer';
import { OCCASIONS, STOP_WORDS } from '../../../domain/proactive/offer-words';
import type { OpenedOffer } from '../../../use-cases/proactive/open-offer';
import type { RequestContext } from '../../route';
import { clauseInWords } from '../../text/clause-in-words';
import { type ErrorSummary, errorSummary } from '../fields/error-summary';
import type { BoxField, OptionsField, TickField } from '../fields/field-model';
import { accountOf, codeBox, flawsOf, ibanBox, type OfferFlaws, tickOf } from './offer-boxes';
import { type OfferTag, offerTag } from './offer-tag';

/** How much of an offer may be shown, and to whom. */
export interface OfferView {
  readonly place: string;
  /** Whoever looks is known to be the recipient: the names may be shown. */
  readonly isKnown: boolean;
  /** They proved that they have the phone: they may agree. */
  readonly isProven: boolean;
  readonly isSent: boolean;
  readonly isCabinet: boolean;
  readonly now: Date;
  readonly registryTitles: ReadonlyMap<string, LocalizedText>;
}

/** What the page of an offer shows. */
export interface OfferModel {
  readonly heading: string;
  readonly service: string;
  readonly tag: OfferTag;
  readonly summary: ErrorSummary;
  readonly backHref: string | null;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  /** Systems that are asked once the person agrees. */
  readonly asked: readonly string[];
  readonly clause: string | null;
  /** What the person can do now. */
  readonly step: 'send-code' | 'code' | 'consent' | 'account' | 'waiting' | 'closed';
  readonly text: string;
  readonly place: string;
  readonly code: BoxField;
  readonly consents: readonly TickField[];
  readonly account: OptionsField | null;
  readonly iban: BoxField;
  readonly mayDecline: boolean;
  /** Where to apply otherwise, or the application that came of it. */
  readonly next: { readonly href: string; readonly text: string } | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/offer': OfferModel;
  }
}

type Context = Pick<RequestContext, 'language' | 'words' | 't'>;

/** The page of an offer: nothing personal before it is known who looks. */
export function presentOffer(
  opened: OpenedOffer,
  view: OfferView,
  flaws: OfferFlaws,
  context: Context,
): OfferModel {
  const { offer, edition, form, rule } = opened;
  const { language, words: w, t } = context;
  const step = stepOf(offer, view);
  const consents = form.consents
    .filter(({ required }) => required)
    .map(({ id, text }) => tickOf(id, textIn(text, language), flaws.consents, w));
  const iban = ibanBox(offer, flaws, context);
  const code = codeBox(flaws.code, context);
  return {
    heading: t('offers.heading', { occasion: OCCASIONS[offer.eventKind][language] }),
    service: textIn(edition.title, language),
    tag: offerTag(offer.state, w),
    summary: errorSummary(flawsOf(flaws, consents, iban, code), t),
    backHref: view.isCabinet ? `/${language}/cabinet/offers` : null,
    facts: factsOf(offer, view, context),
    asked: askedSystems(opened, view, language),
    clause: rule === undefined ? null : clauseInWords(rule.clause, language),
    step,
    text: textOf(offer, step, context),
    place: view.place,
    code,
    consents: step === 'consent' ? consents : [],
    account: step === 'account' ? accountOf(offer, flaws, context) : null,
    iban,
    mayDecline: mayDecline(step, view),
    next: nextOf(offer, view, step, language, w),
  };
}

/** The systems that the act names for the service, but for the gateway through which all of them are asked. */
function askedSystems(
  { edition }: OpenedOffer,
  { registryTitles }: OfferView,
  language: Context['language'],
): string[] {
  const ids = [...new Set((edition.registries ?? []).map(({ id }) => id))].filter((id) => id !== 'shep');
  return ids.flatMap((id) => registryTitles.get(id)?.[language] ?? []);
}

/** To say no takes no proof where it is known who says it. */
function mayDecline(step: OfferModel['step'], { isCabinet }: OfferView): boolean {
  if (step === 'consent' || step === 'account') return true;
  return isCabinet && (step === 'send-code' || step === 'code');
}

function stepOf(offer: Offer, { isProven, isSent, now }: OfferView): OfferModel['step'] {
  if (!isOpen(offer) || (now >= offer.expiresAt && offer.accountChoice === null)) return 'closed';
  if (offer.accountChoice !== null) return 'waiting';
  if (!isProven) return isSent ? 'code' : 'send-code';
  return offer.state === 'offered' ? 'consent' : 'account';
}

function factsOf(offer: Offer, { isKnown }: OfferView, { language, words: w }: Context): OfferModel['facts'] {
  const name = offer.recipientName ?? '';
  const end = `${dateInWords(offer.expiresAt, language)}, ${timeOfDay(offer.expiresAt)}`;
  return [
    { name: w['offers.recipient'], value: isKnown ? name : initials(name) },
    ...(isKnown ? [{ name: w['offers.happened'], value: dateShort(plainDate(offer.happenedOn)) }] : []),
    { name: w['offers.phone'], value: maskPhone(offer.phone ?? '') },
    { name: w['offers.code'], value: offer.code },
    ...(isOpen(offer) ? [{ name: w['offers.until'], value: end }] : []),
  ];
}

function textOf(offer: Offer, step: OfferModel['step'], { language, words: w, t }: Context): string {
  if (step === 'account' && offer.proposedAccount === null) return w['offers.step.iban'];
  if (step !== 'closed') return w[`offers.step.${step}`];
  const { state, reason } = offer;
  if (state === 'stopped')
    return t('offers.closed.stopped', { why: reason === null ? '' : STOP_WORDS[reason][language] });
  return state === 'declined' || state === 'filed' ? w[`offers.closed.${state}`] : w['offers.closed.expired'];
}

function nextOf(
  { state, serviceId }: Offer,
  { isCabinet }: OfferView,
  step: OfferModel['step'],
  language: Context['language'],
  w: Context['words'],
): OfferModel['next'] {
  if (step !== 'closed') return null;
  if (state === 'filed')
    return isCabinet ? { href: `/${language}/cabinet`, text: w['offers.next.cabinet'] } : null;
  return { href: `/${language}/services/${serviceId}`, text: w['offers.next.service'] };
}
