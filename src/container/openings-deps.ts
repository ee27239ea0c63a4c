import { PROJECTIONS } from '../data/projections';
import { findServiceState, listServiceStates } from '../use-cases/administration/service-states';
import { findHearing, switchHearing } from '../use-cases/administration/switch-hearing';
import { switchService } from '../use-cases/administration/switch-service';
import type { OpeningsPageDeps } from '../web/admin/openings/openings.routes';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the pages do on which services are opened and closed. */
export function createOpeningsDeps(parts: ContainerParts): OpeningsPageDeps {
  const deps = { ...useCaseDeps(parts), projections: PROJECTIONS };
  return {
    listServiceStates: listServiceStates(deps),
    findServiceState: findServiceState(deps),
    switchService: switchService(deps),
    findHearing: findHearing(deps),
    switchHearing: switchHearing(deps),
  };
}
