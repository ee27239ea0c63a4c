import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { ApplicationState } from '../../domain/application/fold';
import { changeCase } from '../cases/change-case';
import { demandOwnStep } from './demand-own-step';
import type { OfficeActDeps, StepAct } from './office-deps';

/**
 * Puts a case back into the queue for others.
 * @throws DomainError `not-found`, `forbidden`, `conflict`
 */
export function releaseCase({ applications, clock }: Pick<OfficeActDeps, 'applications' | 'clock'>) {
  return (person: Person, act: StepAct): Promise<ApplicationState> =>
    changeCase(applications)(act.caseId, (before) => {
      const own = demandOwnStep(person, before, act);
      const payload = { workItemId: own.workItem.id, stepKey: act.stepKey };
      return {
        events: [{ type: 'released', at: clock.now(), actor: actorOf(own.person), payload }],
        workItem: { kind: 'release', id: own.workItem.id },
        jobs: [],
      };
    });
}
