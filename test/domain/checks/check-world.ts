import type { CheckCase, CheckQuestion, Known } from '../../../src/domain/checks/check-case';
import type { RegistryFacts } from '../../../src/domain/registry/answer';
import type { RegistryName } from '../../../src/domain/registry/question';
import { plainDate } from '../../../src/kernel/plain-date';
import { shiftMonths } from '../../../src/kernel/shift-months';

export const SUBJECT = '500227310006';
export const APPLICANT = '761209310003';
export const AT = new Date('2026-11-16T05:00:00Z');

/** What registries answer about everybody, by name: facts, `none` for no record, left out for silence. */
export type Answers = { readonly [Name in RegistryName]?: RegistryFacts[Name] | 'none' };

/** An application for a burial payment of which registries say what a test tells them. */
export function caseOf(answers: Answers, changes: Partial<CheckCase> = {}): CheckCase {
  return {
    applicantIin: APPLICANT,
    appliedOn: plainDate('2026-11-16'),
    subjects: [SUBJECT],
    carerIin: APPLICANT,
    eventDay: plainDate('2026-10-20'),
    benefits: ['burial-payment'],
    once: ['burial-payment'],
    account: 'KZ631250004100000004',
    cause: undefined,
    missing: [],
    papers: [],
    paid: [
      'age-pension',
      'basic-pension',
      'disability-allowance',
      'survivor-allowance',
      'special-state-benefit',
    ],
    others: [],
    windowEnd: (from) => shiftMonths(from, 36),
    know: <Name extends RegistryName>({ registry }: CheckQuestion<Name>): Known<Name> => {
      const facts = answers[registry];
      if (facts === undefined) return { kind: 'not-known', at: null };
      return facts === 'none'
        ? { kind: 'not-found', at: AT }
        : { kind: 'found', facts: facts as RegistryFacts[Name], at: AT };
    },
    ...changes,
  };
}
