import { amendedEntries } from '../../administration/amended-entries';
import { dateAt, offsetOf } from '../calendar-walk';
import { dueAfterChanges } from '../due-after-changes';
import type { Due } from '../due-request';
import { isoInstant } from '../iso-instant';
import { localDay, toLocal } from '../local-time';
import { overallDue } from '../overall-due';
import { findOverallTerm, termOfDeadlines, type OverallTerm } from '../overall-term';
import type { TermChange } from '../term-change';
import type { TimedDeadline } from '../timed-deadline';
import type { TraceEntry } from '../trace';

/**
 * The end of the term to which a period belongs, after a change: computed from the filing, or given by whoever knows it.
 * Where the edition sets no such term, the start stands for its end, and the trace says so.
 */
export function termOfCase(timed: TimedDeadline, changes: readonly TermChange[] = []): Due {
  const { request, asked } = timed;
  const filing = { ...request, filedAt: request.start };
  const term = asked.termDue === undefined ? findTerm(timed) : undefined;
  if (term !== undefined) {
    const whole = overallDue(term, filing, changes);
    return { ...whole, trace: [...amendmentsOf(timed, term), ...whole.trace] };
  }
  const known = asked.termDue;
  const due = known ?? request.start;
  const trace: TraceEntry[] = known === undefined ? [{ code: 'term-not-set' }] : [termDueEntry(timed, due)];
  return dueAfterChanges({ due, trace }, { unit: 'calendar-day', clock: request.intake }, changes, filing);
}

/** The end of a term as an entry, from which something more is counted. */
export function termDueEntry({ request }: TimedDeadline, due: Date): TraceEntry {
  const calendar = request.calendars[request.schedule.week];
  const local = toLocal(due);
  const date = dateAt(calendar, offsetOf(calendar, localDay(local)));
  return { code: 'term-due', at: isoInstant(calendar, local), date };
}

/** The period's own entry, with which every reasoning begins. */
export function periodEntry({ request: { amount, unit, clause } }: TimedDeadline): TraceEntry {
  return { code: 'period', amount, unit, clause };
}

/** Of the periods behind the term, those that do not hold as printed; the period itself says so for itself. */
function amendmentsOf({ deadline, asked }: TimedDeadline, { alternatives }: OverallTerm): TraceEntry[] {
  const used = new Set(alternatives.flatMap(({ deadlineIds }) => deadlineIds));
  return amendedEntries(asked.edition.deadlines.filter(({ id }) => used.has(id) && id !== deadline.id));
}

/** The deadline that the table names; else the term of the whole service on the channel. */
function findTerm({ asked, row }: TimedDeadline): OverallTerm | undefined {
  const { edition, channel, overallTerms } = asked;
  const named = edition.deadlines.find(({ id, amount }) => id === row?.of && amount !== null);
  return named === undefined
    ? findOverallTerm(edition, channel, overallTerms)
    : { alternatives: [termOfDeadlines([named], channel)], proposed: null };
}
