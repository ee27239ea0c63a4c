import { dateAt, offsetOf } from '../calendar-walk';
import { computeDue } from '../compute-due';
import type { DeadlineDue } from '../deadline-request';
import { channelSchedule } from '../edition-schedule';
import { isoInstant } from '../iso-instant';
import { localDay, toInstant, toLocal } from '../local-time';
import { registeredAt } from '../registration';
import type { TimedDeadline } from '../timed-deadline';
import type { TraceEntry } from '../trace';
import { periodEntry } from './term-of-case';

/** What the reckoning of the days says that is said here already. */
const SAID: ReadonlySet<TraceEntry['code']> = new Set(['period', 'started', 'counting-from']);

/**
 * By when a filing that came outside the working time is taken and answered: the end of the next working day, which is
 * the first of the period. What comes in time is not held, and is taken on its own day.
 */
export function heldFiling(timed: TimedDeadline): DeadlineDue {
  const { request, deadline, asked } = timed;
  const { schedule, calendars, start } = request;
  const calendar = calendars[schedule.week];
  const portal = channelSchedule(asked.edition, 'portal', undefined, asked.effects);
  const intake = { ...portal, nextWorkingDayClause: deadline.clause };
  const filed = toLocal(start);
  const day = dateAt(calendar, offsetOf(calendar, localDay(filed)));
  const trace: TraceEntry[] = [
    periodEntry(timed),
    { code: 'started', event: request.startEvent, at: isoInstant(calendar, filed), date: day },
  ];
  const taken = registeredAt({ ...request, startEvent: 'submission', intake }, filed, trace);
  const held = taken !== filed;
  const date = dateAt(calendar, offsetOf(calendar, localDay(taken)));
  trace.push(held ? { code: 'filing-held', date } : { code: 'filing-not-held' });
  const rest = computeDue({
    ...request,
    amount: held ? Math.max(0, request.amount - 1) : 0,
    unit: 'working-day',
    start: toInstant(taken),
    startEvent: 'previous-step',
    intake: schedule,
  });
  return { due: rest.due, trace: [...trace, ...rest.trace.filter(({ code }) => !SAID.has(code))] };
}
