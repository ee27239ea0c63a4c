import { checkDecimal, formatDecimal } from './decimal';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/** The sign of the tenge and its usual names, which people type after the sum. */
const CURRENCY = /\s*(₸|теңге|тенге|тг\.?|kzt)\s*$/iu;

/** A sum in tenge. Value: a decimal with a dot as a text, at most two digits (tiyn) after it: exact, unlike a float. */
export const money = defineFieldType<string>({
  ...line,
  kind: 'money',
  codes: ['format', 'negative', 'too-big'],
  typing: () => ({
    hint: 'fields.money.hint',
    inputmode: 'decimal',
    autocomplete: 'off',
    spellcheck: false,
    width: 12,
  }),
  check: (raw) => checkDecimal(typed(raw).replace(CURRENCY, ''), 'fields.money', { digits: 12, fraction: 2 }),
  edit: (value) => formatDecimal(value),
  display: (value) => `${formatDecimal(value)}\u00a0₸`,
  sample: () => '57 000',
});
