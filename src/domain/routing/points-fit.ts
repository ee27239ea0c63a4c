import type { ProcessStep } from '../edition/process';
import type { StepRole } from '../edition/vocabulary';
import type { CaseSteps } from './decision-points';
import { stepPerformer } from './step-performer';

/**
 * Whether a reading fits the steps of its route: every number that it names is there, the office (and not the
 * Corporation or a system) prepares and signs, a step of its own for the signature is the head's, and somebody issues.
 */
export function pointsFit(points: CaseSteps, steps: readonly ProcessStep[]): boolean {
  const { prepare_at: prepare, sign_at: sign, issue_at: issue = sign } = points;
  const role = (n: number): StepRole => roleOf(n, points, steps);
  return (
    numbersOf(points).every((n) => steps.some((step) => step.n === n)) &&
    stepPerformer(role(prepare)) === 'office' &&
    (sign === prepare || role(sign) === 'head') &&
    stepPerformer(role(issue)) !== 'automatic'
  );
}

function numbersOf(points: CaseSteps): number[] {
  const { register_at: register, prepare_at: prepare, sign_at: sign, issue_at: issue } = points;
  return [
    ...[register, prepare, sign, issue].filter((n) => n !== undefined),
    ...(points.check_at ?? []),
    ...(points.left_out ?? []),
    ...(points.only_when ?? []).flatMap((entry) => entry.steps),
    ...(points.performed_by ?? []).flatMap((entry) => entry.steps),
  ];
}

function roleOf(n: number, points: CaseSteps, steps: readonly ProcessStep[]): StepRole {
  const official = points.performed_by?.find((entry) => entry.steps.includes(n));
  return official?.role ?? steps.find((step) => step.n === n)?.role ?? 'system';
}
