import { isKnown, said, silent, type CheckJudge } from '../judgement';

/** The applicant stands in the state database of individuals and lives. */
export const applicantRegistered: CheckJudge = {
  questions: ({ applicantIin: iin }) => [{ registry: 'gbd-fl', iin }],
  judge: (about) => {
    const known = about.know<'gbd-fl'>({ registry: 'gbd-fl', iin: about.applicantIin });
    if (!isKnown(known)) return silent('gbd-fl', known);
    if (known.kind === 'not-found')
      return said('gbd-fl', known, { verdict: 'not-known', reason: 'no-record' });
    const { deceasedOn } = known.facts;
    return deceasedOn === undefined
      ? said('gbd-fl', known, { verdict: 'passed', reason: 'registered' })
      : said('gbd-fl', known, { verdict: 'failed', reason: 'died', facts: { day: deceasedOn } });
  },
};
