import { type FormField, type NamedPerson, PersonRelation } from '../edition/forms';
import type { Answer, AnswerRow, Answers } from '../fields/answer';
import { columnsOf } from '../fields/list-columns';
import type { NamedMember } from './household-member';

/** Everybody whom the answers of an application name, nobody twice; whoever is the applicant is left out. */
export function namedPeople(
  fields: readonly FormField[],
  answers: Answers,
  applicantIin: string,
): readonly NamedMember[] {
  const named = fields.flatMap((field) => peopleOf(field, answers));
  const byIin = new Map(named.map((one) => [one.iin, one]));
  byIin.delete(applicantIin);
  return [...byIin.values()];
}

function peopleOf(field: FormField, answers: Answers): readonly NamedMember[] {
  const { person } = field;
  if (person === undefined) return [];
  if (field.type !== 'list') return personOf(person, answers, {});
  const rows = answers[field.id];
  if (typeof rows !== 'object') return [];
  return rows.flatMap((row) =>
    typeof row === 'object' ? personOf(person, row, lastingDetails(field, person, row)) : [],
  );
}

function personOf(person: NamedPerson, given: AnswerRow, details: AnswerRow): readonly NamedMember[] {
  const iin = textOf(given[person.iin]);
  const name = textOf(given[person.name]);
  if (iin === undefined || name === undefined) return [];
  const bornOn = person.born_on === undefined ? undefined : textOf(given[person.born_on]);
  return [{ iin, name, bornOn: bornOn ?? null, relation: relationOf(person, given), details }];
}

/** A kind of kinship that the portal does not know is another one. */
function relationOf(
  { relation, relation_in: column }: NamedPerson,
  given: AnswerRow,
): NamedMember['relation'] {
  if (column === undefined) return relation;
  const parsed = PersonRelation.safeParse(given[column]);
  return parsed.success ? parsed.data : relation;
}

/** A yes or no, such as whether somebody studies, may be another next year. */
function lastingDetails(field: FormField, person: NamedPerson, row: AnswerRow): AnswerRow {
  const told = [person.iin, person.name, person.born_on, person.relation_in];
  const lasting = columnsOf(field).filter(({ id, type }) => !told.includes(id) && type !== 'boolean');
  return Object.fromEntries(
    lasting.flatMap(({ id }): [string, Answer][] => (row[id] === undefined ? [] : [[id, row[id]]])),
  );
}

function textOf(answer: Answer | undefined): string | undefined {
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}
