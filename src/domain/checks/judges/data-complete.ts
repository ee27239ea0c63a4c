import type { CheckJudge } from '../judgement';

/** Order 509, burial, clause 13, item 1: everything that the application must say is there. */
export const dataComplete: CheckJudge = {
  questions: () => [],
  judge: ({ missing }) =>
    missing.length === 0
      ? { verdict: 'passed', reason: 'complete' }
      : { verdict: 'failed', reason: 'incomplete', facts: { fields: missing.join(', ') } },
};
