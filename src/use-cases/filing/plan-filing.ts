import { channelSchedule, providerSchedule } from '../../domain/deadline/edition-schedule';
import { overallDue } from '../../domain/deadline/overall-due';
import { findOverallTerm, type OverallTerm } from '../../domain/deadline/overall-term';
import type { EventPayload } from '../../domain/application/event';
import type { Edition } from '../../domain/edition/edition';
import type { Channel } from '../../domain/edition/vocabulary';
import { planRoute } from '../../domain/routing/plan-route';
import type { TimedStep } from '../../domain/deadline/route-steps';
import type { PlannedStep, RoutePlan } from '../../domain/routing/route-plan';
import { remember, type Remember } from '../../kernel/remember';
import type { Reference } from './reference';

/** The promise that goes with a filing: the plan of steps and the statutory term. */
export interface FilingPlan {
  readonly plan: RoutePlan;
  readonly term: EventPayload<'filed'>['term'];
  readonly dueAt: Date;
}

/** Where the act gives neither a term nor limits of its steps: thirty calendar days, marked as ours. */
const FALLBACK: OverallTerm = {
  alternatives: [
    {
      deadlineIds: [],
      parts: [{ amount: 30, unit: 'calendar-day', clause: '' }],
      startEvent: 'registration',
      excludesStartDay: false,
      derived: true,
    },
  ],
  proposed: {
    kk: 'Актіде мерзім жазылмаған, сондықтан күнтізбелік 30 күн алынды',
    ru: 'В акте срок не указан, поэтому взяты 30 календарных дней',
  },
};

const plans = new WeakMap<Reference['decisionPoints'], Remember<Edition, RoutePlan>>();

/** Plans the way of a case and reckons when the whole service is due, with the reasons. */
export function planFiling(
  {
    rules,
    route,
    channel,
    filedAt,
  }: { rules: Edition; route: Edition | null; channel: Channel; filedAt: Date },
  reference: Reference,
): FilingPlan {
  const plan = planOf({ rules, route, channel, points: reference.decisionPoints });
  const steps = plan.steps.flatMap(limitOf);
  const term = findOverallTerm(rules, channel, reference.overallTerms, steps) ?? FALLBACK;
  const { due, trace } = overallDue(term, {
    filedAt,
    schedule: providerSchedule(rules),
    intake: channelSchedule(rules, channel),
    calendars: reference.calendars,
  });
  return {
    plan,
    dueAt: due,
    term: { ...promised(term), dueAt: due.toISOString(), trace: trace.map((entry) => ({ ...entry })) },
  };
}

/** The limit of a step that every case passes; what follows only in some cases is no part of the promise. */
function limitOf({ limit, clause, when }: PlannedStep): TimedStep[] {
  return limit === null || when !== 'always' ? [] : [{ ...limit, clause: clause ?? '' }];
}

/** The plan follows from the editions, which never change: it is made once. */
function planOf(parts: Parameters<typeof planRoute>[0]): RoutePlan {
  const { rules, route, channel, points } = parts;
  const known = plans.get(points) ?? remember<Edition, RoutePlan>();
  plans.set(points, known);
  return known(rules, `${route?.edition.id ?? ''} ${channel}`, () => planRoute(parts));
}

/** The period in the act's own figures: of several, the one whose parts make the promise shown first. */
function promised({ alternatives }: OverallTerm): Omit<EventPayload<'filed'>['term'], 'dueAt' | 'trace'> {
  const [{ deadlineIds, parts, derived }] = alternatives;
  const [part] = parts;
  const single = parts.length === 1 && part !== undefined ? part : { amount: null, unit: null, clause: null };
  return {
    deadlineIds: [...deadlineIds],
    amount: single.amount,
    unit: single.unit,
    clause: single.clause === '' ? null : single.clause,
    derived,
  };
}
