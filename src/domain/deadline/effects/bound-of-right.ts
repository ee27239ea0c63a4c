import { backwardDay } from '../backward-day';
import { dateAt, offsetOf } from '../calendar-walk';
import type { DeadlineDue } from '../deadline-request';
import type { DueRequest } from '../due-request';
import { isoInstant } from '../iso-instant';
import { DAY_MS, localDay, toInstant, toLocal } from '../local-time';
import { spanOf } from '../period-span';
import type { TimedDeadline } from '../timed-deadline';
import type { TraceEntry } from '../trace';
import { periodEntry } from './term-of-case';

/**
 * The earliest moment to which a right may reach back from the application: the beginning of a day, worked or not, since
 * nothing is to be done on it. The day of the application itself decides, also one on which offices are closed.
 */
export function boundOfRight(timed: TimedDeadline): DeadlineDue {
  const { start, startEvent: event, schedule, calendars } = timed.request;
  const calendar = calendars[schedule.week];
  const local = toLocal(start);
  const date = dateAt(calendar, offsetOf(calendar, localDay(local)));
  const trace: TraceEntry[] = [
    periodEntry(timed),
    { code: 'started', event, at: isoInstant(calendar, local), date },
  ];
  const day = offsetOf(calendar, firstDay(timed.request, local, trace));
  const bound = (calendar.firstDay + day) * DAY_MS;
  trace.push({ code: 'right-from', at: isoInstant(calendar, bound), date: dateAt(calendar, day) });
  return { due: toInstant(bound), trace };
}

/** Since 1970-01-01. */
function firstDay(request: DueRequest, local: number, trace: TraceEntry[]): number {
  const { unit, schedule, calendars } = request;
  if (unit === 'minute' || unit === 'hour') return localDay(local - spanOf(request));
  const calendar = calendars[schedule.week];
  const amount = Math.max(0, Math.trunc(request.amount));
  const startDay = offsetOf(calendar, localDay(local));
  return calendar.firstDay + backwardDay({ unit, amount, startDay, calendar }, trace);
}
