import type { WorkingCalendar } from '../calendar/working-calendar';
import { offsetOf, worksOn } from './calendar-walk';
import type { Hours } from './hours';
import { DAY_MS, MINUTE_MS, localDay, timeOfDay } from './local-time';
import type { Schedule } from './schedule';

/** Open milliseconds of a working day before a time of day: inside the hours and outside the break. */
export function openBefore({ open, close, breakStart, breakEnd }: Hours, time: number): number {
  const minutes = time / MINUTE_MS;
  const morning = Math.max(0, Math.min(minutes, breakStart) - open);
  const afternoon = Math.max(0, Math.min(minutes, close) - breakEnd);
  return (morning + afternoon) * MINUTE_MS;
}

/** The time of day at which so many open milliseconds have passed: the reverse of `openBefore`. */
export function closesAfter({ open, breakStart, breakEnd }: Hours, span: number): number {
  const morning = (breakStart - open) * MINUTE_MS;
  return span <= morning ? open * MINUTE_MS + span : breakEnd * MINUTE_MS + span - morning;
}

/** Milliseconds that a place is open between two local times; less than nothing when they stand the other way round. */
export function openBetween(clock: Schedule, calendar: WorkingCalendar, from: number, to: number): number {
  if (clock.roundTheClock) return to - from;
  return openSince(clock.hours, calendar, to) - openSince(clock.hours, calendar, from);
}

/** Open milliseconds from the first day of the calendar to a local time. */
export function openSince(hours: Hours, calendar: WorkingCalendar, local: number): number {
  const offset = offsetOf(calendar, localDay(local));
  const today = worksOn(calendar, offset) ? openBefore(hours, timeOfDay(local)) : 0;
  return (calendar.workingBefore[offset] ?? 0) * openBefore(hours, DAY_MS) + today;
}
