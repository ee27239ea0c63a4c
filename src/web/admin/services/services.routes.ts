import type { listServiceStates } from '../../../use-cases/administration/service-states';
import { act, read, type Route } from '../../route';
import { serviceHandlers, type ServiceUses } from './service.handler';
import { showServices } from './services.handler';

/** What the pages of services are made of. */
export interface ServicesPageDeps extends ServiceUses {
  readonly listServiceStates: ReturnType<typeof listServiceStates>;
}

/** Opening and closing services for applications. */
export function servicesRoutes(deps: ServicesPageDeps): Route[] {
  const service = serviceHandlers(deps);
  return [
    read('/admin/services', 'administer', showServices(deps)),
    read('/admin/services/:serviceId', 'administer', service.show),
    act('/admin/services/:serviceId', 'administer', service.submit),
  ];
}
