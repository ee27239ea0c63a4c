import type { PlainDate } from '../../../kernel/plain-date';
import type { CheckCase } from '../check-case';
import { isKnown, said, silent, worst, type CheckJudge, type Judgement } from '../judgement';

/** Changes of the carer that one calendar year allows: order 206, annex 6-1, row 9. */
const MOST_CHANGES = 2;

/** Order 206, annex 6-1, row 9: with this application the carer changes at most twice within the calendar year. */
export const carerChanges: CheckJudge = {
  questions: ({ subjects }) => subjects.map((iin) => ({ registry: 'care-benefits' as const, iin })),
  judge: (about) => worst(about.subjects.map((iin) => judgeOne(about, iin))),
};

function judgeOne(about: CheckCase, iin: string): Judgement {
  const known = about.know<'care-benefits'>({ registry: 'care-benefits', iin });
  if (!isKnown(known)) return silent('care-benefits', known);
  const carers = known.kind === 'found' ? known.facts.carers : [];
  const count = changesIn(carers, about.carerIin, about.appliedOn);
  const facts = { count: String(count), year: about.appliedOn.slice(0, 4) };
  return count <= MOST_CHANGES
    ? said('care-benefits', known, { verdict: 'passed', reason: 'few', facts })
    : said('care-benefits', known, { verdict: 'failed', reason: 'too-many', facts });
}

/** How often the carer changes in the year of `on`, the new one counted in. The first carer of all is no change. */
export function changesIn(
  carers: readonly { readonly carerIin: string; readonly since: PlainDate }[],
  newCarer: string,
  on: PlainDate,
): number {
  const known = [...carers].sort((a, b) => (a.since < b.since ? -1 : 1));
  const all = [...known, { carerIin: newCarer, since: on }];
  return all.filter(
    ({ carerIin, since }, index) =>
      index > 0 && all[index - 1]?.carerIin !== carerIin && since.slice(0, 4) === on.slice(0, 4),
  ).length;
}
