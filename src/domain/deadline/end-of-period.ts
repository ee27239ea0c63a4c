import { dayOf } from '../../kernel/day-of';
import type { PlainDate } from '../../kernel/plain-date';
import { startOfDay } from '../../kernel/start-of-day';
import { deadlineDue } from './deadline-due';
import type { DeadlineRequest } from './deadline-request';

/**
 * The last day of a period of an edition that runs from something that happened on a day: as every period of an act it
 * does not end on a day off. Undefined where the act gives the period no length.
 */
export function endOfPeriod(asked: Omit<DeadlineRequest, 'start'>, from: PlainDate): PlainDate | undefined {
  const { due } = deadlineDue({ ...asked, start: startOfDay(from) });
  return due === null ? undefined : dayOf(due);
}
