import type { EditionLibrary } from '../../data/edition-library';
import type { OfferKey } from '../../data/offer-lists';
import type { OfferEventRecord, OfferRepository } from '../../data/offers';
import type { Person } from '../../domain/access/person';
import type { Offer, OfferState } from '../../domain/proactive/offer';
import { DomainError } from '../../kernel/domain-error';
import type { LocalizedText } from '../../kernel/localized-text';

const PAGE = 25;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

interface Deps {
  readonly offers: Pick<OfferRepository, 'listAll' | 'countByState' | 'find' | 'history'>;
  readonly editions: Pick<EditionLibrary, 'get'>;
}

/** An offer with the name of its service. */
export type TitledOffer = Offer & { readonly title: LocalizedText };

/** A page of offers, how many there are in each state, and where the next page begins. */
export interface OffersPage {
  readonly offers: readonly TitledOffer[];
  readonly counts: ReadonlyMap<OfferState, number>;
  readonly next: OfferKey | null;
}

/** The offers, the newest first. @throws DomainError `forbidden` for everybody but administrators and auditors */
export function listOffers({ offers, editions }: Deps) {
  return async (person: Person, state: OfferState | null, after: OfferKey | null): Promise<OffersPage> => {
    demandReader(person);
    const found = await offers.listAll(state, after, PAGE + 1);
    const shown = found.slice(0, PAGE);
    const last = shown.at(-1);
    return {
      offers: await Promise.all(shown.map((offer) => titled(editions, offer))),
      counts: await offers.countByState(),
      next: found.length > PAGE && last !== undefined ? { createdAt: last.createdAt, id: last.id } : null,
    };
  };
}

/** One offer with its history. @throws DomainError `forbidden`, `not-found` */
export function findOffer({ offers, editions }: Deps) {
  return async (
    person: Person,
    id: string,
  ): Promise<{ readonly offer: TitledOffer; readonly history: readonly OfferEventRecord[] }> => {
    demandReader(person);
    const offer = UUID.test(id) ? await offers.find(id) : undefined;
    if (offer === undefined) throw new DomainError('not-found');
    return { offer: await titled(editions, offer), history: await offers.history(id) };
  };
}

async function titled(editions: Deps['editions'], offer: Offer): Promise<TitledOffer> {
  return { ...offer, title: (await editions.get(offer.serviceId, offer.rulesEdition)).title };
}

function demandReader(person: Person): void {
  const isReader = person.kind === 'staff' && (person.role === 'administrator' || person.role === 'auditor');
  if (!isReader) throw new DomainError('forbidden');
}
