import type { Family } from '../../../domain/edition/vocabulary';
import { dateInWords } from '../../../kernel/date-words';
import type { Language } from '../../../kernel/language';
import type { CatalogueItem } from '../../../use-cases/catalogue/list-catalogue';
import { findMainDeadline } from '../../../use-cases/catalogue/main-deadline';
import { limitInWords } from '../../text/limit-in-words';
import { translate, words } from '../../text/words';

/** A service in a list. */
export interface ServiceCard {
  readonly href: string;
  readonly title: string;
  readonly family: Family;
  readonly accepting: boolean;
  /** Why no applications are taken; null when they are. */
  readonly closed: string | null;
  readonly time: string | null;
  readonly free: boolean;
}

declare module '../../rendering/view-models' {
  interface ComponentModels {
    'components/service-card': { readonly card: ServiceCard; readonly tag: string; readonly free: string };
  }
}

/** Presents a service of the catalogue. */
export function serviceCard({ entry, edition }: CatalogueItem, language: Language): ServiceCard {
  const deadline = findMainDeadline(edition);
  return {
    href: `/${language}/services/${entry.id}`,
    title: entry.title[language],
    family: entry.family,
    accepting: entry.accepting,
    closed: entry.accepting ? null : whyClosed(edition.edition.repealed_by?.date, language),
    time: deadline === undefined ? null : limitInWords(deadline, language),
    free: edition.fee?.free === true,
  };
}

type Day = NonNullable<CatalogueItem['edition']['edition']['repealed_by']>['date'];

function whyClosed(day: Day | undefined, language: Language): string {
  if (day === undefined) return words(language)['catalogue.closed'];
  return translate(language)('catalogue.closed-repealed', { date: dateInWords(day, language) });
}
