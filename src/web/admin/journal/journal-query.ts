import { ADMINISTERED_KINDS } from '../../../domain/administration/administered-values';
import { addDays } from '../../../kernel/plain-date';
import { startOfDay } from '../../../kernel/start-of-day';
import { readFilterDay, type TypedFilterDay } from '../../forms/filter-day';
import type { listJournal } from '../../../use-cases/administration/list-journal';

type Filter = Parameters<ReturnType<typeof listJournal>>[1];
type Key = Parameters<ReturnType<typeof listJournal>>[2];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^(\d{1,14})_(\d{1,18})$/;
/** What the address of the journal asks for. */
export interface JournalQuery {
  readonly filter: Filter;
  /** The filter as the form shows it: both days are in it. */
  readonly from: TypedFilterDay;
  readonly until: TypedFilterDay;
  readonly after: Key;
}

/** Reads the address; what makes no sense filters nothing. */
export function readJournalQuery(query: Readonly<Record<string, string>>): JournalQuery {
  const [from, until] = [readFilterDay(query.from), readFilterDay(query.until)];
  return {
    from,
    until,
    after: findKey(query.after),
    filter: {
      kind: ADMINISTERED_KINDS.find((known) => known === query.kind) ?? null,
      authorId: findId(query.author),
      from: from.day && startOfDay(from.day),
      until: until.day && startOfDay(addDays(until.day, 1)),
    },
  };
}

/** The part of an address behind the question mark, with the mark; empty when nothing is asked for. */
export function journalQueryText({ filter, from, until }: JournalQuery, after: Key): string {
  const query = new URLSearchParams({
    ...(filter.kind === null ? {} : { kind: filter.kind }),
    ...(filter.authorId === null ? {} : { author: filter.authorId }),
    ...(from.day === null ? {} : { from: from.day }),
    ...(until.day === null ? {} : { until: until.day }),
    ...(after === null ? {} : { after: `${after.madeAt.getTime()}_${after.seq}` }),
  });
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

function findId(value: string | undefined): string | null {
  return value !== undefined && ID.test(value) ? value : null;
}

function findKey(value: string | undefined): Key {
  const [, time, seq] = KEY.exec(value ?? '') ?? [];
  if (time === undefined || seq === undefined) return null;
  return { madeAt: new Date(Number(time)), seq };
}
