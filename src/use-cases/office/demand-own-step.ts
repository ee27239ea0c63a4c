import { canClaim, canWorkOn } from '../../domain/access/case-access';
import type { Person, StaffMember } from '../../domain/access/person';
import type { WorkItemRecord } from '../../data/application-records';
import type { PlannedStep, RoutePlan, RouteStage } from '../../domain/routing/route-plan';
import { DomainError } from '../../kernel/domain-error';
import type { CaseBefore } from '../cases/change-case';
import { demandSight } from '../cases/case-facts';
import type { StepAct } from './office-deps';

/** An open step in the hands of the person who acts. */
export interface OwnStep {
  readonly person: StaffMember;
  readonly workItem: WorkItemRecord;
}

/**
 * The open step, if it is still the one that the page showed and the person holds it.
 * @throws DomainError `not-found` for a case of another unit, `forbidden` for another role, `conflict` when the case has
 * moved on or somebody else (`holder`) has it
 */
export function demandOwnStep(person: Person, before: CaseBefore, act: StepAct): OwnStep {
  const facts = demandSight(person, before);
  const { workItem, state } = before;
  if (workItem === null || state.stepKey !== act.stepKey) throw new DomainError('conflict');
  if (!canClaim(person, facts)) throw new DomainError('forbidden');
  if (!canWorkOn(person, facts)) throw new DomainError('conflict', holderOf(workItem));
  return { person, workItem };
}

/**
 * The step of the plan by its key.
 * @throws DomainError `invalid` when an act does not belong to its stage
 */
export function demandStage(plan: RoutePlan, stepKey: string, stages: readonly RouteStage[]): PlannedStep {
  const step = plan.steps.find(({ key }) => key === stepKey);
  if (step === undefined || !stages.includes(step.stage)) throw new DomainError('invalid');
  return step;
}

/** Who has a case, for the words of a conflict. */
export function holderOf({
  holderName,
}: Pick<WorkItemRecord, 'holderName'>): Readonly<Record<string, string>> {
  return holderName === null ? {} : { holder: holderName };
}
