import type { ApplicationRepository } from '../../data/applications';
import type { StaffRepository, StrandedStep } from '../../data/staff';
import type { Clock } from '../../kernel/clock';
import { changeCase } from '../cases/change-case';
import { untilAgreed } from '../cases/until-agreed';

/** So many steps are looked for at once. */
const AT_ONCE = 50;

interface Deps {
  readonly staff: Pick<StaffRepository, 'listStranded'>;
  readonly applications: Pick<ApplicationRepository, 'findCase' | 'commit'>;
  readonly clock: Clock;
}

/**
 * Puts every step that somebody holds and can no longer work on, because they were suspended or work elsewhere by now,
 * back into its queue, and writes it to each case. What they can still work on stays with them.
 * @returns how many steps
 */
export function releaseHeld({ staff, applications, clock }: Deps) {
  const change = changeCase(applications);
  const release = async (accountId: string, { applicationId, workItemId }: StrandedStep): Promise<number> => {
    let released = 0;
    await untilAgreed(() =>
      change(applicationId, ({ workItem }) => {
        released = 0;
        if (workItem?.id !== workItemId || workItem.holderId !== accountId) return null;
        released = 1;
        const payload = { workItemId, stepKey: workItem.stepKey, because: 'holder-left' as const };
        return {
          events: [{ type: 'released', at: clock.now(), actor: { kind: 'portal' }, payload }],
          workItem: { kind: 'release', id: workItemId },
          jobs: [],
        };
      }),
    );
    return released;
  };
  return async (accountId: string): Promise<number> => {
    let released = 0;
    for (;;) {
      const steps = await staff.listStranded(accountId, AT_ONCE);
      for (const step of steps) released += await release(accountId, step);
      if (steps.length < AT_ONCE) return released;
    }
  };
}
