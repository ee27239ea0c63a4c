import type { BenefitKind } from '../../registry/benefits';
import type { PlainDate } from '../../../kernel/plain-date';
import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';
import { awardsIn, benefitQuestions, benefitRecords, keeperOf, pairsOf } from './benefit-records';

/** Paid once for one person: an award that has ended counts as well. */
const ONCE: ReadonlySet<BenefitKind> = new Set(['burial-payment', 'birth-benefit']);

/**
 * Order 509, burial, clause 13, item 2; order 206, annexes 1-1, 5-1, 6-1, row 9: the benefit is not assigned already
 * because of the same person. A monthly benefit that has ended may be assigned again.
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
    (one) => one.benefit === benefit && one.subjectIin === iin && stands(one, about.appliedOn),
  );
  if (award === undefined) return said(keeper, known, { verdict: 'passed', reason: 'none' });
  return said(keeper, known, { verdict: 'failed', reason: 'assigned', facts: { day: award.since } });
}

function stands(
  { benefit, until }: { readonly benefit: BenefitKind; readonly until?: PlainDate },
  day: PlainDate,
): boolean {
  return ONCE.has(benefit) || until === undefined || until >= day;
}
