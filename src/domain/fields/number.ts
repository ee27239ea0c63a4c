import { checkDecimal, formatDecimal } from './decimal';
import { defineFieldType } from './define-field-type';
import { line } from './line';

/** Longer ones, and those that begin with zero, are codes such as the taxpayer's number: printed digit by digit. */
const LONGEST_QUANTITY = 9;

/** A number. Value: a decimal with a dot as a text, so that codes keep their leading zeros. */
export const number = defineFieldType<string>({
  ...line,
  kind: 'number',
  codes: ['format', 'negative', 'too-big'],
  typing: () => ({ inputmode: 'decimal', autocomplete: 'off', spellcheck: false, width: 12 }),
  check: (raw) => checkDecimal(raw, 'fields.number', { digits: 15, fraction: 6 }),
  edit: (value) => value.replace('.', ','),
  display: (value) => (isCode(value) ? value : formatDecimal(value)),
  sample: () => '12',
});

function isCode(value: string): boolean {
  const [whole = ''] = value.split('.');
  return whole.length > LONGEST_QUANTITY || /^0\d/.test(whole);
}
