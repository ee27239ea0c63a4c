import { toEpochDay } from '../../kernel/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import { dateAt } from './calendar-walk';
import { DAY_MS } from './local-time';
import type { TraceEntry } from './trace';

const MOST_MONTHS = 12_000;

/**
 * The day of a later month (an earlier one for less than nothing) with the same number as the start day: the last day of
 * the month where there is no such day.
 * @param offset of the start day @returns the offset of the target day, not yet moved to a working day
 */
export function monthsLater(
  calendar: WorkingCalendar,
  offset: number,
  months: number,
  trace: TraceEntry[],
): number {
  const date = dateAt(calendar, offset);
  const day = Number(date.slice(8, 10));
  const month = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + held(months);
  const year = Math.floor(month / 12);
  const lastDay = new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate();
  const target = Date.UTC(year, month % 12, Math.min(day, lastDay)) / DAY_MS - calendar.firstDay;
  if (day > lastDay) trace.push({ code: 'month-end', day, date: dateAt(calendar, target) });
  return offset + target - (toEpochDay(date) - calendar.firstDay);
}

function held(months: number): number {
  return Math.max(-MOST_MONTHS, Math.min(months, MOST_MONTHS));
}
