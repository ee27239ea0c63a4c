import { ADMINISTERED_KINDS } from '../../../domain/administration/administered-values';
import { addDays, findPlainDate, type PlainDate } from '../../../kernel/plain-date';
import { startOfDay } from '../../../kernel/start-of-day';
import type { listJournal } from '../../../use-cases/administration/list-journal';

type Filter = Parameters<ReturnType<typeof listJournal>>[1];
type Key = Parameters<ReturnType<typeof listJournal>>[2];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^(\d{1,14})_(\d{1,18})$/;

/** What the address of the journal asks for. */
export interface JournalQuery {
  readonly filter: Filter;
  /** The filter as the form shows it: both days are in it. */
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly after: Key;
}

/** Reads the address; what makes no sense is left out. */
export function readJournalQuery(query: Readonly<Record<string, string>>): JournalQuery {
  const [from, until] = [findDay(query.from), findDay(query.until)];
  return {
    from,
    until,
    after: findKey(query.after),
    filter: {
      kind: ADMINISTERED_KINDS.find((known) => known === query.kind) ?? null,
      authorId: findId(query.author),
      from: from && startOfDay(from),
      until: until && startOfDay(addDays(until, 1)),
    },
  };
}

/** The part of an address behind the question mark, with the mark; empty when nothing is asked for. */
export function journalQueryText({ filter, from, until }: JournalQuery, after: Key): string {
  const query = new URLSearchParams({
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.authorId === null ? {} : { author: filter.authorId }),
    ...(from === null ? {} : { from }),
    ...(until === null ? {} : { until }),
    ...(after === null ? {} : { after: `${after.madeAt.getTime()}_${after.seq}` }),
  });
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function findDay(value: string | undefined): PlainDate | null {
  return findPlainDate(value ?? '') ?? null;
}

function findId(value: string | undefined): string | null {
  return value !== undefined && ID.test(value) ? value : null;
}

function findKey(value: string | undefined): Key {
  const [, time, seq] = KEY.exec(value ?? '') ?? [];
  if (time === undefined || seq === undefined) return null;
  return { madeAt: new Date(Number(time)), seq };
}
