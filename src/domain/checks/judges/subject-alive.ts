import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';

/** Those because of whom it is paid live: what a decision without a clerk rests on. A death is looked at by a person. */
export const subjectAlive: CheckJudge = {
  questions: ({ subjects }) => subjects.map((iin) => ({ registry: 'gbd-fl' as const, iin })),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const known = about.know<'gbd-fl'>({ registry: 'gbd-fl', iin });
  if (!isKnown(known)) return silent('gbd-fl', known);
  if (known.kind === 'not-found') return said('gbd-fl', known, { verdict: 'not-known', reason: 'no-record' });
  const { deceasedOn } = known.facts;
  return deceasedOn === undefined
    ? said('gbd-fl', known, { verdict: 'passed', reason: 'alive' })
    : said('gbd-fl', known, { verdict: 'not-known', reason: 'died', facts: { day: deceasedOn } });
}
