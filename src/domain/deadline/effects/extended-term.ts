import type { DeadlineDue } from '../deadline-request';
import type { TimedDeadline } from '../timed-deadline';
import { periodEntry, termOfCase } from './term-of-case';

/** When the term ends that the period extends, counted from its original end. */
export function extendedTerm(timed: TimedDeadline): DeadlineDue {
  const { amount, unit, clause } = timed.request;
  const { due, trace } = termOfCase(timed, [{ kind: 'extended', amount, unit, clause }]);
  return { due, trace: [periodEntry(timed), ...trace] };
}
