import type { ConsentRepository } from '../../data/consents';
import type { OfferRepository } from '../../data/offers';
import type { ProposedAccount } from '../../domain/proactive/offer';
import type { BankAccounts } from '../../domain/registry/bank-accounts';
import type { Clock } from '../../kernel/clock';
import type { AskRegistry } from '../registries/ask-registry';
import { tellOfferJob } from './offer-jobs';
import { askForOffer } from './offer-registry';
import { personalDataConsentOf } from './personal-data-consent-of';

export interface AskAccountDeps {
  readonly offers: Pick<OfferRepository, 'find' | 'change'>;
  readonly consents: Pick<ConsentRepository, 'listOfCase'>;
  readonly askRegistry: AskRegistry;
  readonly clock: Clock;
}

/**
 * Asks the person for the account once the consent is there (order 206, clause 35-2): their own is proposed, masked, where
 * the registry knows one. Run any number of times it asks once.
 * @throws Error when the registry is silent; the job queue then tries again
 */
export function askOfferAccount(deps: AskAccountDeps) {
  return async (offerId: string): Promise<void> => {
    const offer = await deps.offers.find(offerId);
    if (offer?.state !== 'agreed' || offer.accountAskedAt !== null || offer.accountChoice !== null) return;
    const consentId = await personalDataConsentOf(deps.consents, offer.caseId);
    const ask = askForOffer(deps.askRegistry, offer.caseId, consentId);
    const known = await ask({ registry: 'bank-accounts', iin: offer.recipientIin ?? '' });
    const proposed = proposedOf(known);
    const at = deps.clock.now();
    const changed = await deps.offers.change({
      offer,
      events: [{ type: 'account-asked', at, via: 'portal', details: { proposed: proposed !== null } }],
      set: { proposedAccount: proposed, accountAskedAt: at },
      jobs: [tellOfferJob(offer.id, proposed === null ? 'offer-iban' : 'offer-account')],
    });
    if (changed === 'stale') throw new Error('An offer changed while the account was looked for');
  };
}

/** An account for social payments first: nobody can take from it what is owed elsewhere. */
function proposedOf(known: BankAccounts | undefined): ProposedAccount | null {
  const accounts = known?.accounts ?? [];
  const best = accounts.find(({ special }) => special) ?? accounts[0];
  return best === undefined
    ? null
    : { reference: best.reference, lastFour: best.lastFour, bank: { ...best.bank } };
}
