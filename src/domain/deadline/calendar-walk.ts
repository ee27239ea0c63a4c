import type { PlainDate } from '../../kernel/plain-date';
import type { WorkingCalendar } from '../calendar/working-calendar';
import type { TraceEntry } from './trace';

/** Near the end of the calendar a due day may have been held back by it. */
const LAST_DAYS = 7;

/** The offset in the calendar's arrays of a day counted from 1970-01-01, held inside the calendar. */
export function offsetOf(calendar: WorkingCalendar, epochDay: number): number {
  return hold(calendar, epochDay - calendar.firstDay);
}

/** The day at an offset, held inside the calendar. */
export function dateAt(calendar: WorkingCalendar, offset: number): PlainDate {
  const date = calendar.dates[hold(calendar, offset)];
  if (date === undefined) throw new RangeError('A calendar without days');
  return date;
}

/** Whether the day at an offset is worked. */
export function worksOn(calendar: WorkingCalendar, offset: number): boolean {
  return calendar.kinds[hold(calendar, offset)]?.working === true;
}

/** The offset of the `count`-th working day from the given day on, which itself may be the one numbered 0. */
export function workingDayFrom(calendar: WorkingCalendar, offset: number, count: number): number {
  const before = calendar.workingBefore[hold(calendar, offset)] ?? 0;
  const last = calendar.workingDays.length - 1;
  return calendar.workingDays[Math.min(before + count, last)] ?? 0;
}

/** The offset of the `count`-th working day back from the given day, which itself may be the one numbered 0. */
export function workingDayUntil(calendar: WorkingCalendar, offset: number, count: number): number {
  const upTo = calendar.workingBefore[hold(calendar, offset) + 1] ?? 0;
  return calendar.workingDays[Math.max(0, upTo - 1 - count)] ?? 0;
}

/** Adds to the trace every day of `from`…`to` (both included) that must be named: days off and weekends worked by order. */
export function traceDays(calendar: WorkingCalendar, from: number, to: number, trace: TraceEntry[]): void {
  const end = calendar.notableBefore[hold(calendar, to) + 1] ?? 0;
  for (let index = calendar.notableBefore[hold(calendar, from)] ?? 0; index < end; index += 1) {
    const day = calendar.notable[index];
    if (day !== undefined) trace.push(day);
  }
}

/** Adds to the trace the years of the stretch whose moves by order are not known; all of them follow the rule alone. */
export function traceYears(calendar: WorkingCalendar, from: number, to: number, trace: TraceEntry[]): void {
  const last = calendar.years[hold(calendar, to)] ?? 0;
  for (let year = calendar.years[hold(calendar, from)] ?? last; year <= last; year += 1) {
    if (!calendar.knownYears.has(year)) trace.push({ code: 'calendar-not-known', year });
  }
}

/** Says of a day at the end of the calendar that it may have been held back by it. */
export function traceEnd(calendar: WorkingCalendar, offset: number, trace: TraceEntry[]): void {
  if (offset >= calendar.dates.length - LAST_DAYS)
    trace.push({ code: 'beyond-calendar', date: dateAt(calendar, offset) });
}

function hold(calendar: WorkingCalendar, offset: number): number {
  return Math.max(0, Math.min(offset, calendar.dates.length - 1));
}
