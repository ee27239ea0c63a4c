import type { WorkingCalendar } from '../calendar/working-calendar';
import type { PlainDate } from '../../kernel/plain-date';
import { addDays, toEpochDay, weekday } from '../../kernel/plain-date';
import { dayOf } from '../../kernel/day-of';
import { startOfDay } from '../../kernel/start-of-day';

/** Moments at which people really come: they show what a period does, each in another way. */
export const EXAMPLE_KINDS = ['working-morning', 'friday-evening', 'before-holiday', 'day-off'] as const;
export type ExampleKind = (typeof EXAMPLE_KINDS)[number];

/** A moment from which a period is reckoned for an example. */
export interface ExampleStart {
  readonly kind: ExampleKind;
  readonly at: Date;
}

const HOUR_MS = 3_600_000;
const FRIDAY = 5;
/** In some years no working day is the eve of a holiday from May to the end of November. */
const LOOKED_AHEAD = 366;
const HOURS = {
  'working-morning': 10,
  'friday-evening': 19,
  'before-holiday': 11,
  'day-off': 12,
} as const satisfies Record<ExampleKind, number>;

/**
 * Moments after an instant, in the order of time: the morning of the first whole working day, the evening of the next
 * Friday, the eve of the next holiday (a day off in the middle of a week counts), and a day off. A kind that does not come
 * within a year, or that the calendar does not reach, is left out.
 */
export function exampleStarts(after: Date, calendar: WorkingCalendar): ExampleStart[] {
  const first = startOfDay(dayOf(after)) < after ? addDays(dayOf(after), 1) : dayOf(after);
  const days = Array.from({ length: LOOKED_AHEAD }, (_nothing, count) => addDays(first, count));
  const works = (day: PlainDate): boolean => kindOf(calendar, day)?.working === true;
  const fits = {
    'working-morning': works,
    'friday-evening': (day) => weekday(day) === FRIDAY && works(day),
    'before-holiday': (day) => works(day) && isHoliday(calendar, addDays(day, 1)),
    'day-off': (day) => kindOf(calendar, day)?.working === false,
  } as const satisfies Record<ExampleKind, (day: PlainDate) => boolean>;
  return EXAMPLE_KINDS.flatMap((kind): ExampleStart[] => {
    const day = days.find(fits[kind]);
    if (day === undefined) return [];
    return [{ kind, at: new Date(startOfDay(day).getTime() + HOURS[kind] * HOUR_MS) }];
  }).sort((one, other) => one.at.getTime() - other.at.getTime());
}

function kindOf(calendar: WorkingCalendar, day: PlainDate) {
  return calendar.kinds[toEpochDay(day) - calendar.firstDay];
}

/** A day off that is more than the end of a week. */
function isHoliday(calendar: WorkingCalendar, day: PlainDate): boolean {
  const kind = kindOf(calendar, day);
  return kind?.working === false && kind.reason.code !== 'weekend';
}
