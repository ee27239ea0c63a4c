import { toEpochDay, type PlainDate } from '../../kernel/plain-date';
import type { DayKind } from './day-reason';
import { isWeekend } from './week';
import type { WorkingCalendar } from './working-calendar';

/**
 * What a day is and why: worked, worked by order, weekend, holiday, moved from another day, off by order. Total: beyond
 * the years of the calendar only weekends are known.
 */
export function dayKind(calendar: WorkingCalendar, date: PlainDate): DayKind {
  const epochDay = toEpochDay(date);
  const known = calendar.kinds[epochDay - calendar.firstDay];
  if (known !== undefined) return known;
  return isWeekend(epochDay, calendar.week)
    ? { working: false, reason: { code: 'weekend' } }
    : { working: true, reason: { code: 'ordinary' } };
}
