import type { BenefitKind } from '../../registry/benefits';
import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';
import { awardsIn, benefitQuestions, benefitRecords, keeperOf, pairsOf } from './benefit-records';

/**
 * Order 509, burial, clause 13, item 2; order 206, annexes 1-1, 5-1, 6-1, row 9: the benefit is not assigned already
 * because of the same person. What is paid once is assigned once; a monthly benefit that has ended may be assigned again.
 */
export const notAssigned: CheckJudge = {
  questions: benefitQuestions,
  judge: (about) => worst(pairsOf(about).map(([benefit, iin]) => judgeOne(about, benefit, iin))),
};

function judgeOne(about: CheckCase, benefit: BenefitKind, iin: string): Judgement {
  const own = about.others.find(
    (other) => other.assigned && other.benefit === benefit && other.subjectIin === iin,
  );
  if (own !== undefined) return { verdict: 'failed', reason: 'assigned-here', facts: { day: own.filedOn } };
  const known = benefitRecords(about, benefit, iin);
  const keeper = keeperOf(benefit);
  if (!isKnown(known)) return silent(keeper, known);
  const award = awardsIn(known).find(
    (one) =>
      one.benefit === benefit &&
      one.subjectIin === iin &&
      (about.once.includes(benefit) || one.until === undefined || one.until >= about.appliedOn),
  );
  if (award === undefined) return said(keeper, known, { verdict: 'passed', reason: 'none' });
  return said(keeper, known, { verdict: 'failed', reason: 'assigned', facts: { day: award.since } });
}
