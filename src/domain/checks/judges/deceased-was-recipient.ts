import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';
import { deathDay, deathQuestion } from './death-day';

/** Order 509, burial, clause 13, item 4: on the day of death the deceased was paid one of the payments that the act lists. */
export const deceasedWasRecipient: CheckJudge = {
  questions: ({ subjects }) =>
    subjects.flatMap((iin) => [{ registry: 'benefits' as const, iin }, deathQuestion(iin)]),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const known = about.know<'benefits'>({ registry: 'benefits', iin });
  if (!isKnown(known)) return silent('benefits', known);
  const day = deathDay(about, iin);
  if (day === undefined) return said('benefits', known, { verdict: 'not-known', reason: 'no-day' });
  const awards = known.kind === 'found' ? known.facts.awards : [];
  const held = awards.some(
    ({ benefit, recipientIin, since, until }) =>
      about.paid.includes(benefit) &&
      recipientIin === iin &&
      since <= day &&
      (until === undefined || until >= day),
  );
  const facts = { day };
  return held
    ? said('benefits', known, { verdict: 'passed', reason: 'recipient', facts })
    : said('benefits', known, { verdict: 'failed', reason: 'no-recipient', facts });
}
