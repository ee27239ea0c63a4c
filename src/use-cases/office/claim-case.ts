import type { LoadedCase } from '../../data/applications';
import { canClaim } from '../../domain/access/case-access';
import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import { fold, type ApplicationState } from '../../domain/application/fold';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import { demandSight } from '../cases/case-facts';
import { holderOf } from './demand-own-step';
import type { OfficeActDeps } from './office-deps';

/**
 * Takes the open step of a case. Taking what one holds already changes nothing, so a second press is no mistake.
 * @throws DomainError `not-found`, `forbidden`, `conflict` with the `holder` who was first
 */
export function claimCase({ applications, clock }: Pick<OfficeActDeps, 'applications' | 'clock'>) {
  const claim = async (person: Person, caseId: string): Promise<ApplicationState> =>
    changeCase(applications)(caseId, (before) => {
      const facts = demandSight(person, before);
      const { workItem } = before;
      if (workItem === null) throw new DomainError('conflict');
      if (!canClaim(person, facts)) throw new DomainError('forbidden');
      if (workItem.holderId !== null) throw new DomainError('conflict', holderOf(workItem));
      const at = clock.now();
      const payload = { workItemId: workItem.id, stepKey: workItem.stepKey };
      return {
        events: [{ type: 'claimed', at, actor: actorOf(person), payload }],
        workItem: { kind: 'hold', id: workItem.id, holderId: person.accountId, at },
        jobs: [],
      };
    });

  return async (person: Person, { caseId }: { readonly caseId: string }): Promise<ApplicationState> => {
    try {
      return await claim(person, caseId);
    } catch (problem) {
      if (!(problem instanceof DomainError) || problem.code !== 'conflict') throw problem;
      return ownOrConflict(person, await applications.findCase(caseId));
    }
  };
}

function ownOrConflict(person: Person, now: LoadedCase | undefined): ApplicationState {
  const workItem = now?.workItem ?? null;
  if (now === undefined || workItem === null) throw new DomainError('conflict');
  if (workItem.holderId !== person.accountId) throw new DomainError('conflict', holderOf(workItem));
  return fold(now.events);
}
