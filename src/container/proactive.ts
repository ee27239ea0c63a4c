import type { ProactiveUseCases } from '../jobs/proactive-tasks';
import type { deliverMessage } from '../use-cases/messages/deliver-message';
import { askOfferAccount } from '../use-cases/proactive/ask-account';
import { closeSilent } from '../use-cases/proactive/close-silent';
import { fileOffer } from '../use-cases/proactive/file-offer';
import { makeOffers } from '../use-cases/proactive/make-offers';
import { pullRegistryEvents } from '../use-cases/proactive/pull-registry-events';
import { tellOffer } from '../use-cases/proactive/tell-offer';
import type { ContainerParts } from './parts';
import { useCaseDeps } from './use-case-deps';

/** What the jobs of proactive services do. */
export function createProactiveJobs(
  parts: ContainerParts,
  deliver: ReturnType<typeof deliverMessage>,
): ProactiveUseCases {
  const deps = useCaseDeps(parts);
  return {
    pullRegistryEvents: pullRegistryEvents(deps),
    makeOffers: makeOffers(deps),
    tellOffer: tellOffer({ ...deps, deliverMessage: deliver }),
    askOfferAccount: askOfferAccount(deps),
    fileOffer: fileOffer(deps),
    closeSilent: closeSilent(deps),
  };
}
