import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';

/** The child's civil record names the applicant as a parent: what a decision without a clerk rests on. */
export const birthRecorded: CheckJudge = {
  questions: ({ subjects }) =>
    subjects.map((iin) => ({ registry: 'births' as const, iin, as: 'child' as const })),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const known = about.know<'births'>({ registry: 'births', iin, as: 'child' });
  if (!isKnown(known)) return silent('births', known);
  const [record] = known.kind === 'found' ? known.facts.records : [];
  if (record === undefined) return said('births', known, { verdict: 'not-known', reason: 'no-record' });
  const isParent = [record.mother?.iin, record.father?.iin].includes(about.applicantIin);
  const facts = { day: record.bornOn };
  // A guardian or an adoptive parent is shown by another record, which an official looks at.
  return isParent
    ? said('births', known, { verdict: 'passed', reason: 'parent', facts })
    : said('births', known, { verdict: 'not-known', reason: 'no-parent', facts });
}
