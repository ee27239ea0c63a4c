import type { Config } from '../config/env';
import type { JobUseCases } from '../jobs/tasks';
import { tellPerson } from '../use-cases/messages/tell-person';
import { askRegistry } from '../use-cases/registries/ask-registry';
import { checkApplication } from '../use-cases/registries/check-application';
import type { Reference } from '../use-cases/filing/reference';
import { messageWords } from '../web/text/message-words';
import type { Adapters } from './adapters';
import type { Repositories } from './repositories';

/** What the jobs do, with their repositories and ports. */
export function createJobUseCases(
  config: Config,
  adapters: Adapters,
  repositories: Repositories,
  reference: Reference,
): JobUseCases {
  const deps = { ...adapters, ...repositories };
  return {
    checkApplication: checkApplication({
      ...deps,
      checks: reference.registryChecks,
      askRegistry: askRegistry(deps),
    }),
    tellPerson: tellPerson({
      ...deps,
      messageWords,
      serviceTitle: async (serviceId, edition, language) =>
        (await repositories.editions.get(serviceId, edition)).title[language],
      baseUrl: config.server.baseUrl,
    }),
  };
}
