import { askRegistry } from '../use-cases/registries/ask-registry';
import type { ContainerParts } from './parts';

/** What most use cases are given: ports, repositories, and the questions to registries that leave a trace. */
export function useCaseDeps({ config, adapters, repositories, reference }: ContainerParts) {
  const deps = { ...adapters, ...repositories };
  return {
    ...deps,
    reference,
    baseUrl: config.server.baseUrl,
    substitute: config.signing.substitute,
    ncalayerUrl: config.signing.ncalayerUrl,
    askRegistry: askRegistry(deps),
    // No act leaves the choice of a place to the portal's own lists so far: such fields are written in words.
    findOptions: () => undefined,
  };
}
