import { fromEpochDay, plainDate, toEpochDay, type PlainDate } from '../../kernel/plain-date';
import type { CalendarData } from './calendar-data';
import { dayKinds } from './day-kinds';
import type { DayKind, NotableDay } from './day-reason';
import { daysOffByLaw } from './days-off';
import { knownHolidays } from './known-holidays';
import type { Week } from './week';

/** The calendars reach from here … */
const FIRST_YEAR = 2015;
/** … to here: any application until 2035 with the longest period of the acts (years) stays well inside. */
const LAST_YEAR = 2060;

/**
 * The days of a working week laid out in arrays, so that "the seventh working day after" is one look-up. A place in the
 * arrays is called an offset: days since `firstDay`, which counts from 1970-01-01.
 */
export interface WorkingCalendar {
  readonly week: Week;
  readonly firstDay: number;
  readonly dates: readonly PlainDate[];
  readonly years: Int16Array;
  readonly kinds: readonly DayKind[];
  /** Offsets of all working days in order. */
  readonly workingDays: Int32Array;
  /** For each offset, and one past the end: how many working days lie before it. */
  readonly workingBefore: Int32Array;
  /** Days that an explanation must name, in order, and for each offset how many of them lie before it. */
  readonly notable: readonly NotableDay[];
  readonly notableBefore: Int32Array;
  /** Years whose moves by order and Kurban-ait are known; the others follow the rule alone. */
  readonly knownYears: ReadonlySet<number>;
}

/** Computes the calendar of a five- or six-day week, 2015–2060. Every year outside the data follows the standing rule. */
export function workingCalendar(data: CalendarData, week: Week): WorkingCalendar {
  const { firstDay, dates, years } = daysOfRun();
  const offByLaw = daysOffByLaw(knownHolidays(data, FIRST_YEAR, LAST_YEAR), week);
  const moves = [...data.years.flatMap((year) => year.moves), ...(data.moves ?? [])];
  const kinds = dayKinds({ first: firstDay, count: dates.length }, week, offByLaw, moves);
  const notable = kinds.map((kind, offset) => notableDay(kind, dates[offset]));
  return {
    week,
    firstDay,
    dates,
    years,
    kinds,
    workingDays: Int32Array.from(kinds.flatMap((kind, offset) => (kind.working ? [offset] : []))),
    workingBefore: countBefore(kinds.map(({ working }) => working)),
    notable: notable.filter((day) => day !== undefined),
    notableBefore: countBefore(notable.map((day) => day !== undefined)),
    knownYears: new Set(data.years.map(({ year }) => year)),
  };
}

type DaysOfRun = Pick<WorkingCalendar, 'firstDay' | 'dates' | 'years'>;

let run: DaysOfRun | undefined;

/** The days themselves are the same in every calendar, and there are seventeen thousand: they are written once. */
function daysOfRun(): DaysOfRun {
  if (run !== undefined) return run;
  const firstDay = toEpochDay(plainDate(`${FIRST_YEAR}-01-01`));
  const count = toEpochDay(plainDate(`${LAST_YEAR}-12-31`)) - firstDay + 1;
  const dates = Array.from({ length: count }, (_, offset) => fromEpochDay(firstDay + offset));
  run = { firstDay, dates, years: Int16Array.from(dates, (date) => Number(date.slice(0, 4))) };
  return run;
}

function notableDay(kind: DayKind, date: PlainDate | undefined): NotableDay | undefined {
  if (date === undefined) return undefined;
  if (!kind.working) return Object.freeze({ code: 'day-off', date, reason: kind.reason });
  const { reason } = kind;
  return reason.code === 'ordinary' ? undefined : Object.freeze({ code: 'worked-by-decree', date, reason });
}

function countBefore(flags: readonly boolean[]): Int32Array {
  const counts = new Int32Array(flags.length + 1);
  flags.forEach((flag, offset) => (counts[offset + 1] = (counts[offset] ?? 0) + (flag ? 1 : 0)));
  return counts;
}
