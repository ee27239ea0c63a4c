import { checkIin } from '../identifiers/iin';
import { findPlainDate, type PlainDate } from '../../kernel/plain-date';
import { checkIban } from '../identifiers/iban';
import type { BenefitKind } from '../registry/benefits';
import { answerIs, type CheckParties } from './check-table';

type Answered = Readonly<Record<string, unknown>>;

/** Whom and what the answers of an application name. */
export interface NamedParties {
  readonly subjects: readonly string[];
  readonly carerIin: string;
  readonly eventDay: PlainDate | undefined;
  readonly account: string | undefined;
  readonly benefits: readonly BenefitKind[];
  /** Those of them that are paid once for one person. */
  readonly once: readonly BenefitKind[];
  readonly cause: string | undefined;
  readonly missing: readonly string[];
}

/** Reads the people, the day and the account out of an application, whichever of the edition's forms it was written on. */
export function namedParties(parties: CheckParties, answers: Answered, applicantIin: string): NamedParties {
  const named = [...inFields(parties.subject, answers), ...inLists(parties.subject_lists, answers)];
  const otherwise = parties.otherwise === 'applicant' ? [applicantIin] : [];
  const subjects = [...new Set(named.length > 0 ? named : otherwise)];
  const [carerIin = applicantIin] = inFields(parties.carer, answers);
  const benefits = parties.benefits.filter(({ when }) => when === undefined || answerIs(answers, when));
  return {
    subjects,
    carerIin,
    eventDay: findPlainDate(firstText(parties.event_day, answers) ?? ''),
    account: accountOf(parties, answers),
    cause: firstText(parties.cause, answers),
    benefits: benefits.map(({ kind }) => kind),
    once: benefits.filter(({ once }) => once).map(({ kind }) => kind),
    missing: [
      ...parties.required.filter((field) => isEmpty(answers[field])),
      ...(subjects.length === 0 ? parties.subject_lists.filter((list) => isEmpty(answers[list])) : []),
    ],
  };
}

function accountOf({ account }: CheckParties, answers: Answered): string | undefined {
  const checked = checkIban(firstText(account, answers) ?? '');
  return checked.ok ? checked.iban : undefined;
}

function inFields(fields: readonly string[], answers: Answered): string[] {
  return fields.flatMap((field) => {
    const text = textOf(answers[field]);
    return text !== undefined && checkIin(text).ok ? [text] : [];
  });
}

/** In a column of its own, or among the words of a row. */
function inLists(lists: readonly string[], answers: Answered): string[] {
  return lists.flatMap((list) => {
    const rows = answers[list];
    if (!Array.isArray(rows)) return [];
    return rows.flatMap((row: unknown) => {
      const words = row !== null && typeof row === 'object' ? Object.values(row) : [row];
      const numbers = words.flatMap((word) => textOf(word)?.match(/(?<!\d)\d{12}(?!\d)/g) ?? []);
      return numbers.filter((number) => checkIin(number).ok).slice(0, 1);
    });
  });
}

function firstText(fields: readonly string[], answers: Answered): string | undefined {
  return fields.map((field) => textOf(answers[field])).find((text) => text !== undefined);
}

function textOf(answer: unknown): string | undefined {
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
}

function isEmpty(answer: unknown): boolean {
  return (
    answer === undefined || answer === null || answer === '' || (Array.isArray(answer) && answer.length === 0)
  );
}
