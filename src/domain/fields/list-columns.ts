import type { Field } from './field';

/** The column of a list for which the edition names none: each row is one line of words. */
export const WORDS_COLUMN = 'words';

/**
 * The columns of a list as fields of their own. Papers inside a row are not asked there: they are handed in with the others.
 * Where the edition does not say which columns are required, the first is: a row must say what it is about.
 */
export function columnsOf(field: Field): readonly Field[] {
  return allColumns(field).filter(({ type }) => type !== 'document' && type !== 'signature');
}

function allColumns(field: Field): readonly Field[] {
  if (field.item_fields !== undefined) return field.item_fields;
  if (field.columns !== undefined) {
    return field.columns.map((column, index) => ({ ...column, required: index === 0 }));
  }
  return [{ id: WORDS_COLUMN, label: field.label, type: 'text', required: true }];
}
