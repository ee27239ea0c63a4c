import { plainDate, type PlainDate } from '../../../kernel/plain-date';
import type { CalendarEntry } from '../../../use-cases/administration/find-calendar-entry';

/**
 * The day by which a move is known; none for a move that is being added. It stays: a move of another day is another
 * move, so this one is withdrawn and that one added.
 */
export function keyDay(
  history: CalendarEntry['history'],
  subject: string | null,
): { readonly off?: PlainDate; readonly worked?: PlainDate } {
  if (subject === null) return {};
  const day = plainDate(subject);
  const value = history.find((version) => version.value !== null)?.value ?? null;
  const isWorked = value !== null && !('date' in value) && value.worked === day;
  return isWorked ? { worked: day } : { off: day };
}
