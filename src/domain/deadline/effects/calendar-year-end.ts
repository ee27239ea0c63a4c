import { plainDate, toEpochDay } from '../../../kernel/plain-date';
import { computeDue } from '../compute-due';
import type { DeadlineDue } from '../deadline-request';
import { dateAt, offsetOf } from '../calendar-walk';
import { isoInstant } from '../iso-instant';
import { DAY_MS, MINUTE_MS, localDay, toInstant, toLocal } from '../local-time';
import type { TimedDeadline } from '../timed-deadline';
import { periodEntry } from './term-of-case';

const LAST_YEAR = 9999;

/**
 * The end of the calendar year in which the start lies (of a later one where the period is several years): the last minute
 * of 31 December, worked or not, since a year ends on no other day. A period in another unit is no calendar year and ends
 * like any other.
 */
export function calendarYearEnd(timed: TimedDeadline): DeadlineDue {
  const { start, startEvent: event, unit, schedule, calendars } = timed.request;
  if (unit !== 'year') return computeDue(timed.request);
  const calendar = calendars[schedule.week];
  const local = toLocal(start);
  const startDay = offsetOf(calendar, localDay(local));
  const first = calendar.years[startDay] ?? 0;
  const years = Math.max(1, Math.trunc(timed.request.amount));
  const end = offsetOf(calendar, lastDayOf(first + years - 1));
  const [from, to] = [plainDate(`${first}-01-01`), dateAt(calendar, end)];
  const due = Math.max(local, (calendar.firstDay + end + 1) * DAY_MS - MINUTE_MS);
  return {
    due: toInstant(due),
    trace: [
      periodEntry(timed),
      { code: 'started', event, at: isoInstant(calendar, local), date: dateAt(calendar, startDay) },
      { code: 'calendar-year', from, to },
      { code: 'due', at: isoInstant(calendar, due), date: to },
    ],
  };
}

/** 31 December, since 1970-01-01; of the last year that can be written where there is no such year. */
function lastDayOf(year: number): number {
  return toEpochDay(plainDate(`${Math.min(year, LAST_YEAR)}-12-31`));
}
