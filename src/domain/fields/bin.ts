import { checkBin } from '../identifiers/bin';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/** A business identification number. Value: its twelve digits. */
export const bin = defineFieldType<string>({
  ...line,
  kind: 'bin',
  codes: ['digits', 'length', 'check-digit'],
  typing: () => ({
    hint: 'fields.bin.hint',
    inputmode: 'numeric',
    autocomplete: 'off',
    spellcheck: false,
    width: 12,
  }),
  check(raw) {
    const checked = checkBin(typed(raw));
    if (checked.ok) return right(checked.bin);
    return wrong(`fields.bin.${checked.problem}`, { count: typed(raw).replace(/\s/g, '').length });
  },
  sample: () => '050540000006',
});
