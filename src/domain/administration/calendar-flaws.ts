import type { DecreedMove } from '../calendar/calendar-year';
import { dayKind } from '../calendar/day-kind';
import type { DayKind } from '../calendar/day-reason';
import type { WorkingCalendars } from '../calendar/working-calendars';
import type { PlainDate } from '../../kernel/plain-date';
import type { AmendingAct } from './administered-version';
import type { KurbanAit } from './kurban-ait';

/** What is wrong with a decision about the calendar, and at which of its days. */
export interface CalendarFlaw {
  readonly field: 'off' | 'worked' | 'date';
  readonly code:
    | 'nothing-moved'
    | 'same-day'
    | 'other-year'
    | 'off-already'
    | 'worked-already'
    | 'rest-by-law'
    | 'past-day';
  /** What the day is already, for the three codes that say so. */
  readonly kind: DayKind | null;
}

/** What a decision is looked at beside. */
export interface CalendarGround {
  /** The calendars as they are without the thing that is decided about. */
  readonly others: WorkingCalendars;
  readonly today: PlainDate;
  readonly act: Pick<AmendingAct, 'date'> | null;
  /** Days that hold already by the former decision about the same thing: they are not looked at again as past. */
  readonly held: readonly (PlainDate | undefined)[];
}

/** Orders are issued some weeks ahead: further away is a slip of the pen. */
const YEARS = { back: 1, ahead: 2 };

/** The years in which a day may be moved now, the first and the last. */
export function yearsToMove(today: PlainDate): { readonly first: number; readonly last: number } {
  const year = Number(today.slice(0, 4));
  return { first: year - YEARS.back, last: year + YEARS.ahead };
}

/** What is wrong with a move; empty when it can be laid into the calendars. */
export function moveFlaws(
  { off, worked }: Pick<DecreedMove, 'off' | 'worked'>,
  ground: CalendarGround,
): CalendarFlaw[] {
  if (off === undefined && worked === undefined) return [flaw('off', 'nothing-moved')];
  if (off === worked) return [flaw('worked', 'same-day')];
  return [...offFlaws(off, ground), ...workedFlaws(worked, ground)];
}

/** What is wrong with an announced day of Kurban-ait in a year. */
export function kurbanAitFlaws(
  { date }: Pick<KurbanAit, 'date'>,
  year: number,
  ground: CalendarGround,
): CalendarFlaw[] {
  if (!date.startsWith(`${year}-`)) return [flaw('date', 'other-year')];
  return pastFlaws('date', date, ground);
}

function offFlaws(off: PlainDate | undefined, ground: CalendarGround): CalendarFlaw[] {
  if (off === undefined) return [];
  if (isOtherYear(off, ground)) return [flaw('off', 'other-year')];
  const [five, six] = [dayKind(ground.others[5], off), dayKind(ground.others[6], off)];
  // A Saturday is off for most and worked by some, so an order may give it to those.
  const isSaturday = five.reason.code === 'weekend' && six.working;
  if (!five.working && !isSaturday) return [flaw('off', 'off-already', five)];
  return pastFlaws('off', off, ground);
}

function workedFlaws(worked: PlainDate | undefined, ground: CalendarGround): CalendarFlaw[] {
  if (worked === undefined) return [];
  if (isOtherYear(worked, ground)) return [flaw('worked', 'other-year')];
  const kind = dayKind(ground.others[5], worked);
  if (kind.working) return [flaw('worked', 'worked-already', kind)];
  // By a move a day of the weekend is worked; what the law or another order made a day of rest stays one.
  if (kind.reason.code !== 'weekend') return [flaw('worked', 'rest-by-law', kind)];
  return pastFlaws('worked', worked, ground);
}

/**
 * A day that has passed is taken only from an order that was there by then, and was entered late. No order can give a
 * day off, or take one, once the day is over.
 */
function pastFlaws(
  field: CalendarFlaw['field'],
  day: PlainDate,
  { today, act, held }: CalendarGround,
): CalendarFlaw[] {
  if (day >= today || held.includes(day)) return [];
  return act !== null && act.date <= day ? [] : [flaw(field, 'past-day')];
}

function isOtherYear(day: PlainDate, { today }: CalendarGround): boolean {
  const { first, last } = yearsToMove(today);
  const year = Number(day.slice(0, 4));
  return year < first || year > last;
}

function flaw(
  field: CalendarFlaw['field'],
  code: CalendarFlaw['code'],
  kind: DayKind | null = null,
): CalendarFlaw {
  return { field, code, kind };
}
