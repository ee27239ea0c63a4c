import { ADMINISTERED_KINDS } from '../../../domain/administration/administered-values';
import { checkDateParts } from '../../../domain/fields/date-parts';
import { addDays, findPlainDate, type PlainDate } from '../../../kernel/plain-date';
import { startOfDay } from '../../../kernel/start-of-day';
import type { listJournal } from '../../../use-cases/administration/list-journal';

type Filter = Parameters<ReturnType<typeof listJournal>>[1];
type Key = Parameters<ReturnType<typeof listJournal>>[2];

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const KEY = /^(\d{1,14})_(\d{1,18})$/;
/** As people write a day: «1.12.2026». */
const WRITTEN_DAY = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const LONGEST_DAY = 20;

/** A day of the filter as it was typed, and the day that it means; null: nothing, or nothing that is a day. */
export interface TypedFilterDay {
  readonly typed: string;
  readonly day: PlainDate | null;
}

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
  const [from, until] = [readDay(query.from), readDay(query.until)];
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

/** A day as people write it, or as addresses have it. */
function readDay(value = ''): TypedFilterDay {
  const typed = value.trim().slice(0, LONGEST_DAY);
  const [, day = '', month = '', year = ''] = WRITTEN_DAY.exec(typed) ?? [];
  const written = checkDateParts({ day, month, year });
  return { typed, day: (written.ok ? written.value : findPlainDate(typed)) ?? null };
}

function findId(value: string | undefined): string | null {
  return value !== undefined && ID.test(value) ? value : null;
}

function findKey(value: string | undefined): Key {
  const [, time, seq] = KEY.exec(value ?? '') ?? [];
  if (time === undefined || seq === undefined) return null;
  return { madeAt: new Date(Number(time)), seq };
}
