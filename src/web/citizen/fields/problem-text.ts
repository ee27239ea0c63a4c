import type { Field } from '../../../domain/fields/field';
import { type Problem, problemParams } from '../../../domain/form/problem';
import type { Language } from '../../../kernel/language';
import type { Translate, WordKey } from '../../text/words';

/** What is wrong and what to do, in words. A fault in a row of a list says in which row. */
export function problemText(problem: Problem, field: Field, language: Language, t: Translate): string {
  // Every kind of field has a text for each of its codes, in both languages.
  const text = t(problem.code as WordKey, problemParams(problem, field, language));
  const { row } = problem.params;
  return row === undefined ? text : t('fields.list.in-row', { row, text });
}
