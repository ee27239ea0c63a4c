import type { NewWorkItem } from '../../data/application-records';
import type { WorkingCalendars } from '../../domain/calendar/working-calendars';
import { computeDue } from '../../domain/deadline/compute-due';
import { providerSchedule } from '../../domain/deadline/edition-schedule';
import type { OrganisationSchedule } from '../../domain/deadline/organisation-schedule';
import { soonFrom, watchedUnit } from '../../domain/deadline/soon-from';
import { deliveryDue, findDelivery } from '../../domain/routing/delivery-to-corporation';
import type { Channel } from '../../domain/edition/vocabulary';
import type { Edition } from '../../domain/edition/edition';
import type { PlannedStep, RoutePlan, StepLimit } from '../../domain/routing/route-plan';

/** A step from the moment at which it opens. */
export interface RunningStep {
  readonly plan: RoutePlan;
  readonly step: PlannedStep;
  readonly rules: Edition;
  readonly channel: Channel;
  readonly calendars: WorkingCalendars;
  /** Hours that the provider keeps itself; null: those of the act. */
  readonly hours: OrganisationSchedule | null;
  readonly at: Date;
  /** The statutory due instant of the whole service. */
  readonly serviceDueAt: Date;
  /** The applicant is waited for: the step's own limit does not run. */
  readonly waits?: boolean;
}

/**
 * Until when a step runs: by its own limit, and by the earlier of that and the service's term, or of
 * what the act wants before its end (the result at a window of the State Corporation), which orders the queue;
 * and from when it counts as due soon. A step's minutes run in the office's hours, whatever the channel.
 */
export function stepTimes(running: RunningStep): Pick<NewWorkItem, 'stepDueAt' | 'dueAt' | 'soonAt'> {
  const { rules, hours, calendars, at: start } = running;
  const limit = running.waits === true ? null : limitOf(running);
  const stepDueAt = limit === null ? null : stepDue(running, limit);
  const latest = latestOf(running);
  const byStep = stepDueAt !== null && stepDueAt < latest;
  const due = byStep ? stepDueAt : latest;
  const unit = byStep && limit !== null ? limit.unit : watchedUnit(start, due);
  const clock = providerSchedule(rules, hours ?? undefined);
  return { stepDueAt, dueAt: due, soonAt: soonFrom({ start, due, unit, clock, calendars }) };
}

/** The end of the service's term; before it where the result must lie at a window of the State Corporation by then. */
function latestOf(running: RunningStep): Date {
  const { rules, channel, plan, step, serviceDueAt } = running;
  const delivery = findDelivery(rules, channel, plan, step);
  return delivery === undefined ? serviceDueAt : deliveryDue(delivery, running);
}

function stepDue({ rules, step, at, calendars, hours }: RunningStep, limit: StepLimit): Date {
  const { due } = computeDue({
    amount: limit.amount,
    unit: limit.unit,
    excludesStartDay: false,
    clause: step.clause ?? '',
    start: at,
    startEvent: 'previous-step',
    schedule: providerSchedule(rules, hours ?? undefined),
    calendars,
  });
  return due;
}

/** The signature inside a step of the act shares the limit of that step. */
function limitOf({ plan, step }: RunningStep): StepLimit | null {
  return step.limit ?? plan.steps.find((other) => other.n === step.n && other.limit !== null)?.limit ?? null;
}
