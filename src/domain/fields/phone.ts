import { formatPhone } from '../identifiers/format-phone';
import { checkPhone } from '../identifiers/phone';
import { autocompleteFor } from './autocomplete';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/** Codes of towns: a number that can be called and gets no SMS. */
const TOWN = /7[12]\d{8}$/;

/**
 * A telephone number of Kazakhstan. Value: `+7XXXXXXXXXX`. Only a field whose id says so must hold a mobile number: the
 * acts ask others for "a telephone", and a person may have none but that of the flat.
 */
export const phone = defineFieldType<string>({
  ...line,
  kind: 'phone',
  codes: ['characters', 'length', 'not-mobile'],
  typing: (field) => ({
    hint: 'fields.phone.hint',
    inputmode: 'tel',
    autocomplete: autocompleteFor(field.id),
    spellcheck: false,
    width: 20,
  }),
  check(raw, field) {
    const checked = checkPhone(typed(raw));
    if (checked.ok) return right(checked.phone);
    const digits = typed(raw).replace(/\D/g, '');
    if (checked.problem === 'not-mobile' && !field.id.includes('mobile') && TOWN.test(digits)) {
      return right(`+7${digits.slice(-10)}`);
    }
    return wrong(`fields.phone.${checked.problem}`, { count: digits.length });
  },
  edit: (value) => formatPhone(value),
  display: (value) => formatPhone(value),
  sample: () => '+7 701 555 01 45',
});
