import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import { textIn } from '../../../kernel/localized-text';
import { OCCASIONS } from '../../../domain/proactive/offer-words';
import type { OpenedOffer } from '../../../use-cases/proactive/open-offer';
import type { RequestContext } from '../../route';

/** An offer that waits for the person's answer, as the first page of the cabinet shows it. */
export interface WaitingOffer {
  readonly title: string;
  readonly href: string;
  /** Because of what it is offered. */
  readonly about: string;
  /** The last instant at which an answer counts. */
  readonly until: string;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/waiting-offers': { readonly offers: readonly WaitingOffer[] } & Pick<RequestContext, 'words'>;
  }
}

/** What is offered, and until when the answer waits. */
export function waitingOffer(
  { offer, edition }: OpenedOffer,
  { language, t }: Pick<RequestContext, 'language' | 't'>,
): WaitingOffer {
  const { expiresAt } = offer;
  return {
    title: textIn(edition.title, language),
    href: `/${language}/cabinet/offers/${offer.id}`,
    about: t('offers.list.about', {
      occasion: OCCASIONS[offer.eventKind][language],
      date: dateInWords(offer.createdAt, language),
    }),
    until: t('offers.list.until', { date: `${dateInWords(expiresAt, language)}, ${timeOfDay(expiresAt)}` }),
  };
}
