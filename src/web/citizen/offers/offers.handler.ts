import { dateInWords } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { isOpen } from '../../../domain/proactive/offer';
import { OCCASIONS } from '../../../domain/proactive/offer-words';
import type { OpenedOffer } from '../../../use-cases/proactive/open-offer';
import { formatListKey, parseListKey } from '../cabinet/list-key';
import { type Handler, page, type RequestContext } from '../../route';
import { demandPerson } from '../draft/demand-person';
import type { OfferPageDeps } from './offer.handler';
import { type OfferTag, offerTag } from './offer-tag';

/** What was offered to a person. */
export interface OffersModel {
  readonly rows: readonly {
    readonly title: string;
    readonly href: string;
    readonly about: string;
    readonly tag: OfferTag;
    readonly side: string | null;
  }[];
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'citizen/offers': OffersModel;
  }
}

/** The list of the person's own offers, page by page. */
export function showOffers({ openOffer }: OfferPageDeps): Handler {
  return async (context) => {
    const { language, query, words: w } = context;
    const after = parseListKey(query.after);
    const found = await openOffer.list(demandPerson(context), after && { createdAt: after.at, id: after.id });
    const place = `/${language}/cabinet/offers`;
    const { more } = found;
    return page('citizen/offers', w['offers.list.heading'], {
      rows: found.rows.map((row) => rowOf(row, context)),
      firstHref: after === null ? null : place,
      nextHref: more === null ? null : `${place}?after=${formatListKey({ at: more.createdAt, id: more.id })}`,
    });
  };
}

function rowOf(
  { offer, edition }: OpenedOffer,
  { language, words: w, t }: RequestContext,
): OffersModel['rows'][number] {
  const date = dateInWords(offer.createdAt, language);
  return {
    title: textIn(edition.title, language),
    href: `/${language}/cabinet/offers/${offer.id}`,
    about: t('offers.list.about', { occasion: OCCASIONS[offer.eventKind][language], date }),
    tag: offerTag(offer.state, w),
    side: isOpen(offer) ? t('offers.list.until', { date: dateInWords(offer.expiresAt, language) }) : null,
  };
}
