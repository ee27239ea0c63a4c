import { autocompleteFor } from './autocomplete';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';
import { checkPrintable } from './printable-text';

/** Room for a long list of papers in one answer; more belongs into an attached document. */
const LIMIT = 1000;
const NAMES = /(^|_)name$/;

/** Words. Value: a text of at most 1000 characters, NFC; a name has at least one letter. */
export const text = defineFieldType<string>({
  ...line,
  kind: 'text',
  codes: ['too-long', 'pictures', 'no-letters'],
  typing: (field) => ({ autocomplete: autocompleteFor(field.id), spellcheck: !NAMES.test(field.id) }),
  check: (raw, field) =>
    checkPrintable(typed(raw), 'fields.text', LIMIT, NAMES.test(field.id) ? 'letters' : 'anything'),
  sample: (field) => (NAMES.test(field.id) ? 'Үлгі Әліппе Мысалұлы' : 'Үлгі № 12, 2015'),
});
