import type { Field } from '../../../domain/fields/field';
import { columnsOf } from '../../../domain/fields/list-columns';
import { addRowName, removeRowName, rowName, rowsOf } from '../../../domain/fields/list-rows';
import type { Raw, RawRow } from '../../../domain/fields/raw';
import { fieldType } from '../../../domain/fields/registry';
import { boxType, boxWidth, hasSeveralLines } from './box-shape';
import type { BoxField, DateField, FieldModel, ListField } from './field-model';
import { optionsOf } from './options-of';
import type { FieldSetting, PresentField } from './field-setting';

type Frame = Pick<BoxField, 'kind' | 'id' | 'label' | 'note' | 'hint' | 'error' | 'errorWord' | 'source'>;
type ControlSetting = FieldSetting & { readonly invalid: string | null };

const MOST_RADIOS = 7;
const DATE_BOXES = ['day', 'month', 'year'] as const;

/** The control of a field: what stands below its label, hint and error. `present` makes the cells of a list. */
export function presentControl(
  frame: Frame,
  field: Field,
  raw: Raw,
  setting: ControlSetting,
  present: PresentField,
): FieldModel {
  const { words } = setting;
  switch (field.type) {
    case 'consent':
      return { ...frame, control: 'tick', checked: raw === 'yes' };
    case 'date':
      return dateOf(frame, field, raw, setting);
    case 'list':
      return listOf(frame, field, raw, setting, present);
    case 'signature':
      return { ...frame, control: 'note', text: words['apply.field.signature'] };
    case 'document':
      return { ...frame, control: 'note', text: words['apply.field.document'] };
    default:
      return typedOrChosen(frame, field, raw, setting);
  }
}

function typedOrChosen(
  frame: Frame,
  field: Field,
  raw: Raw,
  { language, words }: ControlSetting,
): FieldModel {
  const options = optionsOf(field, raw, language, frame.id);
  if (options === undefined) return boxOf(frame, field, raw);
  const single = options.length > MOST_RADIOS ? 'select' : 'radio';
  const control = field.type === 'multichoice' ? 'checkbox' : single;
  return { ...frame, control, options, unchosen: words['apply.field.choose'] };
}

function boxOf(frame: Frame, field: Field, raw: Raw): BoxField {
  const typing = fieldType(field).typing(field);
  return {
    ...frame,
    control: 'box',
    type: boxType(field),
    value: typeof raw === 'string' ? raw : Array.isArray(raw) ? raw.join('\n') : '',
    inputmode: typing.inputmode ?? null,
    autocomplete: typing.autocomplete,
    spellcheck: typing.spellcheck ?? true,
    width: boxWidth(field),
    rows: hasSeveralLines(field) ? 3 : null,
  };
}

function dateOf(frame: Frame, field: Field, raw: Raw, { words, invalid }: ControlSetting): DateField {
  const entries = fieldType(field).write(field, raw, frame.id);
  const boxes = DATE_BOXES.map((box) => {
    const id = `${frame.id}-${box}`;
    return {
      id,
      label: words[`fields.date.${box}`],
      value: String(entries[id] ?? ''),
      invalid: invalid === id,
      width: box === 'year' ? 'digits-4' : 'digits-2',
    };
  });
  return { ...frame, control: 'date', boxes };
}

/** At least one empty row stands ready. Where a row is one box, the box bears the number of the row. */
function listOf(
  frame: Frame,
  field: Field,
  raw: Raw,
  setting: ControlSetting,
  present: PresentField,
): ListField {
  const { t, words } = setting;
  const columns = columnsOf(field);
  const typed = rowsOf(raw);
  const rows = typed.length > 0 ? typed : [{}];
  const single = columns.length === 1;
  const names = rowNames(field);
  const cells = (row: RawRow, index: number, title: string) =>
    columns.map((column) => {
      const name = rowName(frame.id, index, column.id);
      const cell = row[column.id] ?? fieldType(column).read(column, {}, column.id);
      const shown = present(column, cell, { ...setting, sources: {} }, name);
      return single ? { ...shown, label: title } : shown;
    });
  return {
    ...frame,
    control: 'list',
    rows: rows.map((row, index) => {
      const title = t(names.row, { row: index + 1 });
      return {
        title,
        single,
        remove: rows.length < 2 ? null : removeButton(frame.id, index, t(names.remove, { row: index + 1 })),
        fields: cells(row, index, title),
      };
    }),
    add: { name: addRowName(frame.id), text: words[names.add] },
  };
}

/** What the rows of a list are called: children, people, or just rows. */
function rowNames({ person }: Field) {
  if (person === undefined) {
    return { row: 'fields.list.row', add: 'fields.list.add', remove: 'fields.list.remove' } as const;
  }
  return person.relation === 'child'
    ? ({
        row: 'fields.list.child',
        add: 'fields.list.add-child',
        remove: 'fields.list.remove-child',
      } as const)
    : ({
        row: 'fields.list.person',
        add: 'fields.list.add-person',
        remove: 'fields.list.remove-person',
      } as const);
}

function removeButton(id: string, index: number, text: string) {
  return { name: removeRowName(id), value: String(index), text };
}
