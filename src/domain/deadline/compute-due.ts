import { dateAt, offsetOf, traceDays, traceEnd, traceYears, workingDayFrom } from './calendar-walk';
import { dueDay, type DayUnit } from './due-day';
import type { Due, DueRequest } from './due-request';
import { dueWithinHours } from './due-within-hours';
import { isoInstant } from './iso-instant';
import { DAY_MS, localDay, toInstant, toLocal } from './local-time';
import { dayEnd, spanOf } from './period-span';
import { registeredAt } from './registration';
import type { ScheduleNote } from './schedule';
import type { TraceEntry } from './trace';

/**
 * When a period of time ends, and why. The first day is the day after the start; working days are those of the
 * provider's week; a period of calendar days, months or years that ends on a day off ends on the next working day; the
 * due day ends with the provider's hours. A "day" of which the act does not say the kind is a calendar day.
 * Pure and total: every valid instant has an answer, no step depends on the length of the period but the naming of
 * the days that were passed over.
 */
export function computeDue(request: DueRequest): Due {
  const trace: TraceEntry[] = [];
  const { schedule, intake = schedule, calendars, amount, unit, clause, startEvent } = request;
  const filed = toLocal(request.start);
  const calendar = calendars[schedule.week];
  trace.push({ code: 'period', amount, unit, clause });
  trace.push({
    code: 'started',
    event: startEvent,
    at: isoInstant(calendar, filed),
    date: dateAt(calendar, offsetOf(calendar, localDay(filed))),
  });
  if (startEvent === 'not-stated') trace.push({ code: 'start-not-stated' });
  const start = registeredAt(request, filed, trace);
  const due =
    unit === 'minute' || unit === 'hour'
      ? dueWithinHours(start, spanOf(request), intake, calendars[intake.week], trace)
      : dueDayEnd(request, unit, start, trace);
  conclude(request, filed, due, trace);
  return { due: toInstant(due), trace };
}

function dueDayEnd(request: DueRequest, unit: DayUnit, start: number, trace: TraceEntry[]): number {
  const { schedule, excludesStartDay } = request;
  const calendar = request.calendars[schedule.week];
  const amount = Math.max(0, Math.trunc(request.amount));
  const startDay = offsetOf(calendar, localDay(start));
  const rule = excludesStartDay ? 'act' : 'general-rule';
  trace.push({ code: 'counting-from', date: dateAt(calendar, startDay + 1), rule });
  const end = dayEnd(schedule);
  const day = dueDay({ unit, amount, startDay, calendar }, trace);
  const due = (calendar.firstDay + day) * DAY_MS + end;
  if (due >= start || day > startDay) return due;
  const next = workingDayFrom(calendar, startDay + 1, 0);
  traceDays(calendar, startDay + 1, next, trace);
  return (calendar.firstDay + next) * DAY_MS + end;
}

function conclude(request: DueRequest, filed: number, due: number, trace: TraceEntry[]): void {
  const { schedule, calendars } = request;
  const calendar = calendars[schedule.week];
  const last = offsetOf(calendar, localDay(due));
  traceEnd(calendar, last, trace);
  traceYears(calendar, offsetOf(calendar, localDay(filed)), last, trace);
  for (const note of notesOf(request)) trace.push({ code: 'schedule', note });
  trace.push({ code: 'due', at: isoInstant(calendar, due), date: dateAt(calendar, last) });
}

/** Minutes and hours run by the place of filing alone; whoever decides has no say in them. */
function notesOf({ schedule, intake = schedule, unit }: DueRequest): readonly ScheduleNote[] {
  if (intake === schedule) return schedule.notes;
  return unit === 'minute' || unit === 'hour' ? intake.notes : [...schedule.notes, ...intake.notes];
}
