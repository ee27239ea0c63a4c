import type { WorkingCalendar } from '../calendar/working-calendar';
import type { WorkingCalendars } from '../calendar/working-calendars';
import type { Unit } from '../edition/vocabulary';
import { offsetOf } from './calendar-walk';
import { DAY_MS, MINUTE_MS, localDay, toLocal } from './local-time';
import { openBefore, openBetween } from './open-time';
import type { Schedule } from './schedule';

/** How a due time stands: far off, on its last working day (or in its last quarter, for minutes and hours), or past. */
export type Urgency = 'on-time' | 'soon' | 'late';

/** How much is left, or by how much it is late, in the unit in which a person would say it. Whole numbers, rounded down. */
export interface TimeLeft {
  readonly urgency: Urgency;
  readonly amount: number;
  readonly unit: 'minute' | 'hour' | 'working-day';
}

/** A running period and the moment at which it is looked at. `unit` is that of the period; `clock` the place it runs by. */
export interface RunningPeriod {
  readonly start: Date;
  readonly due: Date;
  readonly now: Date;
  readonly unit: Unit;
  readonly clock: Schedule;
  readonly calendars: WorkingCalendars;
}

const SOON_SHARE = 0.25;
const HOUR_MINUTES = 60;

/** How a due time stands at a moment. Pure: the moment is given. */
export function timeLeft(period: RunningPeriod): TimeLeft {
  const { start, due, now, unit, clock, calendars } = period;
  const calendar = calendars[clock.week];
  const late = now.getTime() > due.getTime();
  const [from, to] = late ? [toLocal(due), toLocal(now)] : [toLocal(now), toLocal(due)];
  if (unit === 'minute' || unit === 'hour') {
    const left = runningBetween(clock, calendar, from, to);
    const whole = runningBetween(clock, calendar, toLocal(start), toLocal(due));
    const day = clock.roundTheClock ? DAY_MS : openBefore(clock.hours, DAY_MS);
    return { urgency: urgencyOf(late, left <= whole * SOON_SHARE), ...inWords(left, day) };
  }
  const days = workingDaysAfter(calendar, from, to);
  const urgency = urgencyOf(late, days === 0);
  return days > 0
    ? { urgency, amount: days, unit: 'working-day' }
    : { urgency, ...inWords(to - from, Infinity) };
}

/**
 * Time that runs between two moments. A promise that the portal's own clock keeps may fall wholly outside the hours of
 * the place; then the time on the wall is what is left.
 */
function runningBetween(clock: Schedule, calendar: WorkingCalendar, from: number, to: number): number {
  const open = openBetween(clock, calendar, from, to);
  return open > 0 ? open : to - from;
}

function urgencyOf(late: boolean, soon: boolean): Urgency {
  if (late) return 'late';
  return soon ? 'soon' : 'on-time';
}

/** Minutes up to an hour, hours up to a day of the place, working days beyond. */
function inWords(span: number, day: number): Pick<TimeLeft, 'amount' | 'unit'> {
  const minutes = Math.floor(span / MINUTE_MS);
  if (minutes < HOUR_MINUTES) return { amount: minutes, unit: 'minute' };
  if (span <= day) return { amount: Math.floor(minutes / HOUR_MINUTES), unit: 'hour' };
  return { amount: Math.floor(span / day), unit: 'working-day' };
}

/** Working days after the day of `from` up to the day of `to`, this one included. */
function workingDaysAfter(calendar: WorkingCalendar, from: number, to: number): number {
  const before = (local: number) => calendar.workingBefore[offsetOf(calendar, localDay(local)) + 1] ?? 0;
  return before(to) - before(from);
}
