import type { Language } from '../../kernel/language';
import { textIn } from '../../kernel/localized-text';
import type { Fault } from '../fields/checked';
import type { Field } from '../fields/field';
import { columnsOf } from '../fields/list-columns';

/** One thing that a person must mend on a page. */
export interface Problem {
  readonly fieldId: string;
  /** Key of the text in `locales/…/fields.json`. */
  readonly code: string;
  /** What fills the text, beside `label`. `row` is there for a row of a list, counted from 1. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Name and id of the input to which the error summary leads. */
  readonly target: string;
}

/** The fault of a field as a problem of the page. */
export function problemOf(field: Field, fault: Fault): Problem {
  return {
    fieldId: field.id,
    code: fault.code,
    params: fault.params,
    target: targetOf(field, fault.at),
  };
}

/** The parameters of the text of a problem: its own, and the label of the field or of the column in the language. */
export function problemParams(
  problem: Problem,
  field: Field,
  language: Language,
): Record<string, string | number> {
  const column = columnsOf(field).find(({ id }) => problem.target.split('-')[2] === id);
  const labelled = 'row' in problem.params && column !== undefined ? column : field;
  return { ...problem.params, label: textIn(labelled.label, language) };
}

/** The first box of the field when the fault names none: `birth_date-day`, `children-0-name`. */
function targetOf(field: Field, at: Fault['at']): string {
  if (field.type === 'list') return listTarget(field, at);
  if (field.type === 'date') return `${field.id}-${at[0] ?? 'day'}`;
  return field.id;
}

function listTarget(field: Field, [row = 0, columnId, ...rest]: Fault['at']): string {
  const columns = columnsOf(field);
  const column = columns.find(({ id }) => id === columnId) ?? columns[0];
  return column === undefined ? field.id : `${field.id}-${row}-${targetOf(column, rest)}`;
}
