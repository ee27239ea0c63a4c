import { said, type CheckJudge } from '../judgement';
import { papersShown } from './papers-shown';

/** Order 509, disability Rules, clause 7: the record of the applicant, with the address, or the documents themselves. */
export const identityShown: CheckJudge = {
  questions: ({ applicantIin: iin }) => [{ registry: 'gbd-fl', iin }],
  judge: (about) => {
    const known = about.know<'gbd-fl'>({ registry: 'gbd-fl', iin: about.applicantIin });
    if (known.kind !== 'found') return papersShown.judge(about);
    return said('gbd-fl', known, { verdict: 'passed', reason: 'confirmed' });
  },
};
