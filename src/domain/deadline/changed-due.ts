import { assertNever } from '../../kernel/assert-never';
import { dateAt, offsetOf } from './calendar-walk';
import { computeDue } from './compute-due';
import { isoInstant } from './iso-instant';
import { DAY_MS, localDay, timeOfDay, toInstant, toLocal } from './local-time';
import { pausedDue } from './paused-due';
import { joinTraces, unmovedDayOf, type RunningTerm, type TermPlaces } from './running-term';
import type { TermChange, TermExtended, TermRestarted } from './term-change';
import type { TraceEntry } from './trace';

/** What the reckoning of an added period says that the change itself has said, or that only an end may say. */
const SAID: ReadonlySet<TraceEntry['code']> = new Set(['period', 'started', 'counting-from', 'due']);

/** The term after a change. Each change is an entry of the trace, followed by the days that it brought. */
export function changedDue(term: RunningTerm, change: TermChange, places: TermPlaces): RunningTerm {
  switch (change.kind) {
    case 'extended':
      return extended(term, change, places);
    case 'restarted':
      return restarted(term, change, places);
    case 'paused':
      return pausedDue(term, change, places);
    default:
      return assertNever(change);
  }
}

/** Counted from the original end, not from one already moved to a working day. */
function extended(term: RunningTerm, change: TermExtended, places: TermPlaces): RunningTerm {
  const { amount, unit, clause } = change;
  const calendar = places.calendars[places.schedule.week];
  const inHours = unit === 'minute' || unit === 'hour';
  const from = inHours ? term.due : term.unmovedDay * DAY_MS + timeOfDay(term.due);
  const request = { amount, unit, clause, excludesStartDay: false, startEvent: 'previous-step' as const };
  const { due, trace } = computeDue({ ...places, intake: term.clock, ...request, start: toInstant(from) });
  const end = toLocal(due);
  const entry: TraceEntry = {
    code: 'extended',
    amount,
    unit,
    clause,
    before: isoInstant(calendar, term.due),
    from: dateAt(calendar, offsetOf(calendar, localDay(from))),
  };
  return {
    ...term,
    due: end,
    unmovedDay: unmovedDayOf(trace, localDay(end)),
    trace: joinTraces(term.trace, [entry, ...trace.filter(({ code }) => !SAID.has(code))]),
  };
}

function restarted(term: RunningTerm, change: TermRestarted, places: TermPlaces): RunningTerm {
  const { amount, unit, clause, at, startEvent = 'documents-completed' } = change;
  const calendar = places.calendars[places.schedule.week];
  const request = { amount, unit, clause, excludesStartDay: false, startEvent };
  const { due, trace } = computeDue({ ...places, ...request, start: at });
  const since = toLocal(at);
  const entry: TraceEntry = {
    code: 'restarted',
    amount,
    unit,
    clause,
    before: isoInstant(calendar, term.due),
    at: isoInstant(calendar, since),
    date: dateAt(calendar, offsetOf(calendar, localDay(since))),
  };
  return {
    due: toLocal(due),
    unmovedDay: unmovedDayOf(trace, localDay(toLocal(due))),
    unit,
    clock: places.intake,
    since,
    pausedUntil: term.pausedUntil,
    trace: joinTraces(term.trace, [entry, ...trace.filter(({ code }) => !SAID.has(code))]),
  };
}
