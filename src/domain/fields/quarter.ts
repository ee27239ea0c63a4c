import { z } from 'zod';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/** The quarters of a year, in order: the choices of the field. */
export const QUARTERS = [1, 2, 3, 4] as const;

/** A quarter of a year. Value: 1 to 4. */
export const quarter = defineFieldType<number>({
  ...line,
  kind: 'quarter',
  stored: z.number().int(),
  codes: ['unknown'],
  typing: () => ({ inputmode: 'numeric', autocomplete: 'off', spellcheck: false, width: 1 }),
  check(raw) {
    const value = QUARTERS.find((one) => String(one) === typed(raw).trim());
    return value === undefined ? wrong('fields.quarter.unknown') : right(value);
  },
  edit: (value) => String(value),
  display: (value, _field, language) => (language === 'kk' ? `${value}-тоқсан` : `${value} квартал`),
  sample: () => '1',
});
