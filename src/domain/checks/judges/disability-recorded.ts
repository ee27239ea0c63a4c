import type { DisabilityFinding } from '../../registry/disability';
import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';

/** Order 509, disability, clauses 7 and 21-1: a finding that holds on the day of the application, as the form describes it. */
export const disabilityRecorded: CheckJudge = {
  questions: ({ subjects }) => subjects.map((iin) => ({ registry: 'disability' as const, iin })),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const known = about.know<'disability'>({ registry: 'disability', iin });
  if (!isKnown(known)) return silent('disability', known);
  const findings = known.kind === 'found' ? known.facts.findings : [];
  const holding = findings.filter((one) => holds(one, about));
  const [last] = [...holding].sort((a, b) => (a.setOn < b.setOn ? 1 : -1));
  // The examination may have found it an hour ago: that nothing stands there yet is no contradiction.
  if (last === undefined) return said('disability', known, { verdict: 'not-known', reason: 'no-record' });
  const { eventDay, cause } = about;
  const finding = holding.find(({ setOn }) => setOn === eventDay) ?? last;
  const facts = { day: finding.setOn };
  if (eventDay !== undefined && finding.setOn !== eventDay)
    return said('disability', known, {
      verdict: 'failed',
      reason: 'other-day',
      facts: { ...facts, said: eventDay },
    });
  if (isOtherCause(finding, cause))
    return said('disability', known, { verdict: 'failed', reason: 'other-cause', facts });
  return said('disability', known, { verdict: 'passed', reason: 'recorded', facts });
}

function holds({ setOn, until }: DisabilityFinding, { appliedOn }: CheckCase): boolean {
  return setOn <= appliedOn && (until === undefined || until >= appliedOn);
}

/** The form asks for a general illness, an injury at work, or another cause. */
function isOtherCause({ cause }: DisabilityFinding, written: string | undefined): boolean {
  if (written === undefined) return false;
  const named = cause === 'general-illness' || cause === 'work-injury' ? cause : 'other';
  return written !== named;
}
