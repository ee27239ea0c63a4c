import type { AdministeredVersion } from '../../../domain/administration/administered-version';
import { dateInWords, timeOfDay } from '../../../kernel/date-words';
import type { listJournal } from '../../../use-cases/administration/list-journal';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type RequestContext } from '../../route';
import type { WordKey } from '../../text/words';

/** The first page of the administrators' area: what they keep, and what was changed last. */
export interface AdminHomeModel {
  readonly heading: string;
  readonly areas: readonly { readonly href: string; readonly text: string; readonly about: string }[];
  readonly recent: readonly { readonly when: string; readonly what: string; readonly who: string }[];
  readonly journalHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/home': AdminHomeModel;
  }
}

const EVERYTHING = { kind: null, authorId: null, from: null, until: null };

/** The areas, in the order in which they are needed. */
const AREAS: readonly { readonly place: string; readonly key: WordKey; readonly about: WordKey }[] = [
  { place: '/admin/deadlines', key: 'admin.deadlines.heading', about: 'admin.home.about.deadlines' },
  { place: '/admin/calendar', key: 'admin.calendar.heading', about: 'admin.home.about.calendar' },
  { place: '/admin/services', key: 'admin.services.heading', about: 'admin.home.about.services' },
  { place: '/admin/texts', key: 'admin.texts.heading', about: 'admin.home.about.texts' },
  {
    place: '/admin/organisations',
    key: 'admin.organisations.heading',
    about: 'admin.home.about.organisations',
  },
  { place: '/admin/staff', key: 'admin.staff.heading', about: 'admin.home.about.staff' },
];

/** Shows the areas and the latest decisions. */
export function showAdminHome(use: { readonly listJournal: ReturnType<typeof listJournal> }): Handler {
  return async (context) => {
    const { words: w, language } = context;
    const { entries } = await use.listJournal(demandPerson(context), EVERYTHING, null);
    return page('admin/home', w['admin.heading'], {
      heading: w['admin.heading'],
      areas: AREAS.map(({ place, key, about }) => ({
        href: `/${language}${place}`,
        text: w[key],
        about: w[about],
      })),
      recent: entries.slice(0, 5).map((version) => recentOf(version, context)),
      journalHref: `/${language}/admin/journal`,
    });
  };
}

function recentOf(
  { kind, subject, authorName, madeAt }: AdministeredVersion,
  { words: w, language }: RequestContext,
): AdminHomeModel['recent'][number] {
  return {
    when: `${dateInWords(madeAt, language)}, ${timeOfDay(madeAt)}`,
    what: `${w[`admin.kind.${kind}`]}: ${subject}`,
    who: authorName,
  };
}
