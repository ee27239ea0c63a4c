import { z } from 'zod';
import type { Language } from '../../kernel/language';
import type { Field } from './field';
import { Answer, type AnswerRow } from './answer';
import { type Checked, type Fault, faultOf, right, wrong } from './checked';
import { defineFieldType } from './define-field-type';
import type { ColumnType, FieldContext, FieldType } from './field-type';
import { columnsOf } from './list-columns';
import { bornAsNumbered, namedTwice } from './list-people';
import { readRows, rowName, rowsOf } from './list-rows';
import type { Raw, RawRow } from './raw';

/** More rows than any family or list of papers needs. */
export const MOST_ROWS = 30;

/**
 * Rows of columns. Inputs are flat, so that a form works without scripts: `<name>-<row>-<column>`, rows from 0; rows left
 * empty are dropped. Value: the rows, each with its normalised answers by column id.
 */
export function listType(columnType: ColumnType): FieldType {
  return defineFieldType<readonly AnswerRow[]>({
    kind: 'list',
    codes: ['too-many', 'twice', 'birth-date-differs'],
    stored: z.array(z.record(z.string(), Answer)).readonly(),
    typing: () => ({ autocomplete: 'off' }),
    read: (field, body, name) => readRows(field, body, name, columnType),
    write: (field, raw, name) =>
      Object.fromEntries(rowsOf(raw).flatMap((row, index) => writeRow(row, field, index, name, columnType))),
    isBlank: (raw) => rowsOf(raw).every(isEmptyRow),
    check: (raw, field, context) => checkRows(rowsOf(raw), field, context, columnType),
    edit: (value, field) => value.map((row) => editRow(row, field, columnType)),
    display: (value, field, language) =>
      value.map((row) => displayRow(row, field, language, columnType)).join('\n'),
    sample: (field, context) => {
      const cells = columnsOf(field).map((column): [string, Raw] => [
        column.id,
        columnType(column).sample(column, context),
      ]);
      return [bornAsNumbered(Object.fromEntries(cells), field)];
    },
  });
}

function writeRow(row: RawRow, field: Field, index: number, name: string, columnType: ColumnType) {
  return columnsOf(field).flatMap((column) =>
    Object.entries(columnType(column).write(column, row[column.id] ?? '', rowName(name, index, column.id))),
  );
}

function checkRows(
  rows: readonly RawRow[],
  field: Field,
  context: FieldContext,
  columnType: ColumnType,
): Checked<readonly AnswerRow[]> {
  const filled = rows.map((row, index) => ({ row, index })).filter(({ row }) => !isEmptyRow(row));
  if (filled.length > MOST_ROWS) {
    return wrong('fields.list.too-many', { count: filled.length, limit: MOST_ROWS });
  }
  const checked = filled.map(({ row, index }) => checkRow(row, index, field, context, columnType));
  const faults = [...checked.flatMap((one) => one.faults), ...namedTwice(rows, field)];
  return faults.length > 0 ? { ok: false, faults } : right(checked.map((one) => one.answers));
}

function checkRow(row: RawRow, index: number, field: Field, context: FieldContext, columnType: ColumnType) {
  const answers: Record<string, Answer> = {};
  const faults: Fault[] = [];
  for (const column of columnsOf(field)) {
    const parsed = columnType(column).schema(column, context).safeParse(row[column.id]);
    if (!parsed.success)
      faults.push(...parsed.error.issues.map((issue) => inRow(faultOf(issue), index, column)));
    else if (parsed.data !== undefined) answers[column.id] = parsed.data;
  }
  return { answers, faults };
}

function inRow(fault: Fault, index: number, column: Field): Fault {
  return { ...fault, params: { ...fault.params, row: index + 1 }, at: [index, column.id, ...fault.at] };
}

function isEmptyRow(row: RawRow): boolean {
  return Object.values(row).every(isEmptyCell);
}

function isEmptyCell(cell: unknown): boolean {
  if (typeof cell === 'string') return cell.trim() === '';
  return typeof cell !== 'object' || cell === null || Object.values(cell).every(isEmptyCell);
}

function editRow(row: AnswerRow, field: Field, columnType: ColumnType): RawRow {
  return Object.fromEntries(
    columnsOf(field).map((column) => {
      const answer = row[column.id];
      const type = columnType(column);
      return [column.id, answer === undefined ? type.read(column, {}, column.id) : type.edit(column, answer)];
    }),
  );
}

function displayRow(row: AnswerRow, field: Field, language: Language, columnType: ColumnType): string {
  return columnsOf(field)
    .map((column) => columnType(column).display(column, row[column.id], language))
    .filter((words) => words !== '')
    .join(', ');
}
