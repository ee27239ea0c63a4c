import { checkIin } from '../identifiers/iin';
import { findIinHint } from '../identifiers/iin-hint';
import { findPlainDate } from '../../kernel/plain-date';
import type { Fault } from './checked';
import { checkDateParts } from './date-parts';
import type { Field } from './field';
import { rowsOf } from './list-rows';
import { isRawDate, type Raw, type RawDate, type RawRow } from './raw';

/** Rows in which a list names somebody whom an earlier row names already; the fault stands at the IIN. */
export function namedTwice(rows: readonly RawRow[], { person }: Field): readonly Fault[] {
  if (person === undefined) return [];
  const numbers = rows.map((row) => numberOf(row[person.iin]));
  return numbers.flatMap((iin, index) => {
    const first = numbers.indexOf(iin);
    if (iin === undefined || first === index) return [];
    const params = { row: index + 1, other: first + 1 };
    return [{ code: 'fields.list.twice', params, at: [index, person.iin] }];
  });
}

/**
 * Rows whose day of birth differs from the one in the digits of the IIN. It is a slip of the pen far more often than an
 * odd number, but there are odd numbers: it is asked about once and never a reason to reject.
 */
export function oddBirthDates(raw: Raw | undefined, { person }: Field): readonly Fault[] {
  const column = person?.born_on;
  if (person === undefined || column === undefined) return [];
  return rowsOf(raw).flatMap((row, index) => {
    const numbered = hintOf(row[person.iin]);
    const born = typedDay(row[column]);
    if (numbered === undefined || born === undefined || born === numbered) return [];
    return [{ code: 'fields.list.birth-date-differs', params: { row: index + 1 }, at: [index, column] }];
  });
}

/** A sample row whose day of birth agrees with its IIN. */
export function bornAsNumbered(row: RawRow, { person }: Field): RawRow {
  const column = person?.born_on;
  const born = person === undefined ? undefined : hintOf(row[person.iin]);
  return column === undefined || born === undefined ? row : { ...row, [column]: boxesOf(born) };
}

/** A day `YYYY-MM-DD` as it is typed into its boxes. */
export function boxesOf(day: string): RawDate {
  return { day: String(Number(day.slice(8))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) };
}

function numberOf(raw: Raw | undefined): string | undefined {
  const checked = checkIin(typeof raw === 'string' ? raw : '');
  return checked.ok ? checked.iin : undefined;
}

function hintOf(raw: Raw | undefined): string | undefined {
  const iin = numberOf(raw);
  return iin === undefined ? undefined : findIinHint(iin)?.birthDate;
}

function typedDay(raw: Raw | undefined): string | undefined {
  const checked = isRawDate(raw) ? checkDateParts(raw) : undefined;
  return checked?.ok === true ? findPlainDate(checked.value) : undefined;
}
