import type { Channel, Route } from '../edition/vocabulary';

/** What of the State Corporation's own steps is left in a route that is borrowed for another channel. */
export type CorporationSteps = 'kept' | 'without-intake' | 'left-out';

/** A route that can serve a channel. */
export interface RouteCandidate {
  readonly route: Route;
  readonly corporation: CorporationSteps;
}

const OWN_OFFICE = [{ route: 'provider', corporation: 'kept' }] as const satisfies RouteCandidate[];

/** The service centres of 2008 stand in their acts where the Corporation stands today. */
const BEHIND_THE_WINDOW = [
  { route: 'state-corporation', corporation: 'left-out' },
  { route: 'service-centre', corporation: 'left-out' },
] as const satisfies RouteCandidate[];

const CORPORATION = { route: 'state-corporation', corporation: 'kept' } as const satisfies RouteCandidate;
const CENTRE = { route: 'service-centre', corporation: 'kept' } as const satisfies RouteCandidate;

const AT_THE_OFFICE = [...OWN_OFFICE, ...BEHIND_THE_WINDOW] as const satisfies RouteCandidate[];

// The acts' portal routes describe information systems; behind them the provider's process runs, so it comes first.
const ON_THE_PORTAL = [
  ...OWN_OFFICE,
  { route: 'portal', corporation: 'kept' },
  ...BEHIND_THE_WINDOW,
] as const satisfies RouteCandidate[];

const CANDIDATES = {
  'state-corporation': [CORPORATION, CENTRE, ...OWN_OFFICE],
  'service-centre': [CENTRE, CORPORATION, ...OWN_OFFICE],
  provider: AT_THE_OFFICE,
  'rural-akim': [{ route: 'rural-akim', corporation: 'kept' }, ...AT_THE_OFFICE],
  'employment-centre': [{ route: 'employment-centre', corporation: 'kept' }, ...AT_THE_OFFICE],
  portal: ON_THE_PORTAL,
  'one-application': [{ route: 'one-application', corporation: 'kept' }, ...ON_THE_PORTAL],
  'mobile-proactive': [{ route: 'mobile-proactive', corporation: 'kept' }, ...ON_THE_PORTAL],
  'mse-unit': [
    { route: 'mse-unit', corporation: 'kept' },
    { route: 'state-corporation', corporation: 'without-intake' },
    ...OWN_OFFICE,
  ],
} as const satisfies Record<Channel, readonly RouteCandidate[]>;

/** The routes that can serve a channel, the best first. The choice where an act has no route of that name is ours. */
export function channelRoutes(channel: Channel): readonly RouteCandidate[] {
  return CANDIDATES[channel];
}
