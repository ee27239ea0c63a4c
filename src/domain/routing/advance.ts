import { assertNever } from '../../kernel/assert-never';
import { DomainError } from '../../kernel/domain-error';
import type { PlannedStep } from './route-plan';

/** What of a step decides whether and when a case comes to it. A stored plan needs no more than this. */
export type RouteStop = Pick<PlannedStep, 'key' | 'stage' | 'performer' | 'when'>;

/** The decision as drafted or signed so far: negative means a refusal or a result that denies what was asked. */
export type DecisionSoFar = 'none' | 'positive' | 'negative';

/** What ended the current step. */
export type StepEvent =
  /** Its holder did it. `calledIn`: keys of conditional steps whose occasion has arisen, as an official found. */
  | { readonly kind: 'completed'; readonly decision: DecisionSoFar; readonly calledIn?: readonly string[] }
  /** The head sent the draft back instead of signing it. */
  | { readonly kind: 'returned' };

/** Where the case goes: to a step that somebody holds, or to the end of its route. */
export type NextStep<Stop extends RouteStop> =
  { readonly kind: 'step'; readonly step: Stop } | { readonly kind: 'end' };

/**
 * The first step that somebody has to do.
 * @throws DomainError `plan-without-work` for a plan that is not one of `planRoute`
 */
export function firstStep<Stop extends RouteStop>(plan: { readonly steps: readonly Stop[] }): Stop {
  const first = plan.steps.find((step) => isPassed(step, 'none', []));
  if (first === undefined) throw new DomainError('plan-without-work');
  return first;
}

/**
 * The step after `currentKey`. A completed step leads forward only, past automatic steps and past those whose
 * condition does not hold; a return leads from the signature to the step that prepares. So every walk ends.
 * @throws DomainError `step-not-in-plan`; `return-only-from-signature` when another step than the signature is returned
 */
export function nextStep<Stop extends RouteStop>(
  plan: { readonly steps: readonly Stop[] },
  currentKey: string,
  event: StepEvent,
): NextStep<Stop> {
  const at = plan.steps.findIndex((step) => step.key === currentKey);
  const current = plan.steps[at];
  if (current === undefined) throw new DomainError('step-not-in-plan', { step: currentKey });
  switch (event.kind) {
    case 'completed': {
      const { decision, calledIn = [] } = event;
      return arrival(plan.steps.slice(at + 1).find((step) => isPassed(step, decision, calledIn)));
    }
    case 'returned': {
      const preparation = plan.steps.slice(0, at).find((step) => step.stage === 'prepare');
      if (current.stage !== 'sign' || preparation === undefined) {
        throw new DomainError('return-only-from-signature', { step: currentKey });
      }
      return arrival(preparation);
    }
    default:
      return assertNever(event);
  }
}

function arrival<Stop extends RouteStop>(step: Stop | undefined): NextStep<Stop> {
  return step === undefined ? { kind: 'end' } : { kind: 'step', step };
}

function isPassed(step: RouteStop, decision: DecisionSoFar, calledIn: readonly string[]): boolean {
  if (step.performer === 'automatic') return false;
  switch (step.when) {
    case 'always':
      return true;
    case 'positive-only':
      return decision === 'positive';
    case 'negative-only':
      return decision === 'negative';
    case 'called-in':
      return calledIn.includes(step.key);
    default:
      return assertNever(step.when);
  }
}
