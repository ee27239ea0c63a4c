import { textIn } from '../../kernel/localized-text';
import { right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';
import { checkPrintable } from './printable-text';

const LIMIT = 300;

/**
 * One of the edition's options. Value: the id of the option. Where the act leaves the options open, the person writes the
 * answer in words, and the value is that text.
 */
export const choice = defineFieldType<string>({
  ...line,
  kind: 'choice',
  codes: ['unknown', 'too-long', 'pictures'],
  typing: (field) => ({
    autocomplete: 'off',
    ...(field.options === undefined ? { hint: 'fields.choice.hint' } : {}),
  }),
  check(raw, field) {
    if (field.options === undefined) return checkPrintable(typed(raw), 'fields.choice', LIMIT);
    const option = field.options.find(({ id }) => id === typed(raw));
    return option === undefined ? wrong('fields.choice.unknown') : right(option.id);
  },
  display(value, field, language) {
    const option = field.options?.find(({ id }) => id === value);
    return option === undefined ? value : textIn(option, language);
  },
  sample: (field) => field.options?.[0]?.id ?? 'Үлгі',
});
