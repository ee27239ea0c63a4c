import type { CheckCase } from '../check-case';
import { said, worst, type CheckJudge, type Judgement } from '../judgement';
import { deathDay, deathQuestion } from './death-day';

/**
 * Order 509, burial, clause 13, item 5: applied no later than three years after the death. The day of the civil record
 * decides; without one that of the form.
 */
export const withinWindow: CheckJudge = {
  questions: ({ subjects }) => subjects.map(deathQuestion),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const day = deathDay(about, iin);
  const end = day && about.windowEnd(day);
  if (day === undefined || end === undefined) return { verdict: 'not-known', reason: 'no-day' };
  const facts = { day, end };
  const verdict =
    about.appliedOn <= end
      ? ({ verdict: 'passed', reason: 'in-time', facts } as const)
      : ({ verdict: 'failed', reason: 'too-late', facts } as const);
  const known = about.know<'deaths'>(deathQuestion(iin));
  return known.kind === 'found' ? said('deaths', known, verdict) : verdict;
}
