import { findPlainDate, type PlainDate } from '../../../kernel/plain-date';
import type { FormField } from '../../edition/forms';
import type { Answer, AnswerRow, Answers } from '../../fields/answer';
import { columnsOf } from '../../fields/list-columns';
import { findIinHint } from '../../identifiers/iin-hint';
import { checkIin } from '../../identifiers/iin';
import type { ProofSubject, ProofTable } from './proof-table';
import type { Sought } from './sought';

/** Where the people and the claims of an application are found. */
export interface ProofContext {
  readonly fields: readonly FormField[];
  readonly answers: Answers;
  readonly applicantIin: string;
  readonly today: PlainDate;
}

/** Everybody whom a subject means in an application, with what the form says of them. Nobody twice. */
export function proofSubjects(
  subject: ProofSubject,
  claims: ProofTable['claims'],
  context: ProofContext,
): readonly Sought[] {
  const named = [...inFields(subject, context), ...inLists(subject, context)];
  const people = new Map(named.map((one) => [one.iin, one]));
  if (people.size === 0 && subject.otherwise === 'applicant')
    people.set(context.applicantIin, { iin: context.applicantIin });
  const said = claimsOf(claims, context);
  return [...people.values()].map((one) => ({
    ...said,
    ...one,
    applicantIin: context.applicantIin,
    today: context.today,
  }));
}

type Named = Pick<Sought, 'iin' | 'bornOn'>;

function inFields({ fields }: ProofSubject, { answers }: ProofContext): Named[] {
  return fields.flatMap((id) => {
    const iin = textOf(answers[id]);
    return iin === undefined ? [] : [{ iin }];
  });
}

function inLists({ lists, whose }: ProofSubject, { fields, answers }: ProofContext): Named[] {
  const isMeant = (row: AnswerRow): boolean => whose === undefined || row[whose] === true;
  return lists.flatMap((id) => {
    const field = fields.find((one) => one.id === id);
    if (field === undefined) return [];
    return rowsOf(answers[id])
      .filter(isMeant)
      .flatMap((row) => inRow(row, field));
  });
}

/** In a column for it, or among the words of the row. */
function inRow(row: AnswerRow, field: FormField): Named[] {
  const columns = columnsOf(field);
  const ofType = (type: string): string | undefined =>
    columns.filter((column) => column.type === type).map(({ id }) => textOf(row[id]))[0];
  const iin = ofType('iin') ?? findInWords(Object.values(row));
  if (iin === undefined) return [];
  const bornOn = findPlainDate(ofType('date') ?? '');
  return [bornOn === undefined ? { iin } : { iin, bornOn }];
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
  const deceasedIin = textOf(answers['deceased_iin']);
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
