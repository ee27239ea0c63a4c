import type { NewWorkItem } from '../../data/application-records';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { computeDue } from '../../domain/deadline/compute-due';
import { providerSchedule } from '../../domain/deadline/edition-schedule';
import type { Edition } from '../../domain/edition/edition';
import type { Channel } from '../../domain/edition/vocabulary';
import type { Organisation } from '../../domain/organisation/organisation';
import { responsibleOrganisation } from '../../domain/organisation/responsible-organisation';
import { officeRoleOf } from '../../domain/routing/office-role';
import type { PlannedStep, RoutePlan, StepLimit } from '../../domain/routing/route-plan';
import { newId } from '../../kernel/ids';

/** What decides where and until when a step stands open. */
export interface StepOpening {
  readonly plan: RoutePlan;
  readonly step: PlannedStep;
  readonly rules: Edition;
  readonly channel: Channel;
  /** The applicant's address as written. */
  readonly address: string;
  readonly organisations: readonly Organisation[];
  readonly calendars: WorkingCalendars;
  readonly at: Date;
  /** The statutory due instant of the whole service. */
  readonly serviceDueAt: Date;
}

/**
 * The open item of a step: in whose queue, for which role, until when. The earlier of the step's own limit and the
 * service's term orders the queue. A step's minutes run in the office's hours, whatever the channel.
 * @throws Error for a step that nobody does: plans lead past those.
 */
export function openStep(opening: StepOpening): NewWorkItem {
  const { step, at, serviceDueAt } = opening;
  const role = officeRoleOf(step.role);
  if (role === null || step.performer === 'automatic') throw new Error(`Step ${step.key} is nobody's work`);
  const { code } = responsibleOrganisation(opening.organisations, { ...opening, performer: step.performer });
  const stepDueAt = findStepDue(opening);
  return {
    id: newId(),
    organisationCode: code,
    role,
    stepKey: step.key,
    openedAt: at,
    stepDueAt,
    dueAt: stepDueAt !== null && stepDueAt < serviceDueAt ? stepDueAt : serviceDueAt,
  };
}

function findStepDue(opening: StepOpening): Date | null {
  const limit = limitOf(opening);
  if (limit === null) return null;
  const { rules, step, at, calendars } = opening;
  const { due } = computeDue({
    amount: limit.amount,
    unit: limit.unit,
    excludesStartDay: false,
    clause: step.clause ?? '',
    start: at,
    startEvent: 'previous-step',
    schedule: providerSchedule(rules),
    calendars,
  });
  return due;
}

/** The signature inside a step of the act shares the limit of that step. */
function limitOf({ plan, step }: StepOpening): StepLimit | null {
  return step.limit ?? plan.steps.find((other) => other.n === step.n && other.limit !== null)?.limit ?? null;
}
