import type { WorkingCalendars } from '../calendar/working-calendars';
import { countedBack } from '../deadline/counted-back';
import { providerSchedule } from '../deadline/edition-schedule';
import { toInstant, toLocal } from '../deadline/local-time';
import type { OrganisationSchedule } from '../deadline/organisation-schedule';
import type { Deadline } from '../edition/deadlines';
import type { Edition } from '../edition/edition';
import { ALL_CHANNELS, type Channel } from '../edition/vocabulary';
import type { PlannedStep, RoutePlan } from './route-plan';

/** A period that an edition counts back from the end of the service's term. */
export type Delivery = Deadline & { readonly amount: number };

/**
 * The period ahead of the service's term by which a step of the provider must be done, because the result is then handed out
 * at a window of the State Corporation and must lie there before (order 206, annex 1-1, row 3.1). Undefined where the edition
 * has none on the channel, or the step is not on the way to such a window.
 */
export function findDelivery(
  { deadlines }: Pick<Edition, 'deadlines'>,
  channel: Channel,
  plan: Pick<RoutePlan, 'steps'>,
  step: Pick<PlannedStep, 'key' | 'performer'>,
): Delivery | undefined {
  const at = plan.steps.findIndex(({ key }) => key === step.key);
  const later = plan.steps.slice(at + 1);
  const isOnTheWay =
    step.performer === 'office' &&
    later.some(({ stage, performer }) => stage === 'issue' && performer === 'corporation');
  return isOnTheWay ? deliveryOf({ deadlines }, channel) : undefined;
}

/** The period itself, as the edition has it on a channel. */
export function deliveryOf(
  { deadlines }: Pick<Edition, 'deadlines'>,
  channel: Channel,
): Delivery | undefined {
  return deadlines.find(
    (one): one is Delivery =>
      one.starts === 'before-service-deadline' &&
      one.amount !== null &&
      (one.channels.includes(channel) || one.channels.includes(ALL_CHANNELS)),
  );
}

/** The last moment for a delivery before the end of the service's term, by the provider's hours. */
export function deliveryDue(
  { amount, unit, clause }: Delivery,
  setting: {
    readonly rules: Edition;
    readonly serviceDueAt: Date;
    readonly calendars: WorkingCalendars;
    readonly hours: OrganisationSchedule | null;
  },
): Date {
  const { rules, serviceDueAt, calendars, hours } = setting;
  const request = {
    ...{ amount, unit, clause, calendars, start: serviceDueAt },
    startEvent: 'before-service-deadline' as const,
    excludesStartDay: false,
    schedule: providerSchedule(rules, hours ?? undefined),
  };
  return toInstant(countedBack(request, toLocal(serviceDueAt), []));
}
