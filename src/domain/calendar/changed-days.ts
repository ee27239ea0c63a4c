import type { PlainDate } from '../../kernel/plain-date';
import { dayKind } from './day-kind';
import type { DayKind } from './day-reason';
import type { Week } from './week';
import type { WorkingCalendar } from './working-calendar';
import type { WorkingCalendars } from './working-calendars';

/** A day that is worked by one state of the calendar and off by the other, in the week for which that is so. */
export interface ChangedDay {
  readonly date: PlainDate;
  readonly week: Week;
  readonly before: DayKind;
  readonly after: DayKind;
}

/** All days that change, in order of date (five-day week first), and the stretch in which they lie. */
export interface ChangedDays {
  readonly first: PlainDate;
  readonly last: PlainDate;
  readonly days: readonly [ChangedDay, ...ChangedDay[]];
}

const WEEKS: readonly Week[] = [5, 6];

/**
 * The days that become off or worked from one state of the calendars to the next; null when none does. Only these can
 * move a due time. A day that stays off for another reason (an expected holiday that was announced) is not among them.
 */
export function changedDays(before: WorkingCalendars, after: WorkingCalendars): ChangedDays | null {
  const days = WEEKS.flatMap((week) => changesOf(before[week], after[week])).sort(
    (one, other) => Date.parse(one.date) - Date.parse(other.date),
  );
  const [first, ...others] = days;
  if (first === undefined) return null;
  return { first: first.date, last: (others.at(-1) ?? first).date, days: [first, ...others] };
}

function changesOf(before: WorkingCalendar, after: WorkingCalendar): ChangedDay[] {
  return before.dates.flatMap((date) => {
    const [was, is] = [dayKind(before, date), dayKind(after, date)];
    return was.working === is.working ? [] : [{ date, week: before.week, before: was, after: is }];
  });
}
