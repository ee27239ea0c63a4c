import { addDays, plainDate, toEpochDay, type PlainDate } from '../../../kernel/plain-date';
import { dayOf } from '../../../kernel/day-of';
import { startOfDay } from '../../../kernel/start-of-day';
import { timeOfDay } from '../../../kernel/date-words';
import type { Flaw } from '../../forms/flaw';
import { dayTyped, type TypedDay } from '../../forms/typed-day';
import type { RequestContext } from '../../route';

/** What stands in the boxes. */
export interface TypedWhen {
  readonly day: TypedDay;
  readonly time: string;
}

const TIME = /^([01]?\d|2[0-3])[:.\s-]?([0-5]\d)$/;
const MINUTE = 60_000;
const LONGEST = 20;
/** Beyond these days the calendar of the portal says nothing. */
const FIRST = plainDate('2020-01-01');
const LAST = plainDate('2035-12-31');

/** What was typed into the address; the present moment where nothing was. */
export function typedWhen({ query }: Pick<RequestContext, 'query'>, now: Date): TypedWhen {
  const part = (name: string): string => (query[name] ?? '').trim().slice(0, LONGEST);
  const day = { day: part('day-day'), month: part('day-month'), year: part('day-year') };
  const isFirst = `${day.day}${day.month}${day.year}${part('time')}` === '';
  if (!isFirst) return { day, time: part('time') };
  const [year = '', month = '', date = ''] = dayOf(now).split('-');
  return { day: { day: String(Number(date)), month: String(Number(month)), year }, time: timeOfDay(now) };
}

/** The instant that was typed, or what is wrong with it. */
export function instantTyped(
  typed: TypedWhen,
  context: Pick<RequestContext, 'words' | 't'>,
): { readonly at: Date | null; readonly flaws: readonly Flaw[] } {
  const { words: w } = context;
  const flaws: Flaw[] = [];
  const day = dayTyped('day', typed.day, w['when.day'], flaws, context);
  if (day !== undefined && !isKnown(day)) flaws.push({ field: 'day-year', text: w['when.day-unknown'] });
  const [, hours, minutes] = TIME.exec(typed.time) ?? [];
  if (hours === undefined || minutes === undefined)
    flaws.push({ field: 'time', text: w['when.time-format'] });
  if (day === undefined || flaws.length > 0) return { at: null, flaws };
  const inDay = (Number(hours) * 60 + Number(minutes)) * MINUTE;
  return { at: new Date(startOfDay(day).getTime() + inDay), flaws };
}

function isKnown(day: PlainDate): boolean {
  return toEpochDay(day) >= toEpochDay(FIRST) && toEpochDay(day) < toEpochDay(addDays(LAST, 1));
}
