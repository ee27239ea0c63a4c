import { dayOf } from '../../../kernel/day-of';
import type { TypedDay } from '../../forms/typed-day';

/** The day of a decision that still waits, as it stands in the boxes; empty boxes where nothing waits. */
export function plannedDay(effectiveFrom: Date | null, now: Date): TypedDay {
  if (effectiveFrom === null || effectiveFrom <= now) return { day: '', month: '', year: '' };
  const [year = '', month = '', day = ''] = dayOf(effectiveFrom).split('-');
  return { day: String(Number(day)), month: String(Number(month)), year };
}
