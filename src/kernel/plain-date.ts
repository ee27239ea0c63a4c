/**
 * A day of the civil calendar, `YYYY-MM-DD`, without time and zone. Branded, so that a legal day can never be mixed up
 * with an instant: midnight UTC is already five o'clock in the morning in Kazakhstan.
 */
export type PlainDate = string & { readonly __plainDate: unique symbol };

/** Kazakhstan has had one time zone, UTC+5 without daylight saving, since 1 March 2024. */
export const ZONE = 'Asia/Almaty';

const DAY_MS = 86_400_000;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Parses `YYYY-MM-DD`; returns undefined for anything that is not a real day. */
export function findPlainDate(value: string): PlainDate | undefined {
  if (!SHAPE.test(value)) return undefined;
  const ms = Date.parse(`${value}T00:00:00Z`);
  if (Number.isNaN(ms) || fromEpochDay(ms / DAY_MS) !== value) return undefined;
  return value as PlainDate;
}

/** Parses `YYYY-MM-DD`. @throws RangeError when it is not a real day. */
export function plainDate(value: string): PlainDate {
  const date = findPlainDate(value);
  if (date === undefined) throw new RangeError(`Not a day: ${value}`);
  return date;
}

/** Days since 1970-01-01. */
export function toEpochDay(date: PlainDate): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10))) / DAY_MS;
}

/** The day that lies `day` days after 1970-01-01. */
export function fromEpochDay(day: number): PlainDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as PlainDate;
}

/** The day `count` days later (earlier when negative). */
export function addDays(date: PlainDate, count: number): PlainDate {
  return fromEpochDay(toEpochDay(date) + count);
}

/** ISO weekday: 1 Monday … 7 Sunday. */
export function weekday(date: PlainDate): 1 | 2 | 3 | 4 | 5 | 6 | 7 {
  // The remainder of a day before 1970 is negative.
  return (((((toEpochDay(date) + 3) % 7) + 7) % 7) + 1) as 1 | 2 | 3 | 4 | 5 | 6 | 7;
}
