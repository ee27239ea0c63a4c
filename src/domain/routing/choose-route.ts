import type { Edition } from '../edition/edition';
import type { ProcessRoute, ProcessStep } from '../edition/process';
import type { Channel } from '../edition/vocabulary';
import { channelRoutes, type CorporationSteps, type RouteCandidate } from './channel-routes';
import type { CaseSteps, DecisionPoint, DecisionPoints } from './decision-points';
import { derivePoints } from './derive-points';
import { findDecisionPoint } from './find-decision-point';
import { pointsFit } from './points-fit';
import type { RouteSource } from './route-plan';
import { stepPerformer } from './step-performer';

/** A route of an act that carries a case, with the steps that stay in it and their meaning. */
export interface ChosenRoute {
  readonly source: RouteSource;
  readonly steps: readonly ProcessStep[];
  readonly points: CaseSteps;
}

/**
 * The best route of one edition for a channel; undefined when none has a step of the office that could decide.
 * `variant` picks among the procedures of a route; where a route knows no such variant, its plain (or first) one serves.
 */
export function chooseRoute(
  edition: Edition,
  channel: Channel,
  variant: string | undefined,
  points: DecisionPoints,
): ChosenRoute | undefined {
  for (const candidate of channelRoutes(channel)) {
    const readings = (edition.process ?? [])
      .filter((process) => servesRoute(process, candidate))
      .map((process) => ({ process, ...readingOf(edition, process, variant, points) }))
      .filter((reading) => !isNoCaseRoute(reading.point));
    const reading =
      readings.find(({ process }) => process.variant === variant) ??
      readings.find(({ process }) => process.variant === undefined) ??
      readings[0];
    const chosen = reading && withMeaning(reading, candidate.corporation);
    if (chosen !== undefined) return chosen;
  }
  return undefined;
}

interface Reading {
  readonly process: ProcessRoute;
  readonly source: RouteSource;
  readonly point: DecisionPoint | undefined;
}

function servesRoute(process: ProcessRoute, { route }: RouteCandidate): boolean {
  return process.route === route || process.also_for?.includes(route) === true;
}

/** A variant that is ours (two cases in one list of the act's steps) is asked for before the act's own variant. */
function readingOf(
  edition: Edition,
  process: ProcessRoute,
  variant: string | undefined,
  points: DecisionPoints,
): Omit<Reading, 'process'> {
  const place = { service: edition.id, edition: edition.edition.id, route: process.route };
  const asked = { ...place, variant: variant ?? null };
  const ours = process.variant === undefined ? findDecisionPoint(points, asked) : undefined;
  if (ours !== undefined) return { source: asked, point: ours };
  const printed = { ...place, variant: process.variant ?? null };
  return { source: printed, point: findDecisionPoint(points, printed) };
}

function isNoCaseRoute(point: DecisionPoint | undefined): boolean {
  return point !== undefined && 'not_a_case_route' in point;
}

function withMeaning(
  { process, source, point }: Reading,
  corporation: CorporationSteps,
): ChosenRoute | undefined {
  const read = point !== undefined && !('not_a_case_route' in point) && pointsFit(point, process.steps);
  const points = read ? point : derivePoints(process.steps);
  if (points === undefined) return undefined;
  const steps = process.steps.filter((step) => staysIn(step, points, corporation));
  return { source, steps, points };
}

function staysIn(step: ProcessStep, points: CaseSteps, corporation: CorporationSteps): boolean {
  if (points.left_out?.includes(step.n) === true) return false;
  if (corporation === 'kept' || stepPerformer(step.role) !== 'corporation') return true;
  return corporation === 'without-intake' && step.n > points.prepare_at;
}
