import { checkIin } from '../identifiers/iin';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/** An individual identification number. Value: its twelve digits. Birth date and sex in it are never a reason to reject. */
export const iin = defineFieldType<string>({
  ...line,
  kind: 'iin',
  codes: ['digits', 'length', 'check-digit'],
  typing: () => ({
    hint: 'fields.iin.hint',
    inputmode: 'numeric',
    autocomplete: 'off',
    spellcheck: false,
    width: 12,
  }),
  check(raw) {
    const checked = checkIin(typed(raw));
    if (checked.ok) return right(checked.iin);
    return wrong(`fields.iin.${checked.problem}`, { count: typed(raw).replace(/\s/g, '').length });
  },
  sample: () => '900515300127',
});
