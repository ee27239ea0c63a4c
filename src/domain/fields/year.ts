import { z } from 'zod';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

const EARLIEST = 1900;

/** A year. Value: the number of the year, from 1900 to the current one. */
export const year = defineFieldType<number>({
  ...line,
  kind: 'year',
  stored: z.number().int(),
  codes: ['format', 'too-early', 'future'],
  typing: () => ({
    hint: 'fields.year.hint',
    inputmode: 'numeric',
    autocomplete: 'off',
    spellcheck: false,
    width: 4,
  }),
  check(raw, _field, { today }) {
    const digits = typed(raw).trim();
    const current = Number(today.slice(0, 4));
    if (!/^\d{4}$/.test(digits)) return wrong('fields.year.format', { example: current });
    const value = Number(digits);
    if (value < EARLIEST) return wrong('fields.year.too-early', { earliest: EARLIEST });
    return value > current ? wrong('fields.year.future', { current }) : right(value);
  },
  edit: (value) => String(value),
  display: (value) => String(value),
  sample: (_field, { today }) => today.slice(0, 4),
});
