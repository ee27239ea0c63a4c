import { autocompleteFor } from './autocomplete';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';
import { checkPrintable } from './printable-text';

const LIMIT = 500;

/** An address, written freely as in the registration. Value: a text of at most 500 characters with at least one letter. */
export const address = defineFieldType<string>({
  ...line,
  kind: 'address',
  codes: ['too-long', 'pictures', 'no-letters'],
  typing: (field) => ({ autocomplete: autocompleteFor(field.id), spellcheck: false }),
  check: (raw) => checkPrintable(typed(raw), 'fields.address', LIMIT, 'letters'),
  sample: () => 'Алматы қаласы, Әуезов ауданы, Мысал көшесі, 1-үй, 2-пәтер',
});
