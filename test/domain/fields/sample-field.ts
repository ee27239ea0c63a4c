import { plainDate } from '../../../src/kernel/plain-date';
import type { Field } from '../../../src/domain/fields/field';
import type { FieldContext } from '../../../src/domain/fields/field-type';
import { FIELD_TYPES as KINDS, type FieldType as FieldKind } from '../../../src/domain/edition/vocabulary';
import { faultOf } from '../../../src/domain/fields/checked';
import { fieldType } from '../../../src/domain/fields/registry';

/** A day on which all these tests are checked. */
export const CONTEXT: FieldContext = { today: plainDate('2026-05-14') };

/** A required field of one kind, with whatever else the test wants of it. */
export function fieldOf(type: FieldKind, more: Partial<Field> = {}): Field {
  return { id: 'answer', label: { kk: 'Сұрақ', ru: 'Вопрос' }, type, required: true, ...more };
}

/** One field of every kind of the vocabulary. */
export const ONE_OF_EACH: readonly Field[] = KINDS.map((type) => fieldOf(type));

/** The normalised answer, or the codes of what is wrong. */
export function check(field: Field, raw: unknown): unknown {
  const parsed = fieldType(field).schema(field, CONTEXT).safeParse(raw);
  return parsed.success ? parsed.data : parsed.error.issues.map((issue) => faultOf(issue).code);
}
