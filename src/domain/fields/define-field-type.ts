import type { z } from 'zod';
import type { Language } from '../../kernel/language';
import { remember } from '../../kernel/remember';
import type { Field } from './field';
import type { FieldType as FieldKind } from '../edition/vocabulary';
import type { Answer } from './answer';
import { type Checked, right, schemaOf, wrong } from './checked';
import type { FieldContext, FieldType, Typing } from './field-type';
import type { FormBody, FormEntries, Raw } from './raw';

interface Definition<Value extends Answer> {
  readonly kind: FieldKind;
  /** Codes beside `fields.<kind>.missing`, which every kind has, without the prefix. */
  readonly codes: readonly string[];
  readonly stored: z.ZodType<Value>;
  readonly typing: (field: Field) => Typing;
  readonly read: (field: Field, body: FormBody, name: string) => Raw;
  readonly write: (field: Field, raw: Raw, name: string) => FormEntries;
  readonly isBlank: (raw: unknown) => boolean;
  /** Called only when something was typed. */
  readonly check: (raw: unknown, field: Field, context: FieldContext) => Checked<Value>;
  readonly edit: (value: Value, field: Field) => Raw;
  readonly display: (value: Value, field: Field, language: Language) => string;
  readonly sample: (field: Field, context: FieldContext) => Raw;
}

/** Completes a kind of field: the empty answer, the Zod schema and the way back from stored answers are the same for all. */
export function defineFieldType<Value extends Answer>(definition: Definition<Value>): FieldType {
  const { kind, codes, stored, isBlank } = definition;
  const missing = `fields.${kind}.missing`;
  const schemas = remember<Field, z.ZodType<Answer | undefined>>();

  function check(field: Field, raw: unknown, context: FieldContext): Checked<Answer | undefined> {
    if (!isBlank(raw)) return definition.check(raw, field, context);
    return field.required ? wrong(missing) : right(undefined);
  }

  return {
    kind,
    codes: [missing, ...codes.map((code) => `fields.${kind}.${code}`)],
    typing: definition.typing,
    read: definition.read,
    write: definition.write,
    isBlank,
    check,
    schema: (field, context) =>
      schemas(field, context.today, () => schemaOf((raw) => check(field, raw, context))),
    edit(field, answer) {
      const parsed = stored.safeParse(answer);
      return parsed.success ? definition.edit(parsed.data, field) : definition.read(field, {}, field.id);
    },
    display(field, answer, language) {
      const parsed = stored.safeParse(answer);
      return parsed.success ? definition.display(parsed.data, field, language) : '';
    },
    sample: definition.sample,
  };
}
