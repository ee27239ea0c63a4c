import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';

/** Order 206, annex 6-1, row 9: the state pays no personal assistant of the person cared for. */
export const noAssistant: CheckJudge = {
  questions: ({ subjects }) => subjects.map((iin) => ({ registry: 'care-benefits' as const, iin })),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const known = about.know<'care-benefits'>({ registry: 'care-benefits', iin });
  if (!isKnown(known)) return silent('care-benefits', known);
  const spans = known.kind === 'found' ? known.facts.personalAssistant : [];
  const now = spans.find(({ until }) => until === undefined || until >= about.appliedOn);
  return now === undefined
    ? said('care-benefits', known, { verdict: 'passed', reason: 'none' })
    : said('care-benefits', known, { verdict: 'failed', reason: 'provided', facts: { day: now.since } });
}
