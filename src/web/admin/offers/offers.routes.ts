import type { findOffer, listOffers } from '../../../use-cases/proactive/list-offers';
import { read, type Route } from '../../route';
import { showAdminOffer } from './offer.handler';
import { showAdminOffers } from './offers.handler';

/** What the pages of offers need. */
export interface OffersPageDeps {
  readonly listOffers: ReturnType<typeof listOffers>;
  readonly findOffer: ReturnType<typeof findOffer>;
}

/** The offers, for administrators and auditors: there is nothing to change. */
export function adminOffersRoutes(deps: OffersPageDeps): Route[] {
  return [
    read('/admin/offers', 'journal', showAdminOffers(deps)),
    read('/admin/offers/:offerId', 'journal', showAdminOffer(deps)),
  ];
}
