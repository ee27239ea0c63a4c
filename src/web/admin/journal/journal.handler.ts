import { ADMINISTERED_KINDS } from '../../../domain/administration/administered-values';
import type {
  JournalPage,
  listJournal,
  listJournalAuthors,
} from '../../../use-cases/administration/list-journal';
import type { SubjectNames, subjectNames } from '../../../use-cases/administration/subject-names';
import { dateShort } from '../../../kernel/date-words';
import { demandPerson } from '../../citizen/draft/demand-person';
import { type ErrorSummary, errorSummary } from '../../citizen/fields/error-summary';
import type { BoxField } from '../../citizen/fields/field-model';
import { box } from '../../forms/box';
import type { Flaw } from '../../forms/flaw';
import type { TypedFilterDay } from '../../forms/filter-day';
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
  readonly summary: ErrorSummary;
  readonly from: BoxField;
  readonly until: BoxField;
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
    const failed = model.summary.errors.length > 0;
    return page('admin/journal', model.heading, model, failed ? { status: 422, hasErrors: true } : {});
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
  const flaws = dayFlaws(query, context);
  return {
    heading: w['admin.journal.heading'],
    homeHref: isAdministrator ? `/${language}/admin` : null,
    kinds: ADMINISTERED_KINDS.map((kind) => ({
      value: kind,
      text: w[`admin.kind.${kind}`],
      chosen: kind === filter.kind,
    })),
    authors: authors.map(({ id, name }) => ({ value: id, text: name, chosen: id === filter.authorId })),
    summary: errorSummary(flaws, context.t),
    from: dayBox('from', from, flaws, context),
    until: dayBox('until', until, flaws, context),
    entries: entries.map((entry) => {
      const shown = presentEntry(entry, names, context);
      return { ...shown, href: isAdministrator ? `/${language}${shown.place}` : null };
    }),
    exportHref: `${place}/export${journalQueryText(query, null)}`,
    firstHref: after === null ? null : place + journalQueryText(query, null),
    nextHref: next === null ? null : place + journalQueryText(query, next),
  };
}

/** Something was typed that is no day. */
function dayFlaws(query: JournalQuery, { words: w }: RequestContext): Flaw[] {
  return (['from', 'until'] as const)
    .filter((field) => query[field].typed !== '' && query[field].day === null)
    .map((field) => ({ field, text: w['admin.journal.no-day'] }));
}

function dayBox(
  field: 'from' | 'until',
  { typed, day }: TypedFilterDay,
  flaws: readonly Flaw[],
  context: RequestContext,
): BoxField {
  const { words: w } = context;
  return box(field, w[`admin.journal.${field}`], day === null ? typed : dateShort(day), flaws, context, {
    hint: w['admin.journal.day-hint'],
    width: 'phone',
  });
}
