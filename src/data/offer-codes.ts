import type { Knex } from 'knex';

/** A code that was sent to the phone of an offer. */
export interface OfferCode {
  readonly id: string;
  readonly offerId: string;
  readonly codeHash: string;
  readonly sentAt: Date;
  readonly expiresAt: Date;
}

/** Codes by which whoever has the phone proves it. */
export function offerCodes(knex: Knex) {
  return {
    /** Keeps a code; the former one of the offer counts for nothing any more. */
    async saveCode({ id, offerId, codeHash, sentAt, expiresAt }: OfferCode): Promise<void> {
      const row = { id, code_hash: codeHash, sent_at: sentAt, expires_at: expiresAt, attempts: 0 };
      await knex('offer_codes')
        .insert({ offer_id: offerId, ...row })
        .onConflict('offer_id')
        .merge();
    },

    /** Spends one try of the code of an offer, before it is looked at; undefined when there is none to try. */
    async spendCodeTry(
      offerId: string,
      now: Date,
      limit: number,
    ): Promise<{ readonly id: string; readonly codeHash: string } | undefined> {
      const rows: { id: string; code_hash: string }[] = await knex('offer_codes')
        .where({ offer_id: offerId })
        .where('expires_at', '>', now)
        .where('attempts', '<', limit)
        .update({ attempts: knex.raw('attempts + 1') })
        .returning(['id', 'code_hash']);
      const [row] = rows;
      return row && { id: row.id, codeHash: row.code_hash };
    },

    /** A code that was right is used up. */
    async useCode(id: string): Promise<void> {
      await knex('offer_codes').where({ id }).delete();
    },

    /** The offer that a link leads to. */
    async findByToken(tokenHash: string): Promise<string | undefined> {
      const row: { id: string } | undefined = await knex('offers')
        .where({ token_hash: tokenHash })
        .first('id');
      return row?.id;
    },
  };
}
