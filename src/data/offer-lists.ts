import type { Knex } from 'knex';
import type { Offer, OfferState } from '../domain/proactive/offer';
import { OFFER_COLUMNS, type OfferEventRecord, OFFERS } from './offer-record';

/** Where a list of offers goes on. */
export interface OfferKey {
  readonly createdAt: Date;
  readonly id: string;
}

/** Lists of offers. */
export function offerLists(knex: Knex) {
  const list = async (where: string, values: Readonly<Record<string, unknown>>): Promise<Offer[]> =>
    (
      await knex.raw<{ rows: Offer[] }>(`SELECT ${OFFER_COLUMNS} FROM ${OFFERS} WHERE ${where}`, {
        ...values,
      })
    ).rows;

  return {
    /** What was offered to a person, the newest first, by keyset. */
    listOfRecipient: (iin: string, after: OfferKey | null, limit: number): Promise<Offer[]> =>
      list(
        `o.recipient_iin = :iin AND o.phone IS NOT NULL
          AND (:at::timestamptz IS NULL OR (o.created_at, o.id) < (:at::timestamptz, :id::uuid))
         ORDER BY o.created_at DESC, o.id DESC LIMIT :limit`,
        { iin, at: after?.createdAt ?? null, id: after?.id ?? null, limit },
      ),

    /** All offers, or those of one state, the newest first, by keyset. */
    listAll: (state: OfferState | null, after: OfferKey | null, limit: number): Promise<Offer[]> =>
      list(
        `${state === null ? 'TRUE' : 'o.state = :state'}
          AND (:at::timestamptz IS NULL OR (o.created_at, o.id) < (:at::timestamptz, :id::uuid))
         ORDER BY o.created_at DESC, o.id DESC LIMIT :limit`,
        { state, at: after?.createdAt ?? null, id: after?.id ?? null, limit },
      ),

    /** Open offers whose time is over. */
    listExpired: (now: Date, limit: number): Promise<Offer[]> =>
      list(
        `o.state IN ('offered', 'agreed') AND o.account_choice IS NULL AND o.expires_at <= :now
         ORDER BY o.expires_at, o.id LIMIT :limit`,
        { now, limit },
      ),

    /** Open offers of which the person is to be reminded. */
    listToRemind: (now: Date, limit: number): Promise<Offer[]> =>
      list(
        `o.state IN ('offered', 'agreed') AND o.remind_at IS NOT NULL AND o.account_choice IS NULL
           AND o.remind_at <= :now AND o.expires_at > :now
         ORDER BY o.remind_at, o.id LIMIT :limit`,
        { now, limit },
      ),

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
