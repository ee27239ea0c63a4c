import type { Field } from '../../../domain/fields/field';
import type { Raw } from '../../../domain/fields/raw';
import { fieldType } from '../../../domain/fields/registry';
import type { Problem } from '../../../domain/form/problem';
import { textIn } from '../../../kernel/localized-text';
import type { WordKey } from '../../text/words';
import type { FieldSetting } from './field-setting';
import { presentControl } from './present-control';
import { problemText } from './problem-text';
import type { FieldModel } from './field-model';
import { sourceText } from './source-text';

/** A field with what was typed into it, what is wrong with it and where its answer comes from. */
export function presentField(field: Field, raw: Raw, setting: FieldSetting, name = field.id): FieldModel {
  const { language, words, sources } = setting;
  const problem = findProblem(field, name, setting);
  const frame = {
    kind: field.type,
    id: name,
    label: textIn(field.label, language),
    note: field.required ? null : words['fields.optional'],
    hint: hintText(field, setting),
    error: errorText(field, problem, setting),
    errorWord: `${words['common.error-title']} `,
    source: name === field.id ? sourceText(sources[field.id], words) : null,
  };
  return presentControl(frame, field, raw, { ...setting, invalid: problem?.target ?? null }, presentField);
}

/** What helps to answer this question, and how an answer of its kind looks. */
function hintText(field: Field, { language, t }: FieldSetting): string | null {
  const { hint } = fieldType(field).typing(field);
  const help = field.help === undefined ? [] : [textIn(field.help, language)];
  // Kinds of fields name their hints by keys of the dictionary.
  const words = hint === undefined ? help : [...help, t(hint as WordKey)];
  return words.length === 0 ? null : words.join(' ');
}

/**
 * A cell of a list is told by the name of its input, any other field by its id. That a list is empty leads to its first
 * cell, but is the fault of no row.
 */
function findProblem({ id }: Field, name: string, { problems }: FieldSetting): Problem | undefined {
  const isAt = (target: string) => target === name || target.startsWith(`${name}-`);
  return problems.find(({ fieldId, target, params }) =>
    name === id ? fieldId === id : 'row' in params && isAt(target),
  );
}

/** The fault of a row stands at its cell, not over the whole list. */
function errorText(field: Field, problem: Problem | undefined, { language, t }: FieldSetting): string | null {
  if (problem === undefined || (field.type === 'list' && 'row' in problem.params)) return null;
  return problemText(problem, field, language, t);
}
