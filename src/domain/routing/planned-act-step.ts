import type { ProcessStep } from '../edition/process';
import type { CaseSteps, StepCondition } from './decision-points';
import { OFFICIAL_FOR_SYSTEM } from './derived-words';
import type { PlannedStep, RouteStage, StepLimit } from './route-plan';
import { stepPerformer } from './step-performer';

/** A step of the act as a step of the plan: its words, limit and clause, and what it means to the decision. */
export function plannedActStep(step: ProcessStep, points: CaseSteps): PlannedStep {
  const official = points.performed_by?.find((entry) => entry.steps.includes(step.n));
  const role = official?.role ?? step.role;
  const performer = stepPerformer(role);
  return {
    key: String(step.n),
    n: step.n,
    stage: stageOf(step.n, points),
    role,
    performer,
    actor: step.actor,
    action: step.action,
    limit: step.bound === 'min' ? null : limitOf(step),
    atLeast: step.bound === 'min' ? limitOf(step) : null,
    clause: step.clause,
    automatic: performer === 'automatic',
    derived: official !== undefined,
    when: conditionOf(step.n, points),
    ruling: official === undefined ? null : OFFICIAL_FOR_SYSTEM,
  };
}

function stageOf(n: number, points: CaseSteps): RouteStage {
  if (n === points.prepare_at) return 'prepare';
  if (n === points.sign_at) return 'sign';
  if (n === points.issue_at) return 'issue';
  if (n === points.register_at) return 'register';
  return points.check_at?.includes(n) === true ? 'check' : 'work';
}

function limitOf(step: ProcessStep): StepLimit | null {
  if (step.amount === undefined || step.unit === undefined) return null;
  return { amount: step.amount, unit: step.unit };
}

function conditionOf(n: number, points: CaseSteps): StepCondition {
  return points.only_when?.find((entry) => entry.steps.includes(n))?.when ?? 'always';
}
