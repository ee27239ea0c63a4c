import { right } from './checked';
import { cleanText } from './clean-text';
import { defineFieldType } from './define-field-type';
import { line, typed } from './line';

/**
 * A signature is made by the portal when the person signs, or stands on paper: it is never typed, so nothing is read from
 * a body. Value, put there by the portal: the words that stand in the place of the signature.
 */
export const signature = defineFieldType<string>({
  ...line,
  kind: 'signature',
  codes: [],
  typing: () => ({ autocomplete: 'off' }),
  read: () => '',
  write: () => ({}),
  check: (raw) => right(cleanText(typed(raw))),
  sample: () => '',
});
