import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';
import { deathQuestion } from './death-day';

/** The civil record of the death, of the day that the form names: a datum of the decision (order 509, burial, clause 19-1). */
export const deathRecorded: CheckJudge = {
  questions: ({ subjects }) => subjects.map(deathQuestion),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const known = about.know<'deaths'>(deathQuestion(iin));
  if (!isKnown(known)) return silent('deaths', known);
  // Deaths abroad and before the records are complete stand nowhere: the paper tells, and an official reads it.
  if (known.kind === 'not-found') return said('deaths', known, { verdict: 'not-known', reason: 'no-record' });
  const { diedOn } = known.facts;
  if (about.eventDay !== undefined && about.eventDay !== diedOn)
    return said('deaths', known, {
      verdict: 'failed',
      reason: 'other-day',
      facts: { day: diedOn, said: about.eventDay },
    });
  return said('deaths', known, { verdict: 'passed', reason: 'recorded', facts: { day: diedOn } });
}
