import { z } from 'zod';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

const WORDS = { kk: { yes: 'Иә', no: 'Жоқ' }, ru: { yes: 'Да', no: 'Нет' } } as const;

/** Yes or no, as two radio buttons `yes` and `no`, so that "not answered" differs from "no". Value: true or false. */
export const boolean = defineFieldType<boolean>({
  ...line,
  kind: 'boolean',
  stored: z.boolean(),
  codes: ['unknown'],
  typing: () => ({ autocomplete: 'off' }),
  check(raw) {
    if (typed(raw) === 'yes') return right(true);
    return typed(raw) === 'no' ? right(false) : wrong('fields.boolean.unknown');
  },
  edit: (value) => (value ? 'yes' : 'no'),
  display: (value, _field, language) => WORDS[language][value ? 'yes' : 'no'],
  sample: () => 'no',
});
