import type { Edition } from '../edition/edition';
import type { Channel } from '../edition/vocabulary';
import { chooseRoute, type ChosenRoute } from './choose-route';
import type { DecisionPoints } from './decision-points';
import { derivedStep, partOfStep, portalRegisters } from './derived-step';
import { plannedActStep } from './planned-act-step';
import type { PlannedStep, RoutePlan } from './route-plan';

/** What decides the way of a case. */
export interface RouteRequest {
  /** The edition by which the case is judged (the standard). */
  readonly rules: Edition;
  /** The edition whose steps are followed (the local regulation); null when there is none beside the rules. */
  readonly route: Edition | null;
  readonly channel: Channel;
  /** The procedure asked for, where a route has several: `reissue`, `extension`, `duplicate` … */
  readonly variant?: string | undefined;
  readonly points: DecisionPoints;
}

/**
 * Plans the steps of a case from the regulation, else from the rules, else by the plain default: register, prepare,
 * sign, issue. Total: every request gets a plan with the invariants of {@link RoutePlan}.
 */
export function planRoute({ rules, route, channel, variant, points }: RouteRequest): RoutePlan {
  const ofRegulation = route === null ? undefined : chooseRoute(route, channel, variant, points);
  const chosen = ofRegulation ?? chooseRoute(rules, channel, variant, points);
  if (chosen === undefined) return { source: null, steps: PLAIN_DEFAULT.map(derivedStep) };
  return { source: chosen.source, steps: withIssue(withRegister(stepsOf(chosen))) };
}

const PLAIN_DEFAULT = ['register', 'prepare', 'sign', 'issue'] as const;

function stepsOf({ steps, points }: ChosenRoute): PlannedStep[] {
  return steps.flatMap((step) => {
    const planned = plannedActStep(step, points);
    const signsHere = step.n === points.sign_at && points.sign_at === points.prepare_at;
    const issuesHere = step.n === points.issue_at && points.issue_at === points.sign_at;
    return [
      planned,
      ...(signsHere ? [partOfStep(planned, 'sign')] : []),
      ...(issuesHere ? [partOfStep(planned, 'issue')] : []),
    ];
  });
}

/** Nobody of this plan registers (the Corporation's intake was left out): the portal does, before the first work. */
function withRegister(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  if (steps.some((step) => step.stage === 'register')) return steps;
  return steps.toSpliced(
    steps.findIndex((step) => !step.automatic),
    0,
    portalRegisters(),
  );
}

/** The route ends with the signature, or the Corporation's handing-out was left out: the office hands out. */
function withIssue(steps: readonly PlannedStep[]): readonly PlannedStep[] {
  if (steps.some((step) => step.stage === 'issue')) return steps;
  return steps.toSpliced(steps.findIndex((step) => step.stage === 'sign') + 1, 0, derivedStep('issue'));
}
