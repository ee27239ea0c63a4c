import { PROJECTIONS } from '../data/projections';
import { changeGround } from '../use-cases/administration/change-ground';
import { changeMessage } from '../use-cases/administration/change-message';
import { findGround } from '../use-cases/administration/find-ground';
import { findMessage, listMessages } from '../use-cases/administration/find-message';
import { listGrounds } from '../use-cases/administration/list-grounds';
import { findServiceState, listServiceStates } from '../use-cases/administration/service-states';
import { switchService } from '../use-cases/administration/switch-service';
import type { ServicesPageDeps } from '../web/admin/services/services.routes';
import type { TextsPageDeps } from '../web/admin/texts/texts.routes';
import { standardWording } from '../web/text/message-words';
import type { useCaseDeps } from './use-case-deps';

type Deps = ReturnType<typeof useCaseDeps>;

/** What administrators do with the opening of services. */
export function createServicesDeps(given: Deps): ServicesPageDeps {
  const deps = { ...given, projections: PROJECTIONS };
  return {
    listServiceStates: listServiceStates(deps),
    findServiceState: findServiceState(deps),
    switchService: switchService(deps),
  };
}

/** What administrators do with the words of grounds and messages. */
export function createTextsDeps(given: Deps): TextsPageDeps {
  const deps = { ...given, standardWording };
  return {
    listGrounds: listGrounds(deps),
    findGround: findGround(deps),
    changeGround: changeGround(deps),
    listMessages: listMessages(deps),
    findMessage: findMessage(deps),
    changeMessage: changeMessage(deps),
    baseUrl: deps.baseUrl,
    now: () => deps.clock.now(),
  };
}
