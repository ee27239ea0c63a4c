import type { z } from 'zod';
import type { Language } from '../../kernel/language';
import type { PlainDate } from '../../kernel/plain-date';
import type { Field } from './field';
import type { FieldType as FieldKind } from '../edition/vocabulary';
import type { Answer } from './answer';
import type { Checked } from './checked';
import type { FormBody, FormEntries, Raw } from './raw';

/** What the check of an answer depends on beside the field; schemas are kept under it. */
export interface FieldContext {
  /** The day in Kazakhstan on which the form is checked. */
  readonly today: PlainDate;
}

/** What helps a person to type: the attributes of the box. */
export interface Typing {
  readonly inputmode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  readonly autocomplete: string;
  readonly spellcheck?: boolean;
  /** The key of a short hint under the label: what such an answer looks like. */
  readonly hint?: string;
  /** How many characters the box is wide; without it the box is as wide as the column. */
  readonly width?: number;
}

/** One kind of field of the editions' forms: everything the portal knows about it. Never throws on what was typed. */
export interface FieldType {
  readonly kind: FieldKind;
  /** Every problem code it can give; each has a text in both languages. */
  readonly codes: readonly string[];
  typing(field: Field): Typing;
  /** Takes what was typed out of a form body; `name` is the name of the input, the field id unless in a list. */
  read(field: Field, body: FormBody, name: string): Raw;
  /** The inverse of `read`: the inputs that would send this. */
  write(field: Field, raw: Raw, name: string): FormEntries;
  /** Nothing was typed or chosen. */
  isBlank(raw: unknown): boolean;
  /** Checks and normalises what was typed; gives undefined for an optional field left empty. */
  check(field: Field, raw: unknown, context: FieldContext): Checked<Answer | undefined>;
  /** The same check as a Zod schema, of which those of whole forms are made. */
  schema(field: Field, context: FieldContext): z.ZodType<Answer | undefined>;
  /** A normalised answer put back into the boxes. */
  edit(field: Field, answer: Answer): Raw;
  /** The answer in words, for "check your answers", the case page and the PDF; empty for what is not an answer. */
  display(field: Field, answer: unknown, language: Language): string;
  /** A valid example, always the same, for tests. */
  sample(field: Field, context: FieldContext): Raw;
}

/** Gives the kind of a column. Passed to the kind of lists, because the table of kinds holds that kind too. */
export type ColumnType = (column: Field) => FieldType;
