import type { DecisionPoint, DecisionPoints } from './decision-points';
import type { RouteSource } from './route-plan';

/** Our reading of a route and variant; undefined for a route that nobody has read yet. */
export function findDecisionPoint(points: DecisionPoints, source: RouteSource): DecisionPoint | undefined {
  return points.find(
    (point) =>
      point.service === source.service &&
      point.edition === source.edition &&
      point.route === source.route &&
      (point.variant ?? null) === source.variant,
  );
}
