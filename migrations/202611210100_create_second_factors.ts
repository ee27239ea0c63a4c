import type { Knex } from 'knex';

/** The second factor of those whose role asks for one, and an instant by which all sessions of a person can be ended. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE second_factors (
      account_id uuid PRIMARY KEY REFERENCES accounts (id),
      sealed_secret text NOT NULL,
      last_step bigint NOT NULL,
      confirmed_at timestamptz NOT NULL
    );
    COMMENT ON TABLE second_factors IS 'Authenticator apps by which people prove themselves after the password';
    COMMENT ON COLUMN second_factors.account_id IS 'The account';
    COMMENT ON COLUMN second_factors.sealed_secret IS 'Secret of the app, encrypted with a key that is not in the database';
    COMMENT ON COLUMN second_factors.last_step IS 'Last step of 30 seconds whose code was used: no code counts twice';
    COMMENT ON COLUMN second_factors.confirmed_at IS 'The person proved by a code that the app knows the secret';

    CREATE TABLE recovery_codes (
      account_id uuid NOT NULL REFERENCES second_factors (account_id) ON DELETE CASCADE,
      position smallint NOT NULL CHECK (position > 0),
      code_hash text NOT NULL,
      made_at timestamptz NOT NULL,
      used_at timestamptz,
      PRIMARY KEY (account_id, position),
      UNIQUE (account_id, code_hash)
    );
    COMMENT ON TABLE recovery_codes IS 'Codes on paper for whoever does not have the app at hand; each works once';
    COMMENT ON COLUMN recovery_codes.account_id IS 'Whose code it is; goes with the second factor';
    COMMENT ON COLUMN recovery_codes.position IS 'Place in the list that the person keeps, from 1';
    COMMENT ON COLUMN recovery_codes.code_hash IS 'Keyed hash of the code';
    COMMENT ON COLUMN recovery_codes.made_at IS 'Made';
    COMMENT ON COLUMN recovery_codes.used_at IS 'Used up';

    ALTER TABLE accounts ADD COLUMN sessions_ended_at timestamptz;
    COMMENT ON COLUMN accounts.sessions_ended_at IS 'Sessions older than this end, though the password is the same';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'ALTER TABLE accounts DROP COLUMN sessions_ended_at; DROP TABLE recovery_codes, second_factors',
  );
}
