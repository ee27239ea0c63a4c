import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import type { Edition } from '../../../domain/edition/edition';
import type { Clock } from '../../../kernel/clock';
import { dayOf } from '../../../kernel/day-of';
import { dateShort } from '../../../kernel/date-words';
import type { OfficeUseCases } from '../../../use-cases/office/office-use-cases';
import type { exportRegistrations, Registration } from '../../../use-cases/registration/list-registrations';
import type { printRegistrations } from '../../../use-cases/registration/print-registrations';
import { demandPerson } from '../../citizen/draft/demand-person';
import type { FileReply, Handler, RequestContext } from '../../route';
import { JOURNAL_FORM, type JournalColumn, journalColumns } from './journal-columns';
import { readRegistrationsQuery, type RegistrationsQuery } from './registrations-query';

/** What the downloads of a journal need. */
export interface ExportUses extends Pick<OfficeUseCases, 'listServices'> {
  readonly exportRegistrations: ReturnType<typeof exportRegistrations>;
  readonly printRegistrations: ReturnType<typeof printRegistrations>;
  readonly clock: Clock;
}

/** As spreadsheets of our offices read a table; a field that would be taken for a formula gets an apostrophe. */
const FORMAT = { delimiter: ';', record_delimiter: 'windows', escape_formulas: true } as const;
const BYTE_ORDER_MARK = '\uFEFF';

/** Most entries of a workbook and of a paper, which are made as a whole; a table is written portion by portion. */
const MOST = { xlsx: 50_000, pdf: 2_000 } as const;

/** The journal as a table, however long it is. */
export function csvHandler(use: ExportUses): Handler {
  return async (context) => {
    const { query, columns } = await askedFor(use, context);
    const portions = await use.exportRegistrations(demandPerson(context), query.filter, { way: 'csv' });
    const content = Readable.from(csvLines(columns, portions));
    return fileReply(use, 'csv', content, 'text/csv; charset=utf-8');
  };
}

async function* csvLines(
  columns: readonly JournalColumn[],
  portions: AsyncIterable<readonly Registration[]>,
): AsyncGenerator<string> {
  yield BYTE_ORDER_MARK + stringify([columns.map(({ title }) => title)], FORMAT);
  for await (const entries of portions) yield stringify(rowsOf(columns, entries), FORMAT);
}

/** The journal as a workbook. */
export function xlsxHandler(use: ExportUses): Handler {
  return async (context) => {
    const { query, columns } = await askedFor(use, context);
    const { rows, more } = await upTo(use, 'xlsx', { query, columns }, context);
    const head = columns.map(({ title }) => ({ value: title, fontWeight: 'bold' as const, wrap: true }));
    const cells = rows.map((row) => row.map((value) => ({ value, type: String })));
    const note = more ? [[{ value: moreText('xlsx', context), type: String }]] : [];
    const sheet = { sheet: context.words['registrations.sheet'], stickyRowsCount: 1 };
    const width = columns.map(() => ({ width: 24 }));
    const content = await writeXlsxFile([head, ...cells, ...note], { ...sheet, columns: width }).toBuffer();
    return fileReply(
      use,
      'xlsx',
      content,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
  };
}

/** The journal on paper. */
export function pdfHandler(use: ExportUses): Handler {
  return async (context) => {
    const { query, columns, rules } = await askedFor(use, context);
    const { rows, more } = await upTo(use, 'pdf', { query, columns }, context);
    const { language, words: w } = context;
    const form = rules?.forms.find(({ id }) => id === JOURNAL_FORM);
    const content = await use.printRegistrations({
      language,
      title: form?.title[language] ?? w['registrations.heading'],
      period: periodWords(query, context),
      columns: columns.map(({ title }) => title),
      rows,
      note: more ? moreText('pdf', context) : null,
    });
    return fileReply(use, 'pdf', content, 'application/pdf');
  };
}

interface Asked {
  readonly query: RegistrationsQuery;
  readonly columns: readonly JournalColumn[];
}

async function askedFor(
  { listServices }: Pick<ExportUses, 'listServices'>,
  context: RequestContext,
): Promise<Asked & { readonly rules: Edition | null }> {
  const query = readRegistrationsQuery(context.query);
  const rules = (await listServices()).find(({ id }) => id === query.filter.service) ?? null;
  return { query, rules, columns: journalColumns(rules, context) };
}

function rowsOf(columns: readonly JournalColumn[], entries: readonly Registration[]): string[][] {
  return entries.map((entry) => columns.map(({ value }) => value(entry)));
}

async function upTo(
  { exportRegistrations: take }: ExportUses,
  way: keyof typeof MOST,
  { query, columns }: Asked,
  context: RequestContext,
): Promise<{ readonly rows: readonly string[][]; readonly more: boolean }> {
  const most = MOST[way];
  const rows: string[][] = [];
  const portions = await take(demandPerson(context), query.filter, { way, most: most + 1 });
  for await (const entries of portions) rows.push(...rowsOf(columns, entries));
  return { rows: rows.slice(0, most), more: rows.length > most };
}

function moreText(way: keyof typeof MOST, { t }: RequestContext): string {
  return t('registrations.more', { most: MOST[way] });
}

function periodWords({ from, until }: RegistrationsQuery, { t, words: w }: RequestContext): string {
  if (from.day === null && until.day === null) return w['registrations.period.all'];
  return t('registrations.period', {
    from: from.day === null ? '…' : dateShort(from.day),
    until: until.day === null ? '…' : dateShort(until.day),
  });
}

function fileReply(
  { clock }: ExportUses,
  ending: string,
  content: FileReply['content'],
  mediaType: string,
): FileReply {
  const name = `applications-journal-${dayOf(clock.now())}.${ending}`;
  return { kind: 'file', content, name, mediaType, disposition: 'attachment' };
}
