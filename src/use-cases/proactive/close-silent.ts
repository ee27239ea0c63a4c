import type { OfferRepository } from '../../data/offers';
import type { Clock } from '../../kernel/clock';
import { CLOSED } from './change-by-answer';
import { tellOfferJob } from './offer-jobs';

const PORTION = 500;

interface Deps {
  readonly offers: Pick<OfferRepository, 'listExpired' | 'listToRemind' | 'change'>;
  readonly clock: Clock;
}

/**
 * Reminds whoever has not answered, once, and closes the offers whose time is over: silence is no consent. Offers that
 * somebody answers at this very moment are left to them.
 * @returns how many were reminded or closed; as many as one portion holds means that there may be more
 */
export function closeSilent({ offers, clock }: Deps) {
  return async (): Promise<number> => {
    const at = clock.now();
    const expired = await offers.listExpired(at, PORTION);
    for (const offer of expired)
      await offers.change({
        offer,
        events: [{ type: 'expired', at, via: 'portal' }],
        set: { ...CLOSED, state: 'expired', closedAt: at },
        jobs: [tellOfferJob(offer.id, 'offer-expired')],
        withdrawn: { caseId: offer.caseId, at },
      });
    const silent = await offers.listToRemind(at, PORTION);
    for (const offer of silent)
      await offers.change({
        offer,
        events: [{ type: 'reminded', at, via: 'portal' }],
        set: { remindAt: null },
        jobs: [tellOfferJob(offer.id, 'offer-reminder')],
      });
    return expired.length + silent.length;
  };
}
