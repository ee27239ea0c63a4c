import type { EventPayload } from '../../../domain/application/event';
import type { FormField } from '../../../domain/edition/forms';
import { fieldType } from '../../../domain/fields/registry';
import { findRegistryAnswer } from '../../../domain/form/prefill-registry';
import { RegisteredPerson } from '../../../domain/registry/registered-person';

/** An answer beside what the state database of individuals says. */
export interface Comparison {
  readonly matches: boolean;
  /** The registry's own words. */
  readonly registered: string;
}

/** A question to a registry as the comparison needs it. */
export interface AskedPerson {
  readonly question: Readonly<Record<string, unknown>>;
  readonly status: string;
  readonly answer: Readonly<Record<string, unknown>> | null;
}

/**
 * Which answers agree with the applicant's registered record, by field id; nothing for what the registry does not know.
 * Letters, spaces and their case are forgiven, words are not.
 */
export function compareAnswers(
  fields: readonly FormField[],
  { answers, applicant, language }: Pick<EventPayload<'filed'>, 'answers' | 'applicant' | 'language'>,
  questions: readonly AskedPerson[],
): ReadonlyMap<string, Comparison> {
  const person = findRecord(questions, applicant.iin);
  if (person === undefined) return new Map();
  const compared = fields.flatMap((field): [string, Comparison][] => {
    const known = findRegistryAnswer(field, person, language);
    const answer = answers[field.id];
    if (known === undefined || answer === undefined || field.id.startsWith('representative_')) return [];
    const type = fieldType(field);
    const registered = type.display(field, known, language);
    const matches = plain(registered) === plain(type.display(field, answer, language));
    return [[field.id, { matches, registered }]];
  });
  return new Map(compared);
}

function findRecord(questions: readonly AskedPerson[], iin: string): RegisteredPerson | undefined {
  const asked = questions.filter(
    ({ question, status }) => question.registry === 'gbd-fl' && question.iin === iin && status === 'found',
  );
  const record = RegisteredPerson.safeParse(asked.at(-1)?.answer);
  return record.success ? record.data : undefined;
}

function plain(text: string): string {
  return text
    .normalize('NFC')
    .toLocaleLowerCase('kk')
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}
