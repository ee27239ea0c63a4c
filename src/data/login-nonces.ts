import type { Knex } from 'knex';

export type LoginNonceRepository = ReturnType<typeof loginNonceRepository>;

/** Secrets that people sign to log in by their key. */
export function loginNonceRepository(knex: Knex) {
  return {
    /** Keeps a new one, and forgets those that have ended. */
    async insert(nonceHash: string, createdAt: Date, expiresAt: Date): Promise<void> {
      await knex('login_nonces').where('expires_at', '<', createdAt).delete();
      await knex('login_nonces').insert({
        nonce_hash: nonceHash,
        created_at: createdAt,
        expires_at: expiresAt,
      });
    },

    /** Uses one up, and gives the instant at which it was made; undefined when it is unknown, old or used. */
    async use(nonceHash: string, now: Date): Promise<Date | undefined> {
      const rows: { created_at: Date }[] = await knex('login_nonces')
        .where({ nonce_hash: nonceHash, used_at: null })
        .where('expires_at', '>', now)
        .update({ used_at: now })
        .returning('created_at');
      return rows[0]?.created_at;
    },
  };
}
