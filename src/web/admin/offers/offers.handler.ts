import { dateShort, timeOfDay } from '../../../kernel/date-words';
import { maskIin } from '../../../domain/identifiers/masking';
import { OFFER_STATES } from '../../../domain/proactive/offer';
import { OCCASIONS, STOP_WORDS } from '../../../domain/proactive/offer-words';
import type { listOffers, TitledOffer } from '../../../use-cases/proactive/list-offers';
import { formatListKey, parseListKey } from '../../citizen/cabinet/list-key';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type OfferTag, offerTag } from '../../citizen/offers/offer-tag';
import { type Handler, page, type RequestContext } from '../../route';

/** The offers, page by page, with how many there are of each state. */
export interface AdminOffersModel {
  readonly heading: string;
  readonly states: readonly {
    readonly text: string;
    readonly count: number | null;
    readonly href: string;
    readonly current: boolean;
  }[];
  readonly offers: readonly {
    readonly href: string;
    readonly title: string;
    readonly made: string;
    readonly occasion: string;
    readonly recipient: string;
    readonly tag: OfferTag;
    readonly reason: string | null;
  }[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/offers': AdminOffersModel;
  }
}

/** Shows the offers, the newest first, all or those of one state. */
export function showAdminOffers(use: { readonly listOffers: ReturnType<typeof listOffers> }): Handler {
  return async (context) => {
    const { language, query, words: w } = context;
    const state = OFFER_STATES.find((one) => one === query.state) ?? null;
    const after = parseListKey(query.after);
    const key = after && { createdAt: after.at, id: after.id };
    const found = await use.listOffers(demandPerson(context), state, key);
    const place = `/${language}/admin/offers`;
    const base = state === null ? place : `${place}?state=${state}`;
    const next = found.next && formatListKey({ at: found.next.createdAt, id: found.next.id });
    return page('admin/offers', w['admin.offers.heading'], {
      heading: w['admin.offers.heading'],
      states: [
        { text: w['admin.offers.all'], count: null, href: place, current: state === null },
        ...OFFER_STATES.map((one) => ({
          text: w[`offers.state.${one}`],
          count: found.counts.get(one) ?? 0,
          href: `${place}?state=${one}`,
          current: state === one,
        })),
      ],
      offers: found.offers.map((offer) => rowOf(offer, place, context)),
      firstHref: after === null ? null : base,
      nextHref: next === null ? null : `${base}${state === null ? '?' : '&'}after=${next}`,
    });
  };
}

function rowOf(
  offer: TitledOffer,
  place: string,
  { language, words: w }: RequestContext,
): AdminOffersModel['offers'][number] {
  const { id, title, createdAt, eventKind, recipientIin, state, reason } = offer;
  return {
    href: `${place}/${id}`,
    title: title[language],
    made: `${dateShort(createdAt)}, ${timeOfDay(createdAt)}`,
    occasion: OCCASIONS[eventKind][language],
    recipient: recipientIin === null ? w['admin.offers.nobody'] : maskIin(recipientIin),
    tag: offerTag(state, w),
    reason: reason === null ? null : STOP_WORDS[reason][language],
  };
}
