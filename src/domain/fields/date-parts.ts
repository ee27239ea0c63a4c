import { findPlainDate, type PlainDate } from '../../kernel/plain-date';
import { type Checked, right, wrong } from './checked';
import type { RawDate } from './raw';

const BOXES = ['day', 'month', 'year'] as const;

/** Makes a day of three typed boxes, or says which box is wrong. One fault at a time: the first that a person should mend. */
export function checkDateParts(raw: RawDate): Checked<PlainDate> {
  const typed = { day: raw.day.trim(), month: raw.month.trim(), year: raw.year.trim() };
  const empty = BOXES.find((box) => typed[box] === '');
  if (empty !== undefined) return wrong(`fields.date.${empty}-missing`, {}, [empty]);
  const odd = (['day', 'month'] as const).find((box) => !/^\d{1,2}$/.test(typed[box]));
  if (odd !== undefined) return wrong('fields.date.format', {}, [odd]);
  if (!/^\d{4}$/.test(typed.year)) return wrong('fields.date.year-format', {}, ['year']);
  const day = findPlainDate(`${typed.year}-${typed.month.padStart(2, '0')}-${typed.day.padStart(2, '0')}`);
  if (day !== undefined) return right(day);
  return wrong('fields.date.not-real', { day: `${typed.day}.${typed.month}.${typed.year}` });
}
