import { act, read, type Route } from '../../route';
import {
  type OfferPageDeps,
  showOffer,
  submitOfferAnswer,
  submitOfferCode,
  submitOfferOpen,
} from './offer.handler';
import { cabinetDoor, linkDoor } from './offer-door';
import { showOffers } from './offers.handler';

/** Offers: by the link in the SMS, without a login, and in the cabinet. */
export function offersRoutes(deps: OfferPageDeps): Route[] {
  const doors = [
    { place: '/offer/:token', permission: 'public', door: linkDoor(deps.openOffer) },
    { place: '/cabinet/offers/:offerId', permission: 'citizen', door: cabinetDoor(deps.openOffer) },
  ] as const;
  return [
    read('/cabinet/offers', 'citizen', showOffers(deps)),
    ...doors.flatMap(({ place, permission, door }) => [
      read(place, permission, showOffer(deps, door)),
      act(`${place}/code`, permission, submitOfferCode(deps, door)),
      act(`${place}/open`, permission, submitOfferOpen(deps, door)),
      act(`${place}/answer`, permission, submitOfferAnswer(deps, door)),
    ]),
  ];
}
