import type { WorkingCalendar } from '../calendar/working-calendar';
import { offsetOf, traceEnd, traceYears } from './calendar-walk';
import { dueDay } from './due-day';
import { dueWithinHours } from './due-within-hours';
import { isoInstant } from './iso-instant';
import { DAY_MS, localDay, timeOfDay, toLocal } from './local-time';
import { openBetween } from './open-time';
import { joinTraces, unmovedDayOf, type RunningTerm, type TermPlaces } from './running-term';
import type { TermPaused } from './term-change';
import type { TraceEntry } from './trace';

/**
 * The term after a pause, which gives back all that it took: as many days as it lasted, and where working days are
 * counted no fewer of them than passed meanwhile; the end lies on a working day. The day on which a pause begins still
 * counts, the day on which it ends does not. Minutes and hours get back the open time of their place. A pause that does
 * not touch the term changes nothing, and is named all the same.
 */
export function pausedDue(term: RunningTerm, pause: TermPaused, places: TermPlaces): RunningTerm {
  const calendar = places.calendars[places.schedule.week];
  const [stated, to] = [toLocal(pause.from), toLocal(pause.to)];
  const from = Math.max(stated, term.since, term.pausedUntil);
  const said = { from: isoInstant(calendar, stated), to: isoInstant(calendar, to), clause: pause.clause };
  if (from >= term.due || from >= to)
    return { ...term, trace: [...term.trace, { code: 'pause-outside-term', ...said }] };
  const trace: TraceEntry[] = [];
  const inHours = term.unit === 'minute' || term.unit === 'hour';
  const due = inHours
    ? laterByHours(term, { from, to }, places, trace)
    : laterByDays(term, { from, to }, places, trace);
  const last = offsetOf(calendar, localDay(due));
  traceEnd(calendar, last, trace);
  traceYears(calendar, offsetOf(calendar, localDay(term.due)), last, trace);
  const days = localDay(to) - localDay(from);
  const entry: TraceEntry = { code: 'paused', ...said, days, before: isoInstant(calendar, term.due) };
  return {
    ...term,
    due,
    unmovedDay: unmovedDayOf(trace, localDay(due)),
    pausedUntil: to,
    trace: joinTraces(term.trace, [entry, ...trace]),
  };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function laterByHours(
  { due, clock }: RunningTerm,
  { from, to }: Stretch,
  { calendars }: TermPlaces,
  trace: TraceEntry[],
): number {
  const calendar = calendars[clock.week];
  return dueWithinHours(due, openBetween(clock, calendar, from, to), clock, calendar, trace);
}

function laterByDays(
  { due, unit }: RunningTerm,
  { from, to }: Stretch,
  { schedule, calendars }: TermPlaces,
  trace: TraceEntry[],
): number {
  const calendar = calendars[schedule.week];
  const days = localDay(to) - localDay(from);
  if (days === 0) return due;
  const startDay = offsetOf(calendar, localDay(due));
  const byCalendar: TraceEntry[] = [];
  const calendarDay = dueDay({ unit: 'calendar-day', amount: days, startDay, calendar }, byCalendar);
  const byWork: TraceEntry[] = [];
  const amount = unit === 'working-day' ? workedBetween(calendar, from, to) : 0;
  const workingDay = amount === 0 ? 0 : dueDay({ unit: 'working-day', amount, startDay, calendar }, byWork);
  trace.push(...(workingDay >= calendarDay ? byWork : byCalendar));
  return (calendar.firstDay + Math.max(workingDay, calendarDay)) * DAY_MS + timeOfDay(due);
}

/** Working days after the day of `from` up to the day of `to`, this one included. */
function workedBetween(calendar: WorkingCalendar, from: number, to: number): number {
  const before = (local: number) => calendar.workingBefore[offsetOf(calendar, localDay(local)) + 1] ?? 0;
  return before(to) - before(from);
}
