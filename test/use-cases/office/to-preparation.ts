import type { StaffMember } from '../../../src/domain/access/person';
import type { office } from './office';

/** Takes a case through its steps up to the one at which a decision is prepared; the key of that step, in the clerk's hands. */
export async function toPreparation(
  work: Pick<ReturnType<typeof office>, 'claim' | 'view' | 'complete'>,
  clerk: StaffMember,
  caseId: string,
): Promise<string> {
  for (;;) {
    await work.claim(clerk, { caseId });
    const { step } = await work.view(clerk, caseId);
    if (step === null || step === undefined) throw new Error('The case ended before its decision');
    if (step.stage === 'prepare') return step.key;
    await work.complete(clerk, { caseId, stepKey: step.key, note: null, calledIn: [] });
  }
}
