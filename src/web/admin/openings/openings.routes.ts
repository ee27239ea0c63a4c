import type { listServiceStates } from '../../../use-cases/administration/service-states';
import { act, read, type Route } from '../../route';
import { openingHandlers, type OpeningUses } from './opening.handler';
import { showOpenings } from './openings.handler';

/** What the pages of services are made of. */
export interface OpeningsPageDeps extends OpeningUses {
  readonly listServiceStates: ReturnType<typeof listServiceStates>;
}

/** Opening and closing services for applications. */
export function openingsRoutes(deps: OpeningsPageDeps): Route[] {
  const service = openingHandlers(deps);
  return [
    read('/admin/services', 'administer', showOpenings(deps)),
    read('/admin/services/:serviceId', 'administer', service.show),
    act('/admin/services/:serviceId', 'administer', service.submit),
  ];
}
