import type { WorkingCalendar } from '../calendar/working-calendar';
import { dateAt, traceDays, workingDayUntil } from './calendar-walk';
import type { DayCount, DayUnit } from './due-day';
import { monthsLater } from './months-later';
import type { TraceEntry } from './trace';

const YEAR_MONTHS = 12;

/** Where a count of each kind ends when it runs back from the day of the event, which itself does not count. */
const TARGETS = {
  'working-day': ({ startDay, amount, calendar }) =>
    amount === 0 ? startDay : workingDayUntil(calendar, startDay - 1, amount - 1),
  'calendar-day': ({ startDay, amount }) => startDay - amount,
  day: ({ startDay, amount }, trace) => {
    trace.push({ code: 'kind-of-day-not-stated' });
    return startDay - amount;
  },
  month: ({ calendar, startDay, amount }, trace) => monthsLater(calendar, startDay, -amount, trace),
  year: ({ calendar, startDay, amount }, trace) =>
    monthsLater(calendar, startDay, -amount * YEAR_MONTHS, trace),
} as const satisfies Record<DayUnit, (count: DayCount, trace: TraceEntry[]) => number>;

/** The offset of the day to which a count back reaches, held inside the calendar; worked or not. */
export function backwardDay(count: DayCount, trace: TraceEntry[]): number {
  return Math.max(0, TARGETS[count.unit](count, trace));
}

/**
 * A count back that ends on a day off ends on the working day before: what is to be done ahead of an event may be done
 * sooner, never later. Adds to the trace the days that are passed over.
 */
export function toEarlierWorkingDay(
  calendar: WorkingCalendar,
  { startDay, unit }: DayCount,
  target: number,
  trace: TraceEntry[],
): number {
  const day = workingDayUntil(calendar, target, 0);
  if (unit === 'working-day') {
    traceDays(calendar, day, startDay - 1, trace);
  } else if (day !== target) {
    traceDays(calendar, day, target, trace);
    trace.push({
      code: 'moved-to-earlier-working-day',
      from: dateAt(calendar, target),
      to: dateAt(calendar, day),
    });
  }
  return day;
}
