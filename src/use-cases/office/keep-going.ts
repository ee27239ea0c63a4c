import type { Person } from '../../domain/access/person';
import { DomainError } from '../../kernel/domain-error';
import { claimCase } from './claim-case';
import type { OfficeActDeps } from './office-deps';

/**
 * Whoever has done a step goes on with the next one, when it is theirs to do: one case, one pair of hands, no search in
 * the queue. Somebody who was faster keeps it, and a step for another role or unit stays in its queue.
 */
export function keepGoing(deps: Pick<OfficeActDeps, 'applications' | 'clock'>) {
  const claim = claimCase(deps);
  return async (person: Person, caseId: string): Promise<void> => {
    try {
      await claim(person, { caseId });
    } catch (problem) {
      if (!(problem instanceof DomainError)) throw problem;
    }
  };
}
