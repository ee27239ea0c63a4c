import type { WorkingCalendar } from '../calendar/working-calendar';
import { backwardDay, toEarlierWorkingDay } from './backward-day';
import { dateAt, offsetOf, traceDays, traceYears } from './calendar-walk';
import type { DayUnit } from './due-day';
import type { DueRequest } from './due-request';
import { DAY_MS, localDay } from './local-time';
import { closesAfter, openBefore, openSince } from './open-time';
import { dayEnd, spanOf } from './period-span';
import type { TraceEntry } from './trace';

/**
 * The last moment for what must be done a period ahead of an event, on the local clock: never after the event. The day
 * of the event does not count; an end on a day off moves to the working day before; the day ends with the provider's
 * hours. A day ahead that is printed as "тәулік" is a whole one, from hour to hour.
 */
export function countedBack(request: DueRequest, event: number, trace: TraceEntry[]): number {
  const { unit, schedule, calendars } = request;
  const calendar = calendars[schedule.week];
  const startDay = offsetOf(calendar, localDay(event));
  trace.push({ code: 'counting-back-from', date: dateAt(calendar, startDay) });
  const due =
    unit === 'minute' || unit === 'hour'
      ? hoursBefore(request, event, calendar, trace)
      : daysBefore(request, unit, event, trace);
  traceYears(calendar, offsetOf(calendar, localDay(due)), startDay, trace);
  return due;
}

function daysBefore(request: DueRequest, unit: DayUnit, event: number, trace: TraceEntry[]): number {
  const { schedule, calendars } = request;
  const calendar = calendars[schedule.week];
  const amount = Math.max(0, Math.trunc(request.amount));
  const count = { unit, amount, startDay: offsetOf(calendar, localDay(event)), calendar };
  const day = toEarlierWorkingDay(calendar, count, backwardDay(count, trace), trace);
  const latest = unit === 'day' ? Math.max(calendar.firstDay * DAY_MS, event - amount * DAY_MS) : event;
  return Math.min(latest, (calendar.firstDay + day) * DAY_MS + dayEnd(schedule));
}

function hoursBefore(
  request: DueRequest,
  event: number,
  calendar: WorkingCalendar,
  trace: TraceEntry[],
): number {
  const { hours, roundTheClock } = request.schedule;
  if (roundTheClock) return event - spanOf(request);
  const perDay = openBefore(hours, DAY_MS);
  const left = Math.max(0, openSince(hours, calendar, event) - spanOf(request));
  const fullDays = Math.max(0, Math.ceil(left / perDay) - 1);
  const day = calendar.workingDays[fullDays] ?? 0;
  traceDays(calendar, day, offsetOf(calendar, localDay(event)), trace);
  return Math.min(event, (calendar.firstDay + day) * DAY_MS + closesAfter(hours, left - fullDays * perDay));
}
