import type { Knex } from 'knex';

/** Applications that wait for a signature: from a link on another device, or at a counter. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE signing_links (
      draft_id uuid PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
      token_hash text NOT NULL UNIQUE,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL
    );
    COMMENT ON TABLE signing_links IS 'Links that open the page of signing on another device, for whoever wrote the draft';
    COMMENT ON COLUMN signing_links.draft_id IS 'Draft that waits; a newer link takes the place of the former';
    COMMENT ON COLUMN signing_links.token_hash IS 'Keyed hash of the secret in the link';
    COMMENT ON COLUMN signing_links.created_at IS 'Made';
    COMMENT ON COLUMN signing_links.expires_at IS 'Opens nothing from then on';
    CREATE TABLE counter_slips (
      draft_id uuid PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
      number text NOT NULL UNIQUE,
      created_at timestamptz NOT NULL
    );
    COMMENT ON TABLE counter_slips IS 'Short numbers by which an operator finds the draft of a visitor';
    COMMENT ON COLUMN counter_slips.draft_id IS 'Draft that is to be signed on paper';
    COMMENT ON COLUMN counter_slips.number IS 'Seven digits, the last a check digit';
    COMMENT ON COLUMN counter_slips.created_at IS 'Made';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE counter_slips, signing_links');
}
