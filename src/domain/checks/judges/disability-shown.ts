import type { CheckCase } from '../check-case';
import { said, type CheckJudge } from '../judgement';
import { papersShown } from './papers-shown';

/** Order 509, disability Rules, clause 7: a finding that holds stands in the database, or its certificate is handed in. */
export const disabilityShown: CheckJudge = {
  questions: ({ subjects }) => subjects.map((iin) => ({ registry: 'disability' as const, iin })),
  judge: (about) => {
    const known = about.subjects.map((iin) => about.know<'disability'>({ registry: 'disability', iin }));
    const found = known.flatMap((one) => (one.kind === 'found' ? [one] : []));
    const [first] = found;
    const isShown = found.length === about.subjects.length && found.every((one) => holds(one.facts, about));
    if (first === undefined || !isShown) return papersShown.judge(about);
    return said('disability', first, { verdict: 'passed', reason: 'confirmed' });
  },
};

function holds(
  { findings }: { readonly findings: readonly { readonly setOn: string; readonly until?: string }[] },
  { appliedOn }: CheckCase,
): boolean {
  return findings.some(
    ({ setOn, until }) => setOn <= appliedOn && (until === undefined || until >= appliedOn),
  );
}
