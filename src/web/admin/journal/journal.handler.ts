import { ADMINISTERED_KINDS } from '../../../domain/administration/administered-values';
import type {
  JournalPage,
  listJournal,
  listJournalAuthors,
} from '../../../use-cases/administration/list-journal';
import type { SubjectNames, subjectNames } from '../../../use-cases/administration/subject-names';
import { demandPerson } from '../../citizen/draft/demand-person';
import { page, type Handler, type RequestContext } from '../../route';
import { presentEntry, type EntryModel } from './entry.presenter';
import { journalQueryText, readJournalQuery, type JournalQuery } from './journal-query';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly chosen: boolean;
}

/** The journal of administrators. */
export interface JournalModel {
  readonly heading: string;
  /** The administrators' first page; null for whoever only reads. */
  readonly homeHref: string | null;
  readonly kinds: readonly Option[];
  readonly authors: readonly Option[];
  readonly from: string;
  readonly until: string;
  readonly entries: readonly (EntryModel & {
    /** The page of the thing; null for whoever may not change it. */
    readonly href: string | null;
  })[];
  readonly exportHref: string;
  readonly firstHref: string | null;
  readonly nextHref: string | null;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    'admin/journal': JournalModel;
  }
}

/** What the journal needs. */
export interface JournalUses {
  readonly listJournal: ReturnType<typeof listJournal>;
  readonly listJournalAuthors: ReturnType<typeof listJournalAuthors>;
  readonly subjectNames: ReturnType<typeof subjectNames>;
}

type Found = JournalPage & {
  readonly authors: Awaited<ReturnType<JournalUses['listJournalAuthors']>>;
  readonly names: SubjectNames;
};

/** What administrators did, page by page, to administrators and auditors. */
export function showJournal(use: JournalUses): Handler {
  return async (context) => {
    const person = demandPerson(context);
    const query = readJournalQuery(context.query);
    const [found, authors] = await Promise.all([
      use.listJournal(person, query.filter, query.after),
      use.listJournalAuthors(person),
    ]);
    const names = await use.subjectNames(found.entries);
    const model = presentJournal({ ...found, authors, names }, query, context);
    return page('admin/journal', model.heading, model);
  };
}

function presentJournal(
  { entries, next, authors, names }: Found,
  query: JournalQuery,
  context: RequestContext,
): JournalModel {
  const { words: w, language, person } = context;
  const isAdministrator = person?.kind === 'staff' && person.role === 'administrator';
  const { filter, from, until, after } = query;
  const place = `/${language}/admin/journal`;
  return {
    heading: w['admin.journal.heading'],
    homeHref: isAdministrator ? `/${language}/admin` : null,
    kinds: ADMINISTERED_KINDS.map((kind) => ({
      value: kind,
      text: w[`admin.kind.${kind}`],
      chosen: kind === filter.kind,
    })),
    authors: authors.map(({ id, name }) => ({ value: id, text: name, chosen: id === filter.authorId })),
    from: from ?? '',
    until: until ?? '',
    entries: entries.map((entry) => {
      const shown = presentEntry(entry, names, context);
      return { ...shown, href: isAdministrator ? `/${language}${shown.place}` : null };
    }),
    exportHref: `${place}/export${journalQueryText(query, null)}`,
    firstHref: after === null ? null : place + journalQueryText(query, null),
    nextHref: next === null ? null : place + journalQueryText(query, next),
  };
}
