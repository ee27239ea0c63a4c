import type { Knex } from 'knex';
import type { Offer, OfferState } from '../domain/proactive/offer';
import { type OfferEventRecord, selectOffers } from './offer-record';

/** Where a list of offers goes on. */
export interface OfferKey {
  readonly createdAt: Date;
  readonly id: string;
}

/** Lists of offers. */
export function offerLists(knex: Knex) {
  const page = async (
    list: ReturnType<typeof selectOffers>,
    after: OfferKey | null,
    limit: number,
  ): Promise<Offer[]> => {
    if (after !== null)
      void list.whereRaw('(o.created_at, o.id) < (?::timestamptz, ?::uuid)', [after.createdAt, after.id]);
    return list
      .orderBy([
        { column: 'o.created_at', order: 'desc' },
        { column: 'o.id', order: 'desc' },
      ])
      .limit(limit);
  };
  const open = () =>
    selectOffers(knex).whereIn('o.state', ['offered', 'agreed']).whereNull('o.account_choice');

  return {
    /** What was offered to a person, the newest first, by keyset. */
    listOfRecipient: (iin: string, after: OfferKey | null, limit: number): Promise<Offer[]> =>
      page(selectOffers(knex).where('o.recipient_iin', iin).whereNotNull('o.phone'), after, limit),

    /** Offers that wait for the answer of a person, whose time runs out first on top. */
    listWaitingFor: async (iin: string, now: Date, limit: number): Promise<Offer[]> =>
      open()
        .where('o.recipient_iin', iin)
        .whereNotNull('o.phone')
        .where('o.expires_at', '>', now)
        .orderBy(['o.expires_at', 'o.id'])
        .limit(limit),

    /** All offers, or those of one state, the newest first, by keyset. */
    listAll: (state: OfferState | null, after: OfferKey | null, limit: number): Promise<Offer[]> => {
      const list = selectOffers(knex);
      return page(state === null ? list : list.where('o.state', state), after, limit);
    },

    /** Open offers whose time is over. */
    listExpired: async (now: Date, limit: number): Promise<Offer[]> =>
      open().where('o.expires_at', '<=', now).orderBy(['o.expires_at', 'o.id']).limit(limit),

    /** Open offers of which the person is to be reminded. */
    listToRemind: async (now: Date, limit: number): Promise<Offer[]> =>
      open()
        .where('o.remind_at', '<=', now)
        .where('o.expires_at', '>', now)
        .orderBy(['o.remind_at', 'o.id'])
        .limit(limit),

    async countByState(): Promise<ReadonlyMap<OfferState, number>> {
      const rows: { state: OfferState; count: string }[] = await knex('offers')
        .groupBy('state')
        .select('state')
        .count({ count: '*' });
      return new Map(rows.map(({ state, count }) => [state, Number(count)]));
    },

    /** The whole history of an offer. */
    async history(offerId: string): Promise<OfferEventRecord[]> {
      return knex('offer_events')
        .where({ offer_id: offerId })
        .orderBy('seq')
        .select('seq', 'type', 'at', 'via', 'details');
    },
  };
}
