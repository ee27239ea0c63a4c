import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import { type HandOut, mayHandOut } from '../../domain/application/hand-out';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import { decisionSoFar } from './decision-so-far';
import { demandOwnStep, demandStage } from './demand-own-step';
import { isRefusal } from './is-refusal';
import { keepGoing } from './keep-going';
import { nextItem } from './next-item';
import type { OfficeActDeps, StepAct } from './office-deps';
import { tellJob } from './tell-job';

/** A result that is handed out; at a window against an identity document. */
export interface ResultHandOut extends StepAct {
  readonly handedTo?: HandOut;
}

/**
 * Hands the result out: from this moment the person can download it and the public check knows it.
 * @throws DomainError `not-found`, `forbidden`, `conflict`, `invalid` (at a window without the identity document against which
 * it is handed out)
 */
export function issueResult(deps: OfficeActDeps) {
  const onward = nextItem(deps);
  const goOn = keepGoing(deps);
  return async (person: Person, act: ResultHandOut): Promise<void> => {
    await changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      const { filed, resultNumber, decision } = before.state;
      demandStage(await deps.plans.get(filed.planHash), act.stepKey, ['issue']);
      if (resultNumber === null || decision === null) throw new DomainError('conflict');
      if (!mayHandOut(filed, act.handedTo)) throw new DomainError('invalid', { field: 'document' });
      const at = deps.clock.now();
      const event = { kind: 'completed', decision: decisionSoFar(before.state) } as const;
      const { nextStep, workItem } = await onward(before, event, at);
      const { handedTo } = act;
      const payload = {
        ...{ stepKey: act.stepKey, nextStep, resultNumber },
        ...(handedTo === undefined ? {} : { handedTo }),
      };
      return {
        events: [{ type: 'result-issued', at, actor: actorOf(own.person), payload }],
        workItem,
        issuedResult: { number: resultNumber, at },
        jobs: [tellJob(act.caseId, isRefusal(decision.outcome) ? 'refused' : 'result-issued')],
      };
    });
    await goOn(person, act.caseId);
  };
}
