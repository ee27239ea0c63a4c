import type { WorkingCalendar } from '../calendar/working-calendar';
import type { Unit } from '../edition/vocabulary';
import { dateAt, traceDays, workingDayFrom } from './calendar-walk';
import { monthsLater } from './months-later';
import type { TraceEntry } from './trace';

/** Units that are counted in whole days. */
export type DayUnit = Exclude<Unit, 'minute' | 'hour'>;

/** The start of a count in days: `startDay` is the offset of the day of the event, which itself never counts. */
export interface DayCount {
  readonly unit: DayUnit;
  readonly amount: number;
  readonly startDay: number;
  readonly calendar: WorkingCalendar;
}

const YEAR_MONTHS = 12;

/** Where a period of each kind ends, before it is moved to a working day. */
const TARGETS = {
  'calendar-day': ({ startDay, amount }) => startDay + amount,
  day: ({ startDay, amount }, trace) => {
    trace.push({ code: 'kind-of-day-not-stated' });
    return startDay + amount;
  },
  month: ({ calendar, startDay, amount }, trace) => monthsLater(calendar, startDay, amount, trace),
  year: ({ calendar, startDay, amount }, trace) =>
    monthsLater(calendar, startDay, amount * YEAR_MONTHS, trace),
} as const satisfies Record<
  Exclude<DayUnit, 'working-day'>,
  (count: DayCount, trace: TraceEntry[]) => number
>;

/** The offset of the day on which a count ends. Adds to the trace the days that are passed over, and why. */
export function dueDay(count: DayCount, trace: TraceEntry[]): number {
  const { unit, calendar } = count;
  return unit === 'working-day'
    ? nthWorkingDay(count, trace)
    : toWorkingDay(calendar, TARGETS[unit](count, trace), trace);
}

function nthWorkingDay({ calendar, startDay, amount }: DayCount, trace: TraceEntry[]): number {
  const first = amount === 0 ? startDay : startDay + 1;
  const day = workingDayFrom(calendar, first, Math.max(0, amount - 1));
  traceDays(calendar, first, day, trace);
  return day;
}

/** A period that ends on a day off ends on the next working day. */
function toWorkingDay(calendar: WorkingCalendar, target: number, trace: TraceEntry[]): number {
  const day = workingDayFrom(calendar, target, 0);
  if (day === target) return day;
  traceDays(calendar, target, day, trace);
  trace.push({ code: 'moved-to-working-day', from: dateAt(calendar, target), to: dateAt(calendar, day) });
  return day;
}
