import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import type { Clock } from '../../../kernel/clock';
import { dayOf } from '../../../kernel/day-of';
import type { exportJournal } from '../../../use-cases/administration/export-journal';
import type { JournalPage } from '../../../use-cases/administration/list-journal';
import type { SubjectNames, subjectNames } from '../../../use-cases/administration/subject-names';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { Handler, RequestContext } from '../../route';
import { presentEntry } from './entry.presenter';
import { readJournalQuery } from './journal-query';

/** What the download of the journal needs. */
export interface ExportUses {
  readonly exportJournal: ReturnType<typeof exportJournal>;
  readonly subjectNames: ReturnType<typeof subjectNames>;
  readonly clock: Clock;
}

type Entries = JournalPage['entries'];

/**
 * How spreadsheets of our offices read a table: by semicolons, and as UTF-8 only with the mark at the beginning. A field
 * that would be taken for a formula gets an apostrophe.
 */
const FORMAT = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
const BYTE_ORDER_MARK = '\uFEFF';

/** The journal under the filters of the page as a table, written portion by portion. */
export function downloadJournal(use: ExportUses): Handler {
  return async (context) => {
    const { filter } = readJournalQuery(context.query);
    const portions = use.exportJournal(demandPerson(context), filter);
    return {
      kind: 'file',
      content: Readable.from(linesOf(portions, use.subjectNames, context)),
      name: `administrators-journal-${dayOf(use.clock.now())}.csv`,
      mediaType: 'text/csv; charset=utf-8',
      disposition: 'attachment',
    };
  };
}

async function* linesOf(
  portions: AsyncIterable<Entries>,
  namesOf: ExportUses['subjectNames'],
  context: RequestContext,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + stringify([headOf(context)], FORMAT);
  for await (const entries of portions) {
    const names = await namesOf(entries);
    yield stringify(
      entries.map((entry) => rowOf(entry, names, context)),
      FORMAT,
    );
  }
}

function headOf({ words: w }: RequestContext): string[] {
  return [
    w['admin.journal.when'],
    w['admin.journal.who'],
    w['admin.journal.what'],
    w['admin.journal.subject'],
    w['admin.journal.code'],
    w['admin.journal.version'],
    w['admin.journal.holds'],
    w['admin.journal.reason'],
    w['admin.journal.act'],
    w['admin.history.changed'],
  ];
}

function rowOf(entry: Entries[number], names: SubjectNames, context: RequestContext): string[] {
  const shown = presentEntry(entry, names, context);
  const differences = shown.differences.map(({ label, before, after }) => `${label}: ${before} → ${after}`);
  return [
    shown.when,
    shown.who,
    shown.kind,
    shown.subject,
    entry.subject,
    shown.version,
    shown.holds,
    shown.reason,
    shown.act ?? '',
    differences.join('\n'),
  ];
}
