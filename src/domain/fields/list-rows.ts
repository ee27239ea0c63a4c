import type { Field } from './field';
import type { ColumnType } from './field-type';
import { columnsOf } from './list-columns';
import { type FormBody, type Raw, type RawRow, readLine } from './raw';

/** No form is shown with more rows; whoever sends more gets them cut off. */
const MOST_READ = 100;

/** The input of one cell: `children-0-iin`. Ids have no hyphens, so the parts cannot be mistaken. */
export function rowName(name: string, row: number, column: string): string {
  return `${name}-${row}-${column}`;
}

/** The button that asks for one more row, without scripts. */
export function addRowName(name: string): string {
  return `${name}-add`;
}

/** The button that takes a row away; its value is the number of the row, from 0. */
export function removeRowName(name: string): string {
  return `${name}-remove`;
}

/** Whether the body was sent by one of the buttons that change the rows: the page is shown again, nothing is checked. */
export function changesRows(body: FormBody, name: string): boolean {
  return Object.hasOwn(body, addRowName(name)) || Object.hasOwn(body, removeRowName(name));
}

/** Reads the rows that were sent, in the order of their numbers, and does what the row buttons ask. */
export function readRows(
  field: Field,
  body: FormBody,
  name: string,
  columnType: ColumnType,
): readonly RawRow[] {
  const columns = columnsOf(field);
  const removed = readLine(body, removeRowName(name));
  const rows = rowNumbers(body, name)
    .filter((row) => String(row) !== removed)
    .map((row) => readRow(columns, body, (column) => rowName(name, row, column), columnType));
  if (!Object.hasOwn(body, addRowName(name))) return rows;
  return [...rows, readRow(columns, {}, (column) => column, columnType)];
}

/** The rows of a raw answer; none when it is not a list. */
export function rowsOf(raw: unknown): readonly RawRow[] {
  return Array.isArray(raw) ? raw.filter(isRow) : [];
}

function isRow(one: unknown): one is RawRow {
  return typeof one === 'object' && one !== null && !Array.isArray(one);
}

function readRow(
  columns: readonly Field[],
  body: FormBody,
  nameOf: (column: string) => string,
  columnType: ColumnType,
): RawRow {
  return Object.fromEntries(
    columns.map((column): [string, Raw] => [
      column.id,
      columnType(column).read(column, body, nameOf(column.id)),
    ]),
  );
}

function rowNumbers(body: FormBody, name: string): readonly number[] {
  const numbers = Object.keys(body).flatMap((key) => {
    if (!key.startsWith(`${name}-`)) return [];
    const number = /^(\d{1,3})-/.exec(key.slice(name.length + 1))?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].sort((one, other) => one - other).slice(0, MOST_READ);
}
