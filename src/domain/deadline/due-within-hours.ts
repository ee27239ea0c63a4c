import type { WorkingCalendar } from '../calendar/working-calendar';
import { dateAt, offsetOf, traceDays, workingDayFrom, worksOn } from './calendar-walk';
import type { Hours } from './hours';
import { isoInstant } from './iso-instant';
import { DAY_MS, MINUTE_MS, clockFace, localDay, timeOfDay } from './local-time';
import { closesAfter, openBefore } from './open-time';
import type { Schedule } from './schedule';
import type { TraceEntry } from './trace';

/**
 * The local time at which a span of milliseconds has run by the clock of a place: only inside its hours, without the
 * break, on its working days; at any time where it never closes.
 */
export function dueWithinHours(
  local: number,
  span: number,
  clock: Schedule,
  calendar: WorkingCalendar,
  trace: TraceEntry[],
): number {
  if (clock.roundTheClock) return local + span;
  const { hours } = clock;
  const perDay = openBefore(hours, DAY_MS);
  const startDay = offsetOf(calendar, localDay(local));
  const begun = worksOn(calendar, startDay) ? openBefore(hours, timeOfDay(local)) : 0;
  const fullDays = Math.max(0, Math.ceil((begun + span) / perDay) - 1);
  const firstDay = workingDayFrom(calendar, startDay, 0);
  const day = workingDayFrom(calendar, startDay, fullDays);
  const due = (calendar.firstDay + day) * DAY_MS + closesAfter(hours, begun + span - fullDays * perDay);
  const run = { hours, calendar, startDay, firstDay, day, begun, perDay };
  traceWaiting(local, run, trace);
  traceBreak(local, due, run, trace);
  return Math.max(local, due);
}

interface Run {
  readonly hours: Hours;
  readonly calendar: WorkingCalendar;
  readonly startDay: number;
  readonly firstDay: number;
  readonly day: number;
  readonly begun: number;
  readonly perDay: number;
}

function traceWaiting(local: number, run: Run, trace: TraceEntry[]): void {
  const { hours, calendar, startDay, firstDay, day, begun, perDay } = run;
  traceDays(calendar, startDay, day, trace);
  const openToday = firstDay === startDay && begun < perDay;
  const opensOn = openToday ? startDay : workingDayFrom(calendar, startDay, firstDay === startDay ? 1 : 0);
  const opensAt = (calendar.firstDay + opensOn) * DAY_MS + hours.open * MINUTE_MS;
  if (opensAt > local) {
    trace.push({
      code: 'waits-for-opening',
      at: isoInstant(calendar, opensAt),
      date: dateAt(calendar, opensOn),
    });
  }
  if (day > opensOn) {
    trace.push({ code: 'closed-hours-not-counted', from: clockFace(hours.close), to: clockFace(hours.open) });
  }
}

/** The break is named when the clock runs across its end, on the first day or a later one. */
function traceBreak(
  local: number,
  due: number,
  { hours, calendar, startDay }: Run,
  trace: TraceEntry[],
): void {
  const { breakStart, breakEnd } = hours;
  if (breakStart === breakEnd) return;
  const endOn = (day: number) => (calendar.firstDay + day) * DAY_MS + breakEnd * MINUTE_MS;
  const first = workingDayFrom(calendar, startDay, 0);
  const next = endOn(first) > local ? first : workingDayFrom(calendar, startDay + 1, 0);
  if (endOn(next) < due)
    trace.push({ code: 'break-not-counted', from: clockFace(breakStart), to: clockFace(breakEnd) });
}
