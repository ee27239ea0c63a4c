import type { EventPayload } from '../../domain/application/event';
import type { Edition } from '../../domain/edition/edition';
import { planRoute } from '../../domain/routing/plan-route';
import type { RoutePlan } from '../../domain/routing/route-plan';
import { remember, type Remember } from '../../kernel/remember';
import { promisedTerm, type PromiseReference, type PromisedFiling } from './promised-term';
import type { Reference } from './reference';

/** The promise that goes with a filing: the plan of steps and the statutory term. */
export interface FilingPlan {
  readonly plan: RoutePlan;
  readonly term: EventPayload<'filed'>['term'];
  readonly dueAt: Date;
}

const plans = new WeakMap<Reference['decisionPoints'], Remember<Edition, RoutePlan>>();

/** Plans the way of a case and reckons when the whole service is due, with the reasons. */
export function planFiling(
  { route, ...filing }: Omit<PromisedFiling, 'plan'> & { readonly route: Edition | null },
  reference: PromiseReference & Pick<Reference, 'decisionPoints'>,
): FilingPlan {
  const { rules, channel } = filing;
  const plan = planOf({ rules, route, channel, points: reference.decisionPoints });
  const promise = promisedTerm({ ...filing, plan }, reference);
  return { plan, ...promise };
}

/** The plan follows from the editions, which never change: it is made once. */
function planOf(parts: Parameters<typeof planRoute>[0]): RoutePlan {
  const { rules, route, channel, points } = parts;
  const known = plans.get(points) ?? remember<Edition, RoutePlan>();
  plans.set(points, known);
  return known(rules, `${route?.edition.id ?? ''} ${channel}`, () => planRoute(parts));
}
