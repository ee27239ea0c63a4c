import { z } from 'zod';
import { Route, StepRole } from '../edition/vocabulary';

/** When a step of a route is passed: by every case, after one kind of decision, or when an official takes it in. */
export const StepCondition = z.enum(['always', 'positive-only', 'negative-only', 'called-in']);
export type StepCondition = z.infer<typeof StepCondition>;

const StepNumber = z.number().int().positive();
const Words = z.string().min(1);

const Place = {
  service: Words,
  edition: Words,
  route: Route,
  /** A variant of the act, or ours when one list of steps in the act serves two cases. */
  variant: Words.exactOptional(),
  reason: Words,
  /** The act does not say it in these words: every entry is our reading. */
  proposed: z.literal(true),
};

/** A route that describes screens and messages of information systems and is never the plan of a case. */
const NotACaseRoute = z.strictObject({ ...Place, not_a_case_route: z.literal(true) });

const Steps = z.object({
  register_at: StepNumber.exactOptional(),
  check_at: z.array(StepNumber).exactOptional(),
  prepare_at: StepNumber,
  sign_at: StepNumber,
  issue_at: StepNumber.exactOptional(),
  performed_by: z
    .array(z.strictObject({ steps: z.array(StepNumber), role: StepRole, reason: Words }))
    .exactOptional(),
  only_when: z
    .array(
      z.strictObject({ steps: z.array(StepNumber), when: StepCondition.exclude(['always']), reason: Words }),
    )
    .exactOptional(),
  left_out: z.array(StepNumber).exactOptional(),
});

/** The steps of a route that matter to the decision, by their numbers in the act. */
export type CaseSteps = z.infer<typeof Steps>;

/** Our reading of one route: where it registers, prepares, signs and issues. */
const CaseRoute = z
  .strictObject({ ...Place, ...Steps.shape })
  .refine(isInOrder, 'register_at < prepare_at <= sign_at <= issue_at')
  .refine(isAlwaysPassed, 'the steps of the decision cannot be conditional or left out');

/** One entry of `seeds/reference/decision-points.yaml`. */
export const DecisionPoint = z.union([NotACaseRoute, CaseRoute]);
export type DecisionPoint = z.infer<typeof DecisionPoint>;

/** The whole of `seeds/reference/decision-points.yaml`. */
export const DecisionPoints = z
  .strictObject({ points: z.array(DecisionPoint) })
  .transform((file) => file.points);
export type DecisionPoints = readonly DecisionPoint[];

function isInOrder(point: CaseSteps): boolean {
  const { prepare_at: prepare, sign_at: sign } = point;
  return (point.register_at ?? 0) < prepare && prepare <= sign && sign <= (point.issue_at ?? sign);
}

function isAlwaysPassed(point: CaseSteps): boolean {
  const own = [point.register_at, point.prepare_at, point.sign_at, point.issue_at];
  const apart = [...(point.left_out ?? []), ...(point.only_when ?? []).flatMap((entry) => entry.steps)];
  return !apart.some((n) => own.includes(n));
}
