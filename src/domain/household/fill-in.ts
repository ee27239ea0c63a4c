import type { FormField, NamedPerson } from '../edition/forms';
import type { Field } from '../fields/field';
import { columnsOf } from '../fields/list-columns';
import { boxesOf } from '../fields/list-people';
import { rowsOf } from '../fields/list-rows';
import type { Raw, RawRow } from '../fields/raw';
import { fieldType } from '../fields/registry';
import type { FormPage } from '../form/form-pages';
import type { HouseholdMember } from './household-member';

type TypedPage = Readonly<Record<string, Raw>>;

/** The button by which a member of the family is put into a page; its value is `<field>:<id of the member>`. */
export const FILL_BUTTON = '_fill';

/** What the button asks for; undefined when it was not pressed. */
export function fillAsked(
  body: Readonly<Record<string, unknown>>,
): { readonly fieldId: string; readonly memberId: string } | undefined {
  const value = Object.hasOwn(body, FILL_BUTTON) ? body[FILL_BUTTON] : undefined;
  const [, fieldId, memberId] =
    /^([a-z0-9_]+):([0-9a-f-]{36})$/.exec(typeof value === 'string' ? value : '') ?? [];
  return fieldId === undefined || memberId === undefined ? undefined : { fieldId, memberId };
}

/** The page with a member put into the field that names a person: the first empty row of a list, or the boxes beside it. */
export function fillIn(page: FormPage, raw: TypedPage, fieldId: string, member: HouseholdMember): TypedPage {
  const field = page.fields.find(({ id }) => id === fieldId);
  const person = field?.person;
  if (field === undefined || person === undefined) return raw;
  if (field.type === 'list') return { ...raw, [field.id]: withRow(field, person, raw[field.id], member) };
  const boxes = page.fields.flatMap((one): [string, Raw][] => {
    const answer = cellOf(one, person, member);
    return answer === undefined ? [] : [[one.id, answer]];
  });
  return { ...raw, ...Object.fromEntries(boxes) };
}

/** Whether what was typed names this member already. */
export function namesAlready({ id, type, person }: FormField, typed: TypedPage, iin: string): boolean {
  if (person === undefined) return false;
  if (type !== 'list') return typed[id] === iin;
  return rowsOf(typed[id]).some((row) => row[person.iin] === iin);
}

function withRow(
  field: FormField,
  person: NamedPerson,
  raw: Raw | undefined,
  member: HouseholdMember,
): readonly RawRow[] {
  const filled = Object.fromEntries(
    columnsOf(field).map((column): [string, Raw] => [
      column.id,
      cellOf(column, person, member) ?? detailOf(column, member),
    ]),
  );
  const rows = rowsOf(raw);
  const empty = rows.findIndex((row) => fieldType(field).isBlank([row]));
  return empty === -1 ? [...rows, filled] : rows.map((row, index) => (index === empty ? filled : row));
}

/** What the member's record says to a box; undefined for what it does not speak of. */
function cellOf(column: Field, person: NamedPerson, member: HouseholdMember): Raw | undefined {
  switch (column.id) {
    case person.iin:
      return member.iin;
    case person.name:
      return member.name;
    case person.born_on:
      return member.bornOn === null ? undefined : boxesOf(member.bornOn);
    case person.relation_in:
      return column.options?.some(({ id }) => id === member.relation) === true ? member.relation : '';
    default:
      return undefined;
  }
}

function detailOf(column: Field, { details }: HouseholdMember): Raw {
  const type = fieldType(column);
  const answer = Object.hasOwn(details, column.id) ? details[column.id] : undefined;
  return answer === undefined ? type.read(column, {}, column.id) : type.edit(column, answer);
}
