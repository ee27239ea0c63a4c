import type { Knex } from 'knex';

/** An operator has taken a draft over: whoever wrote it sees where it is, and can have it back as it was. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE drafts_at_counter (
      draft_id uuid PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
      account_id uuid NOT NULL REFERENCES accounts (id),
      channel text NOT NULL,
      rules_edition text NOT NULL,
      route_edition text,
      taken_at timestamptz NOT NULL
    );
    CREATE INDEX drafts_at_counter_of_account ON drafts_at_counter (account_id);
    COMMENT ON TABLE drafts_at_counter IS 'Drafts that an operator took over and that are not filed yet';
    COMMENT ON COLUMN drafts_at_counter.draft_id IS 'Draft; when it is filed or removed, this goes with it';
    COMMENT ON COLUMN drafts_at_counter.account_id IS 'Who wrote it, and may take it back';
    COMMENT ON COLUMN drafts_at_counter.channel IS 'Channel by which it was written';
    COMMENT ON COLUMN drafts_at_counter.rules_edition IS 'Edition whose rules it was written by';
    COMMENT ON COLUMN drafts_at_counter.route_edition IS 'Edition that gave the route; null: none';
    COMMENT ON COLUMN drafts_at_counter.taken_at IS 'Taken over';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE drafts_at_counter');
}
