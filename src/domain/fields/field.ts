import type { FormField } from '../edition/forms';

/** What a kind of field needs to know of a field: of a form, or of a column of a list. */
export type Field = Pick<
  FormField,
  'id' | 'label' | 'type' | 'required' | 'options' | 'columns' | 'item_fields' | 'help' | 'person'
>;
