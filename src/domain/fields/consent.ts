import { z } from 'zod';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

const WORDS = { kk: 'Келісемін', ru: 'Согласие дано' } as const;

/** An act of consent: a box that the person ticks (`yes`), never ticked beforehand. Value: true; not given is absent. */
export const consent = defineFieldType<boolean>({
  ...line,
  kind: 'consent',
  stored: z.literal(true),
  codes: ['unknown'],
  typing: () => ({ autocomplete: 'off' }),
  check: (raw) => (typed(raw) === 'yes' ? right(true) : wrong('fields.consent.unknown')),
  edit: (value) => (value ? 'yes' : ''),
  display: (_value, _field, language) => WORDS[language],
  sample: () => 'yes',
});
