import type { Knex } from 'knex';

/** What people sign to log in by their key: each once, and not for long. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE login_nonces (
      nonce_hash text PRIMARY KEY,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      used_at timestamptz
    );
    CREATE INDEX login_nonces_by_end ON login_nonces (expires_at);
    COMMENT ON TABLE login_nonces IS 'Secrets that people sign with an authentication key to log in; the old ones are deleted as new ones are made';
    COMMENT ON COLUMN login_nonces.nonce_hash IS 'Keyed hash of the secret';
    COMMENT ON COLUMN login_nonces.created_at IS 'Made; a part of the text that is signed';
    COMMENT ON COLUMN login_nonces.expires_at IS 'Opens nothing from then on';
    COMMENT ON COLUMN login_nonces.used_at IS 'Used; it counts once, whatever came of it';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE login_nonces');
}
