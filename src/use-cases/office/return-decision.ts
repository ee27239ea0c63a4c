import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { ApplicationState } from '../../domain/application/fold';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import { demandOwnStep, demandStage } from './demand-own-step';
import { nextItem } from './next-item';
import type { OfficeActDeps, StepAct } from './office-deps';

/** A draft that the head sends back, and why. */
export interface DecisionReturn extends StepAct {
  readonly reason: string;
}

/**
 * Sends a prepared decision back to be worked over.
 * @throws DomainError `not-found`, `forbidden` for others than heads, `conflict`, `invalid` without a reason
 */
export function returnDecision(deps: OfficeActDeps) {
  const onward = nextItem(deps);
  return (person: Person, act: DecisionReturn): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      if (own.person.role !== 'head') throw new DomainError('forbidden');
      demandStage(await deps.plans.get(before.state.filed.planHash), act.stepKey, ['sign']);
      const reason = act.reason.trim();
      if (reason === '') throw new DomainError('invalid');
      const at = deps.clock.now();
      const { nextStep, workItem } = await onward(before, { kind: 'returned' }, at);
      if (nextStep === null) throw new Error('A return leads to the step that prepares');
      const payload = { stepKey: act.stepKey, nextStep, reason };
      return {
        events: [{ type: 'decision-returned', at, actor: actorOf(own.person), payload }],
        workItem,
        jobs: [],
      };
    });
}
