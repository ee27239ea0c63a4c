import { formatIban } from '../identifiers/format-iban';
import { checkIban } from '../identifiers/iban';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/** A bank account of Kazakhstan. Value: twenty capitals and digits without spaces; shown in groups of four. */
export const iban = defineFieldType<string>({
  ...line,
  kind: 'iban',
  codes: ['country', 'length', 'characters', 'check-digits'],
  typing: () => ({ hint: 'fields.iban.hint', autocomplete: 'off', spellcheck: false, width: 24 }),
  check(raw) {
    const checked = checkIban(typed(raw));
    if (checked.ok) return right(checked.iban);
    return wrong(`fields.iban.${checked.problem}`, { count: typed(raw).replace(/[\s-]/g, '').length });
  },
  edit: (value) => formatIban(value),
  display: (value) => formatIban(value),
  sample: () => 'KZ86 125K ZT50 0410 0100',
});
