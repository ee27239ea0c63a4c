import type { Unit } from '../edition/vocabulary';
import { dateAt, offsetOf } from './calendar-walk';
import { changedDue } from './changed-due';
import type { Due } from './due-request';
import { isoInstant } from './iso-instant';
import { localDay, toInstant, toLocal } from './local-time';
import { unmovedDayOf, type RunningTerm, type TermPlaces } from './running-term';
import type { Schedule } from './schedule';
import type { TermChange } from './term-change';

/** The unit in which a term ends, and the place whose hours its minutes run by. */
export interface TermClock {
  readonly unit: Unit;
  readonly clock: Schedule;
}

/** When a term that was computed without them is due after changes, each applied to the outcome of those before it. */
export function dueAfterChanges(
  { due, trace }: Due,
  { unit, clock }: TermClock,
  changes: readonly TermChange[],
  places: TermPlaces & { readonly filedAt: Date },
): Due {
  const end = toLocal(due);
  const since = toLocal(places.filedAt);
  const term: RunningTerm = {
    due: end,
    unmovedDay: unmovedDayOf(trace, localDay(end)),
    unit,
    clock,
    since,
    pausedUntil: since,
    trace: trace.filter(({ code }) => code !== 'due'),
  };
  const last = changes.reduce((running, change) => changedDue(running, change, places), term);
  const calendar = places.calendars[places.schedule.week];
  const date = dateAt(calendar, offsetOf(calendar, localDay(last.due)));
  return {
    due: toInstant(last.due),
    trace: [...last.trace, { code: 'due', at: isoInstant(calendar, last.due), date }],
  };
}
