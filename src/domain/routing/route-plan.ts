import { z } from 'zod';
import { BothLanguages, FactId, Text } from '../edition/fact-parts';
import { Route, StepRole, Unit } from '../edition/vocabulary';
import { StepCondition } from './decision-points';
import { StepPerformer } from './step-performer';

/** What a step means to a case. `work` is everything that the act describes between the others. */
export const RouteStage = z.enum(['register', 'check', 'prepare', 'sign', 'issue', 'work']);
export type RouteStage = z.infer<typeof RouteStage>;

/** A period as the act prints it. */
export const StepLimit = z.strictObject({ amount: z.number().min(0), unit: Unit });
export type StepLimit = z.infer<typeof StepLimit>;

/** One step of the plan of a case. */
export const PlannedStep = z.strictObject({
  /** Stable: `3` a step of the act, `3-sign` and `3-issue` parts of it, `sign` a step that no act describes. */
  key: z.string().min(1),
  /** Number in the act; 0 when the portal derived the step where the act gives none. */
  n: z.int().nonnegative(),
  stage: RouteStage,
  role: StepRole,
  performer: StepPerformer,
  actor: BothLanguages,
  action: BothLanguages,
  /** The longest time for the step. Null: the act gives none, or the step shares that of the step it is a part of. */
  limit: StepLimit.nullable(),
  /** The shortest time, where the act prints one (three working days before a sitting); never a due time. */
  atLeast: StepLimit.nullable(),
  clause: Text.nullable(),
  /** The applicant or the portal itself does it: shown, but nobody's work. */
  automatic: z.boolean(),
  /** Our reading and not the act's own step; `ruling` says so in words. */
  derived: z.boolean(),
  when: StepCondition,
  ruling: BothLanguages.nullable(),
});
export type PlannedStep = z.infer<typeof PlannedStep>;

/** The act's route from which a plan was made. */
export const RouteSource = z.strictObject({
  service: FactId,
  edition: FactId,
  route: Route,
  variant: Text.nullable(),
});
export type RouteSource = z.infer<typeof RouteSource>;

/**
 * The steps of a case in their order. Always: one step registers, after it one prepares, after it one signs, at least
 * one later step issues; the three last are somebody's work and are passed whatever the decision.
 * `source` is null when no act describes the way and the plain default stands.
 */
export const RoutePlan = z.strictObject({
  source: RouteSource.nullable(),
  steps: z.array(PlannedStep).min(1).readonly(),
});
export type RoutePlan = z.infer<typeof RoutePlan>;
