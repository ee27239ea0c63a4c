import type { PlannedStep, RoutePlan, StepLimit } from './route-plan';

/** A step with the time in which it must be done. */
export interface TimedStep {
  readonly step: PlannedStep;
  /** Null when the act gives no time. */
  readonly limit: StepLimit | null;
  /** Key of the step of the act within whose limit this part of it lies; null when the limit is its own. */
  readonly sharedWith: string | null;
}

/** The steps for screens: the signature inside a step shows the limit of that step, and that it is shared. */
export function stepsWithLimits(plan: RoutePlan): readonly TimedStep[] {
  return plan.steps.map((step) => {
    const whole = plan.steps.find((other) => other.n === step.n && other.key === String(step.n));
    if (whole === undefined || whole.key === step.key) return { step, limit: step.limit, sharedWith: null };
    return { step, limit: whole.limit, sharedWith: whole.key };
  });
}
