import type { NewEvent } from '../../domain/application/event';
import { Channel } from '../../domain/edition/vocabulary';
import { deliveryDue, findDelivery } from '../../domain/routing/delivery-to-corporation';
import type { RoutePlan } from '../../domain/routing/route-plan';
import type { CaseBefore } from '../cases/change-case';
import type { Onward } from './next-item';
import type { OfficeActDeps } from './office-deps';

type Deps = Pick<OfficeActDeps, 'plans' | 'editions' | 'reference'>;

const PORTAL = { kind: 'portal' } as const;

/**
 * The fact that a signed result now lies at the window that hands it out, where the act says by when it must: on the portal
 * it is there the moment it is signed. No fact where the act sets no such time, or another body goes on.
 */
export function deliverToWindow({ plans, editions, reference }: Deps) {
  return async (before: CaseBefore, { nextStep, workItem }: Onward, at: Date): Promise<NewEvent[]> => {
    const { filed, filedAt, stepKey } = before.state;
    const [plan, rules, calendars] = await Promise.all([
      plans.get(filed.planHash),
      editions.asOf(filed.serviceId, filed.rulesEdition, filedAt),
      reference.calendars(),
    ]);
    const organisationCode = windowOf(plan, nextStep, workItem);
    const step = plan.steps.find(({ key }) => key === stepKey);
    const delivery = step && findDelivery(rules, Channel.parse(filed.channel), plan, step);
    if (organisationCode === null || delivery === undefined) return [];
    const due = deliveryDue(delivery, {
      ...{ rules, calendars, serviceDueAt: before.application.dueAt },
      hours: filed.term.hours?.provider ?? null,
    });
    const payload = {
      organisationCode,
      ...{ deadline: delivery.id, clause: delivery.clause },
      ...{ dueAt: due.toISOString(), late: at > due },
    };
    return [{ type: 'result-delivered', at, actor: PORTAL, payload }];
  };
}

/** The window in whose queue the handing-out now stands; null where another step follows. */
function windowOf(
  { steps }: RoutePlan,
  nextStep: string | null,
  workItem: Onward['workItem'],
): string | null {
  const next = steps.find(({ key }) => key === nextStep);
  const isWindow = next?.performer === 'corporation' && next.stage === 'issue';
  return isWindow && workItem.kind === 'close' ? (workItem.next?.organisationCode ?? null) : null;
}
