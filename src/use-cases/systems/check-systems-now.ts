import type { Throttle } from '../../data/throttle';
import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { demandAdministrator } from '../administration/demand-administrator';

export interface CheckSystemsNowDeps {
  readonly lookAfterSystems: () => Promise<void>;
  readonly throttle: Throttle;
}

/**
 * Looks at every outside system at once instead of at the next minute.
 * @throws DomainError `forbidden`, `too-many-requests`
 */
export function checkSystemsNow({ lookAfterSystems, throttle }: CheckSystemsNowDeps) {
  return async (person: Person): Promise<void> => {
    const { accountId } = demandAdministrator(person);
    const seconds = await throttle.spend('system-check', accountId);
    if (seconds > 0)
      throw new DomainError('too-many-requests', { seconds, minutes: Math.ceil(seconds / 60) });
    await lookAfterSystems();
  };
}
