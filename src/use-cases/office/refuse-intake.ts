import type { Person } from '../../domain/access/person';
import { actorOf } from '../../domain/application/actor-of';
import type { EventPayload } from '../../domain/application/event';
import type { ApplicationState } from '../../domain/application/fold';
import { type IntakeGround, intakeGrounds } from '../../domain/edition/intake-ground-table';
import { Channel } from '../../domain/edition/vocabulary';
import type { RouteStage } from '../../domain/routing/route-plan';
import { DomainError } from '../../kernel/domain-error';
import { changeCase } from '../cases/change-case';
import { demandNotWaiting } from '../completion/demand-waiting';
import { demandOwnStep, demandStage } from './demand-own-step';
import type { OfficeActDeps, StepAct } from './office-deps';
import { tellJob } from './tell-job';

/** Why documents are not accepted. */
export interface IntakeRefusal extends StepAct {
  readonly groundId: string;
  /** Documents of the application's own list that are not there. */
  readonly missing: readonly string[];
  readonly note: string | null;
}

const STAGES: readonly RouteStage[] = ['register', 'check', 'work', 'prepare'];

/**
 * Refuses to accept the documents: the case ends, the person is told and gets the receipt. Possible until a decision has
 * been prepared.
 * @throws DomainError `not-found`, `forbidden`, `conflict`, `invalid` (an unknown ground, or no document named for a
 * ground that speaks of missing ones)
 */
export function refuseIntake(
  deps: Pick<OfficeActDeps, 'applications' | 'editions' | 'plans' | 'reference' | 'clock'>,
) {
  return (person: Person, act: IntakeRefusal): Promise<ApplicationState> =>
    changeCase(deps.applications)(act.caseId, async (before) => {
      const own = demandOwnStep(person, before, act);
      const { filed, filedAt, decision } = before.state;
      demandNotWaiting(before.state);
      if (decision !== null) throw new DomainError('conflict');
      demandStage(await deps.plans.get(filed.planHash), act.stepKey, STAGES);
      const rules = await deps.editions.asOf(filed.serviceId, filed.rulesEdition, filedAt);
      const grounds = intakeGrounds(deps.reference.intakeGrounds, rules, Channel.parse(filed.channel));
      const at = deps.clock.now();
      return {
        events: [
          { type: 'intake-refused', at, actor: actorOf(own.person), payload: refusalOf(act, filed, grounds) },
        ],
        workItem: { kind: 'close', id: own.workItem.id, at, next: null },
        jobs: [tellJob(act.caseId, 'intake-refused')],
      };
    });
}

function refusalOf(
  { groundId, missing, note }: IntakeRefusal,
  filed: EventPayload<'filed'>,
  grounds: readonly IntakeGround[],
): EventPayload<'intake-refused'> {
  const ground = grounds.find(({ id }) => id === groundId);
  if (ground === undefined) throw new DomainError('invalid');
  // A paper that says that somebody was paid already does not say as well that documents are missing.
  const named = ground.listsDocuments
    ? filed.documents.filter(({ documentId }) => missing.includes(documentId))
    : [];
  if (ground.listsDocuments && named.length === 0) throw new DomainError('invalid');
  return {
    groundId,
    formId: ground.receipt_form ?? null,
    missing: named.map(({ documentId, name }) => ({ documentId, name })),
    note,
  };
}
