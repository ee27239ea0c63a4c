import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { RouteStage } from '../../domain/routing/route-plan';
import { changeCase } from '../cases/change-case';
import { demandNotWaiting } from '../completion/demand-waiting';
import { decisionSoFar } from './decision-so-far';
import { demandOwnStep, demandStage } from './demand-own-step';
import { keepGoing } from './keep-going';
import { nextItem } from './next-item';
import type { OfficeActDeps, StepAct } from './office-deps';

/** A step that was done. */
export interface StepCompletion extends StepAct {
  readonly note: string | null;
  /** Keys of steps that pass only when an official finds that their occasion has come. */
  readonly calledIn: readonly string[];
}

/** Steps whose end is a word of the person who did them; preparing, signing and issuing are acts of their own. */
const STAGES: readonly RouteStage[] = ['register', 'check', 'work'];

/**
 * Completes a step and opens the next one.
 * @throws DomainError `not-found`, `forbidden`, `conflict`, `invalid` for a step that ends in another way
 */
export function completeStep(deps: OfficeActDeps) {
  const onward = nextItem(deps);
  const goOn = keepGoing(deps);
  return async (person: Person, act: StepCompletion): Promise<void> => {
    await changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      demandNotWaiting(before.state);
      demandStage(await deps.plans.get(before.state.filed.planHash), act.stepKey, STAGES);
      const at = deps.clock.now();
      const decision = decisionSoFar(before.state);
      const { nextStep, workItem } = await onward(
        before,
        { kind: 'completed', decision, calledIn: act.calledIn },
        at,
      );
      const payload = { stepKey: act.stepKey, nextStep, note: act.note };
      return {
        events: [{ type: 'step-completed', at, actor: actorOf(own.person), payload }],
        workItem,
        jobs: [],
      };
    });
    await goOn(person, act.caseId);
  };
}
