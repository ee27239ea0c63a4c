import type { Field } from '../../../domain/fields/field';
import { QUARTERS } from '../../../domain/fields/quarter';
import type { Raw } from '../../../domain/fields/raw';
import { fieldType } from '../../../domain/fields/registry';
import type { Language } from '../../../kernel/language';
import { textIn } from '../../../kernel/localized-text';
import type { FieldOption } from './field-model';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** The answers that a field offers; undefined for a field into which one types. The first bears the id of the field. */
export function optionsOf(
  field: Field,
  raw: Raw,
  language: Language,
  name: string,
): readonly FieldOption[] | undefined {
  const chosen: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
  return choicesOf(field, language)?.map(({ value, label }, index) => ({
    id: index === 0 ? name : `${name}-${value}`,
    value,
    label,
    checked: chosen.includes(value),
  }));
}

function choicesOf(field: Field, language: Language): readonly Choice[] | undefined {
  switch (field.type) {
    case 'quarter':
      return QUARTERS.map((one) => ({
        value: String(one),
        label: fieldType(field).display(field, one, language),
      }));
    case 'boolean':
      return [true, false].map((one) => ({
        value: one ? 'yes' : 'no',
        label: fieldType(field).display(field, one, language),
      }));
    case 'choice':
    case 'multichoice':
      return field.options?.map((option) => ({ value: option.id, label: textIn(option, language) }));
    default:
      return undefined;
  }
}
