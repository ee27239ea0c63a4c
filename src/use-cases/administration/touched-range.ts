import type { RunningRange } from '../../data/running-cases';
import { addDays, plainDate } from '../../kernel/plain-date';
import { startOfDay } from '../../kernel/start-of-day';

/** Only cases that were under way on a changed day can have another due time. */
export function touchedRange({
  first,
  last,
}: {
  readonly first: string;
  readonly last: string;
}): RunningRange {
  return {
    dueFrom: startOfDay(plainDate(first)),
    filedBefore: startOfDay(addDays(plainDate(last), 1)),
  };
}
