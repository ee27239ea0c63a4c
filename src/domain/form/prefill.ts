import type { Language } from '../../kernel/language';
import type { PlainDate } from '../../kernel/plain-date';
import type { FormField } from '../edition/forms';
import type { Answer } from '../fields/answer';
import { fieldType } from '../fields/registry';
import type { RegisteredPerson } from '../registry/registered-person';
import type { ApplicationForm } from './application-form';
import { findRegistryAnswer } from './prefill-registry';

/** Where a prefilled answer comes from; shown beside it, because the person may correct it. */
export type PrefillSource = 'gbd-fl' | 'account' | 'calendar';

/** An answer that the portal proposes. */
export interface Prefilled {
  readonly answer: Answer;
  readonly source: PrefillSource;
}

/** What is known before the first question. */
export interface PrefillFacts {
  /** The registry's record of the applicant (not of a representative); undefined while the registry has not answered. */
  readonly person: RegisteredPerson | undefined;
  /** The registry's record of the representative. */
  readonly representative?: RegisteredPerson | undefined;
  /** What the applicant's own account holds, normalised as fields of these kinds are. */
  readonly account: { readonly phone?: string; readonly email?: string; readonly iban?: string };
  readonly today: PlainDate;
  readonly language: Language;
}

/** Proposes answers to the questions about the applicant, by field id. What the field itself would not take is left out. */
export function prefill(form: ApplicationForm, facts: PrefillFacts): Readonly<Record<string, Prefilled>> {
  const proposed = form.asked.flatMap((field): readonly [string, Prefilled][] => {
    const found =
      findFromAccount(field, facts) ?? findFromRegistry(field, facts) ?? findFromCalendar(field, facts.today);
    return found !== undefined && isTaken(field, found.answer, facts.today) ? [[field.id, found]] : [];
  });
  return Object.fromEntries(proposed);
}

function findFromAccount(field: FormField, { account }: PrefillFacts): Prefilled | undefined {
  const answer = {
    phone: /^(mobile_)?phone$/.test(field.id) ? account.phone : undefined,
    email: field.id === 'email' ? account.email : undefined,
    iban: account.iban,
  };
  if (field.type !== 'phone' && field.type !== 'email' && field.type !== 'iban') return undefined;
  const own = answer[field.type];
  return own === undefined ? undefined : { answer: own, source: 'account' };
}

function findFromRegistry(field: FormField, facts: PrefillFacts): Prefilled | undefined {
  const ofRepresentative = field.id.startsWith('representative_');
  const person = ofRepresentative ? facts.representative : facts.person;
  if (person === undefined) return undefined;
  const answer = findRegistryAnswer(field, person, facts.language);
  return answer === undefined ? undefined : { answer, source: 'gbd-fl' };
}

/** The quarter that is running: the certificate of assistance is usually wanted for it. */
function findFromCalendar(field: FormField, today: PlainDate): Prefilled | undefined {
  if (field.id === 'year' && field.type === 'year')
    return { answer: Number(today.slice(0, 4)), source: 'calendar' };
  if (field.type !== 'quarter') return undefined;
  return { answer: Math.ceil(Number(today.slice(5, 7)) / 3), source: 'calendar' };
}

function isTaken(field: FormField, answer: Answer, today: PlainDate): boolean {
  const type = fieldType(field);
  return type.schema(field, { today }).safeParse(type.edit(field, answer)).success;
}
