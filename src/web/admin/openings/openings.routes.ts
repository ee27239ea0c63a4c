import type { listServiceStates } from '../../../use-cases/administration/service-states';
import { read, type Route } from '../../route';
import { decisionRoutes } from '../decision/decision-routes';
import { hearingRoutes, type HearingUses } from '../hearing/hearing.handler';
import { openingHandlers, type OpeningUses } from './opening.handler';
import { showOpenings } from './openings.handler';

/** What the pages of services are made of. */
export interface OpeningsPageDeps extends OpeningUses, HearingUses {
  readonly listServiceStates: ReturnType<typeof listServiceStates>;
}

/** Opening and closing services for applications. */
export function openingsRoutes(deps: OpeningsPageDeps): Route[] {
  return [
    read('/admin/services', 'administer', showOpenings(deps)),
    ...decisionRoutes('/admin/services/:serviceId', openingHandlers(deps)),
    ...hearingRoutes(deps),
  ];
}
