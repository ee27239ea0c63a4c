import { createCatalogue } from '../use-cases/catalogue/catalogue';
import { verifyResult } from '../use-cases/catalogue/verify-result';
import type { PublicDeps } from '../web/public/public.routes';
import type { ContainerParts } from './parts';

/** What the public pages do. */
export function createPublicDeps({ config, adapters, repositories, reference }: ContainerParts): PublicDeps {
  const { editions, throttle, applications } = repositories;
  return {
    catalogue: createCatalogue(editions),
    verifyResult: verifyResult({
      applications,
      library: editions,
      spendLookUp: (address) => throttle.spend('look-up-address', address),
    }),
    registries: reference.registries,
    clock: adapters.clock,
    listOutbox: config.demo.enabled ? () => adapters.outbox.list() : null,
  };
}
