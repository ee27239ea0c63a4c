import type { BenefitKind } from '../../registry/benefits';
import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';
import { benefitQuestions, benefitRecords, keeperOf, pairsOf } from './benefit-records';

/**
 * Order 509, burial, clause 13, item 3; order 206, row 9: nobody has applied for the same already, elsewhere or here. The
 * portal's own claims say so at once and for certain.
 */
export const notApplied: CheckJudge = {
  questions: benefitQuestions,
  judge: (about) => worst(pairsOf(about).map(([benefit, iin]) => judgeOne(about, benefit, iin))),
};

function judgeOne(about: CheckCase, benefit: BenefitKind, iin: string): Judgement {
  const own = about.others.find(
    (other) => !other.assigned && other.benefit === benefit && other.subjectIin === iin,
  );
  if (own !== undefined) return { verdict: 'failed', reason: 'applied-here', facts: { day: own.filedOn } };
  const known = benefitRecords(about, benefit, iin);
  const keeper = keeperOf(benefit);
  if (!isKnown(known)) return silent(keeper, known);
  const pending = known.kind === 'found' ? known.facts.applications : [];
  const other = pending.find((one) => one.benefit === benefit && one.subjectIin === iin);
  if (other === undefined) return said(keeper, known, { verdict: 'passed', reason: 'none' });
  return said(keeper, known, { verdict: 'failed', reason: 'applied', facts: { day: other.filedOn } });
}
