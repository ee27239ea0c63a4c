import { isKnown, said, silent, type CheckJudge } from '../judgement';

/** Order 206, annex 6-1, row 8: no court has taken the carer's legal capacity. */
export const carerCapable: CheckJudge = {
  questions: ({ carerIin: iin }) => [{ registry: 'gbd-fl', iin }],
  judge: (about) => {
    const known = about.know<'gbd-fl'>({ registry: 'gbd-fl', iin: about.carerIin });
    if (!isKnown(known)) return silent('gbd-fl', known);
    if (known.kind === 'not-found')
      return said('gbd-fl', known, { verdict: 'not-known', reason: 'no-record' });
    const { capacity = 'full' } = known.facts;
    return capacity === 'full'
      ? said('gbd-fl', known, { verdict: 'passed', reason: 'capable' })
      : said('gbd-fl', known, { verdict: 'failed', reason: 'not-capable' });
  },
};
