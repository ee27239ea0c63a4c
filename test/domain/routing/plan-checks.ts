import { firstStep, nextStep, type DecisionSoFar, type StepEvent } from '../../../src/domain/routing/advance';
import type { PlannedStep, RoutePlan } from '../../../src/domain/routing/route-plan';

/** What every plan promises. Throws through `expect`. */
export function expectSoundPlan({ steps }: RoutePlan): void {
  const stages = steps.map((step) => step.stage);
  const prepare = stages.indexOf('prepare');
  const sign = stages.indexOf('sign');
  for (const stage of ['register', 'prepare', 'sign']) {
    expect(stages.filter((each) => each === stage)).toEqual([stage]);
  }
  expect(stages.indexOf('register')).toBeLessThan(prepare);
  expect(prepare).toBeLessThan(sign);
  expect(stages.indexOf('issue')).toBeGreaterThan(sign);
  expect(new Set(steps.map((step) => step.key)).size).toBe(steps.length);
  for (const step of steps) expectSoundStep(step);
}

/** Walks a plan to its end and returns the keys passed; `returns` is how often the head sends the draft back. */
export function walk(plan: RoutePlan, decision: DecisionSoFar, returns = 0): string[] {
  const passed: string[] = [];
  let left = returns;
  let step = firstStep(plan);
  for (;;) {
    passed.push(step.key);
    if (passed.length > plan.steps.length * (returns + 1)) throw new Error(`No end: ${passed.join(' ')}`);
    const isReturned: boolean = step.stage === 'sign' && left > 0;
    if (isReturned) left -= 1;
    const next = nextStep(
      plan,
      step.key,
      isReturned ? { kind: 'returned' } : completed(plan, step, decision),
    );
    if (next.kind === 'end') return passed;
    step = next.step;
  }
}

/** Nothing is decided before the step that prepares is done. */
function completed(plan: RoutePlan, step: PlannedStep, decision: DecisionSoFar): StepEvent {
  const prepare = plan.steps.findIndex((each) => each.stage === 'prepare');
  return { kind: 'completed', decision: plan.steps.indexOf(step) < prepare ? 'none' : decision };
}

function expectSoundStep(step: PlannedStep): void {
  expect(step.automatic).toBe(step.performer === 'automatic');
  expect(step.derived).toBe(step.ruling !== null);
  expect(step.clause === null).toBe(step.n === 0);
  if (step.stage === 'prepare') expect(step).toMatchObject({ performer: 'office', when: 'always' });
  if (step.stage === 'sign')
    expect(step).toMatchObject({ performer: 'office', role: 'head', when: 'always' });
  if (step.stage === 'issue') expect(step).toMatchObject({ automatic: false, when: 'always' });
}
