import type { JournalPage, listJournal } from '../../../use-cases/administration/list-journal';
import type { SubjectNames, subjectNames } from '../../../use-cases/administration/subject-names';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type Handler, page, type RequestContext } from '../../route';
import type { WordKey } from '../../text/words';
import { instantInWords } from '../journal/entry.presenter';
import { subjectInWords } from '../journal/subject-in-words';

/** The first page of the administrators' area: what they keep, and what was changed last. */
export interface AdminHomeModel {
  readonly heading: string;
  readonly areas: readonly { readonly href: string; readonly text: string; readonly about: string }[];
  readonly recent: readonly {
    readonly when: string;
    readonly what: string;
    readonly subject: string;
    readonly href: string;
    readonly who: string;
  }[];
  readonly journalHref: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/home': AdminHomeModel;
  }
}

/** What the first page needs. */
export interface HomeUses {
  readonly listJournal: ReturnType<typeof listJournal>;
  readonly subjectNames: ReturnType<typeof subjectNames>;
}

/** So many of the latest decisions stand on the first page. */
const RECENT = 5;
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
  { place: '/admin/payments', key: 'payments.heading', about: 'admin.home.about.payments' },
  { place: '/admin/offers', key: 'admin.offers.heading', about: 'admin.home.about.offers' },
  { place: '/admin/staff', key: 'admin.staff.heading', about: 'admin.home.about.staff' },
  { place: '/admin/systems', key: 'admin.systems.heading', about: 'admin.home.about.systems' },
  {
    place: '/admin/messages',
    key: 'admin.undelivered.heading',
    about: 'admin.home.about.undelivered',
  },
];

/** Shows the areas and the latest decisions. */
export function showAdminHome(use: HomeUses): Handler {
  return async (context) => {
    const { words: w, language } = context;
    const { entries } = await use.listJournal(demandPerson(context), EVERYTHING, null);
    const recent = entries.slice(0, RECENT);
    const names = await use.subjectNames(recent);
    return page('admin/home', w['admin.heading'], {
      heading: w['admin.heading'],
      areas: AREAS.map(({ place, key, about }) => ({
        href: `/${language}${place}`,
        text: w[key],
        about: w[about],
      })),
      recent: recent.map((entry) => recentOf(entry, names, context)),
      journalHref: `/${language}/admin/journal`,
    });
  };
}

function recentOf(
  entry: JournalPage['entries'][number],
  names: SubjectNames,
  context: RequestContext,
): AdminHomeModel['recent'][number] {
  const { text, place } = subjectInWords(entry, names, context);
  return {
    when: instantInWords(entry.madeAt, context),
    what: context.words[`admin.kind.${entry.kind}`],
    subject: text,
    href: `/${context.language}${place}`,
    who: entry.authorName,
  };
}
