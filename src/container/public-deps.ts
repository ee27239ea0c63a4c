import { createCatalogue } from '../use-cases/catalogue/catalogue';
import { reckonDue } from '../use-cases/catalogue/reckon-due';
import { verifyResult } from '../use-cases/catalogue/verify-result';
import type { PublicDeps } from '../web/public/public.routes';
import { demoCodes } from './demo-codes';
import type { ContainerParts } from './parts';

/** What the public pages do. */
export function createPublicDeps({ config, adapters, repositories, reference }: ContainerParts): PublicDeps {
  const { editions, throttle, applications, signatureRows, organisations, informationRequests } =
    repositories;
  return {
    catalogue: createCatalogue(editions),
    verifyResult: verifyResult({
      applications,
      signatureRows,
      organisations,
      informationRequests,
      library: editions,
      spendLookUp: (address) => throttle.spend('look-up-address', address),
    }),
    reckonDue: reckonDue({ editions, reference }),
    registries: reference.registries,
    clock: adapters.clock,
    outbox: config.demo.enabled
      ? {
          listOutbox: () => adapters.outbox.list(),
          listCodes: () => demoCodes(adapters.clock.now()),
        }
      : null,
  };
}
