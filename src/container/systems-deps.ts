import { checkSystemsNow } from '../use-cases/systems/check-systems-now';
import { listSystems } from '../use-cases/systems/list-systems';
import { lookAfterSystems } from '../use-cases/systems/look-after-systems';
import type { SystemsPageDeps } from '../web/admin/systems/systems.routes';
import { lookedAfter } from './looked-after';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the page of the outside systems does. */
export function createSystemsDeps(parts: ContainerParts): SystemsPageDeps {
  const deps = { ...useCaseDeps(parts), watch: parts.watch, lookedAfter: lookedAfter(parts.adapters) };
  return {
    listSystems: listSystems(deps),
    checkSystemsNow: checkSystemsNow({ ...deps, lookAfterSystems: lookAfterSystems(deps) }),
    registryTitles: deps.reference.registryTitles,
  };
}
