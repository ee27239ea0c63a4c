import type { ProcessStep } from '../edition/process';
import type { CaseSteps } from './decision-points';
import { stepPerformer } from './step-performer';

/**
 * Whether a reading fits the steps of its route: every number that it names is there, the office (and not the
 * Corporation or a system) prepares and signs, a step of its own for the signature is the head's, and somebody issues.
 */
export function pointsFit(points: CaseSteps, steps: readonly ProcessStep[]): boolean {
  const has = (n: number): boolean => steps.some((step) => step.n === n);
  const performer = (n: number): string => performerOf(n, points, steps);
  return (
    numbersOf(points).every(has) &&
    performer(points.prepare_at) === 'office' &&
    (points.sign_at === points.prepare_at ||
      steps.some((step) => step.n === points.sign_at && step.role === 'head')) &&
    (points.issue_at === undefined || performer(points.issue_at) !== 'automatic')
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

function performerOf(n: number, points: CaseSteps, steps: readonly ProcessStep[]): string {
  const official = points.performed_by?.find((entry) => entry.steps.includes(n));
  const role = official?.role ?? steps.find((step) => step.n === n)?.role ?? 'system';
  return stepPerformer(role);
}
