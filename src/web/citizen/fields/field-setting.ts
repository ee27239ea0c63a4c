import type { Field } from '../../../domain/fields/field';
import type { Raw } from '../../../domain/fields/raw';
import type { Problem } from '../../../domain/form/problem';
import type { Language } from '../../../kernel/language';
import type { Translate, Words } from '../../text/words';
import type { FieldModel } from './field-model';

/** What the fields of a page need beside themselves. */
export interface FieldSetting {
  readonly language: Language;
  readonly words: Words;
  readonly t: Translate;
  readonly problems: readonly Problem[];
  /** Where prefilled answers come from, by field id. */
  readonly sources: Readonly<Record<string, string>>;
}

/** Presents one field; `name` is the name of its input, the id of the field unless it is a cell of a list. */
export type PresentField = (field: Field, raw: Raw, setting: FieldSetting, name?: string) => FieldModel;
