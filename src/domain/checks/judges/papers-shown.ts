import { RegistryId } from '../../edition/vocabulary';
import type { CheckJudge, Judgement } from '../judgement';

/**
 * Order 509, disability Rules, clause 7, and survivor Rules, clause 6: what a registry does not confirm is shown by its
 * paper. The portal knows which papers were confirmed, handed in, or are missing.
 */
export const papersShown: CheckJudge = {
  questions: () => [],
  judge: ({ papers }): Judgement => {
    const wanted = papers.filter(({ state }) => state !== 'not-needed');
    if (wanted.length === 0) return { verdict: 'passed', reason: 'not-needed' };
    if (wanted.some(({ state }) => state === 'missing'))
      return { verdict: 'not-known', reason: 'paper-missing' };
    // Somebody reads it: until then nobody knows.
    if (wanted.some(({ state }) => state === 'handed-in'))
      return { verdict: 'not-known', reason: 'handed-in' };
    const registries = new Set(wanted.flatMap((paper) => paper.registries));
    const [registry, ...also] = [...registries].flatMap((one) => RegistryId.safeParse(one).data ?? []);
    return { verdict: 'passed', reason: 'confirmed', ...(registry === undefined ? {} : { registry, also }) };
  },
};
