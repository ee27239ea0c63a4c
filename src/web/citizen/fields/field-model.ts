import type { FieldType } from '../../../domain/edition/vocabulary';

/** What every field shows around its controls. `id` is also the name that is sent. */
interface FieldFrame {
  readonly kind: FieldType;
  readonly id: string;
  readonly label: string;
  /** «(необязательно)»; null for what must be answered. */
  readonly note: string | null;
  readonly hint: string | null;
  readonly error: string | null;
  /** «Ошибка: », said before the error to those who cannot see it. */
  readonly errorWord: string;
  /** Where a prefilled answer comes from. */
  readonly source: string | null;
}

/** One box to type into; `rows` makes it a box of several lines. */
export interface BoxField extends FieldFrame {
  readonly control: 'box';
  readonly type: 'text' | 'tel' | 'email' | 'password';
  readonly value: string;
  readonly inputmode: string | null;
  readonly autocomplete: string;
  readonly spellcheck: boolean;
  /** Class that makes the box as long as what belongs into it. */
  readonly width: string;
  readonly rows: number | null;
}

/** One answer to choose. */
export interface FieldOption {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly checked: boolean;
}

/** Radio buttons, boxes to tick, or a list that folds out when there are many. */
export interface OptionsField extends FieldFrame {
  readonly control: 'radio' | 'checkbox' | 'select';
  readonly options: readonly FieldOption[];
  /** What the folded list says before something is chosen. */
  readonly unchosen: string;
}

/** One box to tick, with a whole sentence. */
export interface TickField extends FieldFrame {
  readonly control: 'tick';
  readonly checked: boolean;
}

/** A day in three boxes. */
export interface DateField extends FieldFrame {
  readonly control: 'date';
  readonly boxes: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly invalid: boolean;
    readonly width: string;
  }[];
}

/** Rows of fields, with buttons that work without scripts. */
export interface ListField extends FieldFrame {
  readonly control: 'list';
  readonly rows: readonly {
    readonly title: string;
    /** The row has one box, whose label says the same. */
    readonly single: boolean;
    readonly remove: { readonly name: string; readonly value: string; readonly text: string } | null;
    readonly fields: readonly FieldModel[];
  }[];
  readonly add: { readonly name: string; readonly text: string };
}

/** A field that is not filled in here: a signature, a paper. */
export interface NoteField extends FieldFrame {
  readonly control: 'note';
  readonly text: string;
}

/** A field as its view sees it. */
export type FieldModel = BoxField | OptionsField | TickField | DateField | ListField | NoteField;

type FieldView = `fields/${FieldType}`;

declare module '../../rendering/view-models' {
  interface ComponentModels extends Record<FieldView, FieldModel> {
    'components/field': FieldModel;
    'components/field-head': { readonly field: FieldModel; readonly legend: boolean };
    'components/box': BoxField;
    'components/options': OptionsField;
    'components/tick': TickField;
    'components/date-boxes': DateField;
    'components/rows': ListField;
    'components/field-note': NoteField;
  }
}
