import type { Edition } from '../edition/edition';
import type { ProcessRoute } from '../edition/process';
import type { Channel, Unit } from '../edition/vocabulary';

/** A step of a route as far as time goes; an act may leave its limit out. */
export interface TimedStep {
  readonly amount?: number | null;
  readonly unit?: Unit;
  readonly clause: string;
}

/**
 * The steps of the first route of an edition for a channel that has any limit of time. Where it has none (a portal's
 * route lists only what the system does), the people behind it follow the provider's.
 */
export function routeSteps(
  { process = [] }: Pick<Edition, 'process'>,
  channel: Channel,
): readonly TimedStep[] {
  const timed = process.filter(({ steps }) => steps.some(({ amount }) => amount !== undefined));
  const serves = (route: ProcessRoute) =>
    route.route === channel || route.also_for?.includes(channel) === true;
  return (timed.find(serves) ?? timed.find(({ route }) => route === 'provider'))?.steps ?? [];
}
