import type { Field } from '../../../domain/fields/field';
import type { Raw } from '../../../domain/fields/raw';
import { fieldType } from '../../../domain/fields/registry';
import { textIn } from '../../../kernel/localized-text';
import type { WordKey } from '../../text/words';
import type { FieldSetting } from './field-setting';
import { presentControl } from './present-control';
import { problemText } from './problem-text';
import type { FieldModel } from './field-model';
import { sourceText } from './source-text';

/** A field with what was typed into it, what is wrong with it and where its answer comes from. */
export function presentField(field: Field, raw: Raw, setting: FieldSetting, name = field.id): FieldModel {
  const { language, words, t, problems, sources } = setting;
  const { hint } = fieldType(field).typing(field);
  const problem = problems.find(({ fieldId, target }) =>
    name === field.id ? fieldId === field.id : target === name || target.startsWith(`${name}-`),
  );
  const isTable = field.type === 'list' && name === field.id;
  const frame = {
    kind: field.type,
    id: name,
    label: textIn(field.label, language),
    note: field.required ? null : words['fields.optional'],
    // Kinds of fields name their hints by keys of the dictionary.
    hint: hint === undefined ? null : t(hint as WordKey),
    error:
      problem === undefined || (isTable && 'row' in problem.params)
        ? null
        : problemText(problem, field, language, t),
    errorWord: `${words['common.error-title']} `,
    source: name === field.id ? sourceText(sources[field.id], words) : null,
  };
  return presentControl(frame, field, raw, { ...setting, invalid: problem?.target ?? null }, presentField);
}
