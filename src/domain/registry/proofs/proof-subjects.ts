import { findPlainDate, type PlainDate } from '../../../kernel/plain-date';
import type { FormField } from '../../edition/forms';
import type { Answer, AnswerRow, Answers } from '../../fields/answer';
import { columnsOf } from '../../fields/list-columns';
import { findIinHint } from '../../identifiers/iin-hint';
import { checkIin } from '../../identifiers/iin';
import type { ProofSubject, ProofTable, SuitedRows } from './proof-table';
import type { Sought } from './sought';

/** Where the people and the claims of an application are found. */
export interface ProofContext {
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  readonly applicantIin: string;
  readonly today: PlainDate;
}

/** Those whom a subject means in an application. */
export interface ProofPeople {
  /** With what the form says of them. Nobody twice. */
  readonly people: readonly Sought[];
  /** Whether everybody is named by a number: a row that says somebody and not who leaves somebody out. */
  readonly isWhole: boolean;
}

/**
 * Everybody whom a subject means in an application.
 * @param where of people in lists only those whose rows say so
 */
export function proofSubjects(
  subject: ProofSubject,
  claims: ProofTable['claims'],
  context: ProofContext,
  where?: SuitedRows,
): ProofPeople {
  const rows = inLists(subject, context, where);
  const named = [...inFields(subject, context), ...rows.filter((one) => one !== undefined)];
  const people = new Map(named.map((one) => [one.iin, one]));
  if (people.size === 0 && rows.length === 0 && subject.otherwise === 'applicant')
    people.set(context.applicantIin, { iin: context.applicantIin });
  const said = claimsOf(claims, context);
  const { applicantIin, today } = context;
  return {
    people: [...people.values()].map((one) => ({ ...said, ...one, applicantIin, today })),
    isWhole: rows.every((one) => one !== undefined),
  };
}

type Named = Pick<Sought, 'iin' | 'bornOn' | 'name'>;

function inFields({ fields: ids }: ProofSubject, { fields, answers }: ProofContext): Named[] {
  return ids.flatMap((id) => {
    const iin = textOf(answers[id]);
    if (iin === undefined) return [];
    const { person } = fields.find((one) => one.id === id) ?? {};
    return [{ iin, ...nameOf(person && answers[person.name]) }];
  });
}

/** Of each row that is meant whom it names; undefined where it names nobody. */
function inLists(
  { lists, whose }: ProofSubject,
  { fields, answers }: ProofContext,
  where: SuitedRows | undefined,
): (Named | undefined)[] {
  const isMeant = (row: AnswerRow): boolean =>
    (whose === undefined || row[whose] === true) && (where === undefined || isSuited(row, where));
  return lists.flatMap((id) => {
    const field = fields.find((one) => one.id === id);
    if (field === undefined) return [];
    return rowsOf(answers[id])
      .filter(isMeant)
      .map((row) => inRow(row, field));
  });
}

function isSuited(row: AnswerRow, { column, is }: SuitedRows): boolean {
  const said = textOf(row[column]);
  return said !== undefined && is.includes(said);
}

/** In a column for it, or among the words of the row. */
function inRow(row: AnswerRow, field: FormField): Named | undefined {
  const columns = columnsOf(field);
  const ofType = (type: string): string | undefined =>
    columns.filter((column) => column.type === type).map(({ id }) => textOf(row[id]))[0];
  const iin = ofType('iin') ?? findInWords(Object.values(row));
  if (iin === undefined) return undefined;
  const bornOn = findPlainDate(ofType('date') ?? '');
  return {
    iin,
    ...(bornOn === undefined ? {} : { bornOn }),
    ...nameOf(field.person && row[field.person.name]),
  };
}

function nameOf(answer: Answer | undefined): { name?: string } {
  const name = textOf(answer);
  return name === undefined ? {} : { name };
}

/** The first twelve digits that can be a person's number. */
function findInWords(cells: readonly Answer[]): string | undefined {
  const digits = cells.flatMap((cell) => textOf(cell)?.match(/(?<!\d)\d{12}(?!\d)/g) ?? []);
  return digits.find((one) => checkIin(one).ok && findIinHint(one) !== undefined);
}

function claimsOf(claims: ProofTable['claims'], { answers }: ProofContext): Partial<Sought> {
  const first = (fields: readonly string[]): string | undefined =>
    fields.map((id) => textOf(answers[id])).find((value) => value !== undefined);
  const diedOn = findPlainDate(first(claims.death) ?? '');
  const disabledSince = findPlainDate(first(claims.disability) ?? '');
  const iban = first(claims.account);
  const bin = first(claims.bin);
  const deceasedIin = first(claims.deceased);
  return {
    ...(diedOn === undefined ? {} : { diedOn }),
    ...(disabledSince === undefined ? {} : { disabledSince }),
    ...(iban === undefined ? {} : { iban }),
    ...(bin === undefined ? {} : { bin }),
    ...(deceasedIin === undefined ? {} : { deceasedIin }),
  };
}

function rowsOf(answer: Answer | undefined): readonly AnswerRow[] {
  return typeof answer === 'object' ? answer.filter((row) => typeof row === 'object') : [];
}

function textOf(answer: Answer | undefined): string | undefined {
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}
