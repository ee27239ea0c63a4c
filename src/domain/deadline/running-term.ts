import type { Unit } from '../edition/vocabulary';
import type { DueRequest } from './due-request';
import type { Schedule } from './schedule';
import type { TraceEntry } from './trace';

/** A term between two changes. Times are milliseconds of the local wall clock. */
export interface RunningTerm {
  readonly due: number;
  /** The day on which the term ended before it was moved to a working day, since 1970-01-01. */
  readonly unmovedDay: number;
  readonly unit: Unit;
  /** Whose hours minutes and hours run by. */
  readonly clock: Schedule;
  readonly since: number;
  /** Until when earlier pauses reach: what two of them share counts once. */
  readonly pausedUntil: number;
  /** The reasoning so far, without the conclusion. */
  readonly trace: readonly TraceEntry[];
}

/** The places and days that a term runs by. */
export interface TermPlaces {
  readonly schedule: Schedule;
  readonly intake: Schedule;
  readonly calendars: DueRequest['calendars'];
}

/** Entries that stand once in a trace, whatever is added to it. */
const ONCE: ReadonlySet<TraceEntry['code']> = new Set(['schedule', 'calendar-not-known', 'beyond-calendar']);

/** Joins the reasoning of a later stretch to that of an earlier one, without saying anything general twice. */
export function joinTraces(before: readonly TraceEntry[], next: readonly TraceEntry[]): TraceEntry[] {
  const said = new Set(before.filter(({ code }) => ONCE.has(code)).map((entry) => JSON.stringify(entry)));
  return [...before, ...next.filter((entry) => !ONCE.has(entry.code) || !said.has(JSON.stringify(entry)))];
}

/** The local day on which a computed period ended before it was moved to a working day, since 1970-01-01. */
export function unmovedDayOf(trace: readonly TraceEntry[], dueDay: number): number {
  const moved = trace.findLast((entry) => entry.code === 'moved-to-working-day');
  if (moved?.code !== 'moved-to-working-day') return dueDay;
  const [from, to] = [moved.from, moved.to].map((date) => Date.parse(`${date}T00:00:00Z`) / 86_400_000);
  return to === dueDay && from !== undefined ? from : dueDay;
}
