import type { WorkItemRecord } from '../../data/application-records';
import type { StepTimes } from './due-anew';

/** When the head must be told next. Of what is still to come they are told again, of what they know they are not. */
export function nextTelling(
  item: Pick<WorkItemRecord, 'dueAt' | 'escalateAt'>,
  { soonAt, dueAt }: StepTimes,
  now: Date,
): Date | null {
  if (now < soonAt) return soonAt;
  const knowsLate = item.escalateAt === null;
  if (now >= dueAt) return knowsLate ? null : dueAt;
  const knowsSoon = knowsLate || item.escalateAt >= item.dueAt;
  return knowsSoon ? dueAt : soonAt;
}
