import type { BenefitKind } from '../registry/benefits';
import type { CheckParties } from './check-table';
import { namedParties } from './parties';

/** What an application claims because of whom: each benefit because of each person. */
export function claimsBy(
  parties: CheckParties,
  answers: Readonly<Record<string, unknown>>,
  applicantIin: string,
): { readonly benefit: BenefitKind; readonly subjectIin: string; readonly forGood: boolean }[] {
  const { benefits, subjects } = namedParties(parties, answers, applicantIin);
  const forGood = parties.claim === 'for-good';
  return benefits.flatMap((benefit) => subjects.map((subjectIin) => ({ benefit, subjectIin, forGood })));
}
