import type { NewWorkItem } from '../../data/application-records';
import type { Organisation } from '../../domain/organisation/organisation';
import { responsibleOrganisation } from '../../domain/organisation/responsible-organisation';
import { officeRoleOf } from '../../domain/routing/office-role';
import { newId } from '../../kernel/ids';
import { stepTimes, type RunningStep } from './step-times';

/** What decides where and until when a step stands open. */
export interface StepOpening extends RunningStep {
  /** The applicant's address as written. */
  readonly address: string;
  readonly organisations: readonly Organisation[];
}

/**
 * The open item of a step: in whose queue, for which role, until when.
 * @throws Error for a step that nobody does: plans lead past those.
 */
export function openStep(opening: StepOpening): NewWorkItem {
  const { step, at } = opening;
  const role = officeRoleOf(step.role);
  if (role === null || step.performer === 'automatic') throw new Error(`Step ${step.key} is nobody's work`);
  const { code } = responsibleOrganisation(opening.organisations, { ...opening, performer: step.performer });
  return {
    id: newId(),
    organisationCode: code,
    role,
    stepKey: step.key,
    openedAt: at,
    ...stepTimes(opening),
  };
}
