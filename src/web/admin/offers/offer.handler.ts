import { dateShort, timeOfDay } from '../../../kernel/date-words';
import { plainDate } from '../../../kernel/plain-date';
import { maskIin, maskPhone } from '../../../domain/identifiers/masking';
import { OCCASIONS, STOP_WORDS } from '../../../domain/proactive/offer-words';
import type { findOffer, TitledOffer } from '../../../use-cases/proactive/list-offers';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type OfferTag, offerTag } from '../../citizen/offers/offer-tag';
import { type Handler, page, type RequestContext } from '../../route';

/** One offer with its history. Of the person no more is shown than whoever looks into a complaint needs. */
export interface AdminOfferModel {
  readonly heading: string;
  readonly service: string;
  readonly tag: OfferTag;
  readonly backHref: string;
  readonly facts: readonly { readonly name: string; readonly value: string }[];
  readonly history: readonly { readonly when: string; readonly what: string; readonly how: string }[];
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/offer': AdminOfferModel;
  }
}

/** Shows an offer and everything that happened to it. */
export function showAdminOffer(use: { readonly findOffer: ReturnType<typeof findOffer> }): Handler {
  return async (context) => {
    const { language, words: w, t, params } = context;
    const { offer, history } = await use.findOffer(demandPerson(context), params.offerId ?? '');
    const heading = t('admin.offers.one', { code: offer.code });
    return page('admin/offer', heading, {
      heading,
      service: offer.title[language],
      tag: offerTag(offer.state, w),
      backHref: `/${language}/admin/offers`,
      facts: factsOf(offer, context),
      history: history.map(({ type, at, via }) => ({
        when: instant(at),
        what: w[`admin.offers.event.${type}`],
        how: w[`admin.offers.via.${via}`],
      })),
    });
  };
}

function factsOf(offer: TitledOffer, { language, words: w }: RequestContext): AdminOfferModel['facts'] {
  const { eventKind, happenedOn, subjectIin, recipientIin, phone, expiresAt, consentedAt, reason } = offer;
  const optional = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);
  return [
    { name: w['admin.offers.occasion'], value: OCCASIONS[eventKind][language] },
    { name: w['offers.happened'], value: dateShort(plainDate(happenedOn)) },
    { name: w['admin.offers.subject'], value: maskIin(subjectIin) },
    {
      name: w['offers.recipient'],
      value: recipientIin === null ? w['admin.offers.nobody'] : maskIin(recipientIin),
    },
    ...optional(w['offers.phone'], phone === null ? null : maskPhone(phone)),
    { name: w['offers.until'], value: instant(expiresAt) },
    ...optional(w['admin.offers.consented'], consentedAt === null ? null : instant(consentedAt)),
    ...optional(w['admin.offers.reason'], reason === null ? null : STOP_WORDS[reason][language]),
  ];
}

function instant(at: Date): string {
  return `${dateShort(at)}, ${timeOfDay(at)}`;
}
