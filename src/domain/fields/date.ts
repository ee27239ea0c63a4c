import { z } from 'zod';
import { dateInWords } from '../../kernel/date-words';
import { addDays, findPlainDate, plainDate, type PlainDate } from '../../kernel/plain-date';
import { type Checked, right, wrong } from './checked';
import { checkDateParts } from './date-parts';
import { defineFieldType } from './define-field-type';
import type { FieldContext } from './field-type';
import { mustHaveHappened } from './past-dates';
import { isRawDate, type RawDate, readLine } from './raw';

const EARLIEST = '1900-01-01';
/** No period in the acts reaches further ahead than a permit or a certificate of disability is valid. */
const FURTHEST_DAYS = 20 * 366;

/**
 * A day, typed into three boxes `<name>-day`, `<name>-month`, `<name>-year`. Value: `YYYY-MM-DD`. A fault names the box
 * (`at`), when it is one. Days that have happened by their nature cannot lie in the future.
 */
export const date = defineFieldType<string>({
  kind: 'date',
  codes: [
    'day-missing',
    'month-missing',
    'year-missing',
    'format',
    'year-format',
    'not-real',
    'future',
    'too-early',
    'too-late',
  ],
  stored: z.string().refine((value) => findPlainDate(value) !== undefined),
  typing: () => ({ hint: 'fields.date.hint', inputmode: 'numeric', autocomplete: 'off', spellcheck: false }),
  read: (_field, body, name) => ({
    day: readLine(body, `${name}-day`),
    month: readLine(body, `${name}-month`),
    year: readLine(body, `${name}-year`),
  }),
  write(_field, raw, name) {
    const { day, month, year } = parts(raw);
    return { [`${name}-day`]: day, [`${name}-month`]: month, [`${name}-year`]: year };
  },
  isBlank: (raw) => Object.values(parts(raw)).every((part) => part.trim() === ''),
  check(raw, field, context) {
    const checked = checkDateParts(parts(raw));
    return checked.ok ? checkRange(checked.value, field.id, context) : checked;
  },
  edit: (value) => ({
    day: String(Number(value.slice(8, 10))),
    month: String(Number(value.slice(5, 7))),
    year: value.slice(0, 4),
  }),
  display: (value, _field, language) => dateInWords(plainDate(value), language),
  sample: () => ({ day: '2', month: '3', year: '2015' }),
});

function checkRange(day: PlainDate, fieldId: string, { today }: FieldContext): Checked<string> {
  if (mustHaveHappened(fieldId) && day > today) return wrong('fields.date.future');
  if (day < EARLIEST) return wrong('fields.date.too-early', { earliest: EARLIEST.slice(0, 4) }, ['year']);
  const furthest = addDays(today, FURTHEST_DAYS);
  if (day > furthest) return wrong('fields.date.too-late', { latest: furthest.slice(0, 4) }, ['year']);
  return right(day);
}

function parts(raw: unknown): RawDate {
  return isRawDate(raw) ? raw : { day: '', month: '', year: '' };
}
