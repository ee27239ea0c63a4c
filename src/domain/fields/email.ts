import { autocompleteFor } from './autocomplete';
import { right, wrong } from './checked';
import { cleanText } from './clean-text';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/** The longest address that mail servers take. */
const LIMIT = 254;
const SHAPE = /^[^\s@<>(),;:"[\]\\]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+$/u;

/** An e-mail address. Value: the address with its domain in small letters. Whether it exists only a letter can tell. */
export const email = defineFieldType<string>({
  ...line,
  kind: 'email',
  codes: ['no-at', 'format', 'too-long'],
  typing: (field) => ({
    hint: 'fields.email.hint',
    inputmode: 'email',
    autocomplete: autocompleteFor(field.id),
    spellcheck: false,
  }),
  check(raw) {
    const sent = cleanText(typed(raw));
    if (!sent.includes('@')) return wrong('fields.email.no-at');
    if (sent.length > LIMIT) return wrong('fields.email.too-long', { count: sent.length, limit: LIMIT });
    if (!SHAPE.test(sent)) return wrong('fields.email.format');
    const at = sent.lastIndexOf('@');
    return right(sent.slice(0, at) + sent.slice(at).toLowerCase());
  },
  sample: () => 'ulgi@example.kz',
});
