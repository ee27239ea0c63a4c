import { dayOf } from '../../kernel/day-of';
import type { PlainDate } from '../../kernel/plain-date';
import { startOfDay } from '../../kernel/start-of-day';
import { deadlineDue } from './deadline-due';
import type { DeadlineRequest } from './deadline-request';

/** The period of an edition within which somebody may apply after something has happened. */
const APPLICATION_WINDOW = 'application-window';

/**
 * The last day on which somebody may apply because of something that happened on a day: as every period of an act it does
 * not end on a day off. Undefined where the edition has no such period.
 */
export function windowEnd(
  asked: Omit<DeadlineRequest, 'deadlineId' | 'start'>,
  from: PlainDate,
): PlainDate | undefined {
  const { due } = deadlineDue({ ...asked, deadlineId: APPLICATION_WINDOW, start: startOfDay(from) });
  return due === null ? undefined : dayOf(due);
}
