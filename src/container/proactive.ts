import type { ProactiveUseCases } from '../jobs/proactive-tasks';
import type { deliverMessage } from '../use-cases/messages/deliver-message';
import { askOfferAccount } from '../use-cases/proactive/ask-account';
import { closeSilent } from '../use-cases/proactive/close-silent';
import { fileOffer } from '../use-cases/proactive/file-offer';
import { openOffer } from '../use-cases/proactive/open-offer';
import { answerOnline } from '../use-cases/proactive/answer-online';
import type { OfferPageDeps } from '../web/citizen/offers/offer.handler';
import { offerCodeText } from '../web/text/message-words';
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

/** What the pages of offers do. */
export function createOfferPages(parts: ContainerParts): OfferPageDeps {
  const deps = useCaseDeps(parts);
  return {
    openOffer: openOffer({ ...deps, codeText: offerCodeText }),
    answerOffer: answerOnline({ ...deps, askOfferAccount: askOfferAccount(deps) }),
    registryTitles: deps.reference.registryTitles,
    clock: deps.clock,
  };
}
