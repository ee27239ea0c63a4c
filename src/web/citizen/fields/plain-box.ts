import type { Words } from '../../text/words';
import type { BoxField } from './field-model';

type Given = Pick<BoxField, 'id' | 'label'> & Partial<Omit<BoxField, 'kind' | 'control' | 'id' | 'label'>>;

/** A box of the portal's own forms, which no edition describes. */
export function plainBox(given: Given, words: Words): BoxField {
  return {
    kind: 'text',
    control: 'box',
    type: 'text',
    note: null,
    hint: null,
    error: null,
    errorWord: `${words['common.error-title']} `,
    source: null,
    value: '',
    inputmode: null,
    autocomplete: 'off',
    spellcheck: false,
    width: '',
    rows: null,
    ...given,
  };
}
