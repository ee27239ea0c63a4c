import type { Knex } from 'knex';

/**
 * Drafts that were begun from an application that had been refused: from which one, and what is told above the form. A row
 * goes with its draft; while it is there the same person begins no second draft from the same application.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE draft_origins (
      draft_id uuid PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
      former_id uuid NOT NULL REFERENCES applications (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      told jsonb NOT NULL,
      created_at timestamptz NOT NULL,
      UNIQUE (former_id, account_id)
    );
    REVOKE UPDATE, TRUNCATE ON draft_origins FROM jardem_app;
    COMMENT ON TABLE draft_origins IS 'Drafts that follow a refused application';
    COMMENT ON COLUMN draft_origins.draft_id IS 'The draft; filed or thrown away, it takes its row along';
    COMMENT ON COLUMN draft_origins.former_id IS 'The refused application, or the one whose form asked for several benefits';
    COMMENT ON COLUMN draft_origins.account_id IS 'Who began it: at most one draft at a time from the same application';
    COMMENT ON COLUMN draft_origins.told IS 'Why it was refused and what must be brought anew, as shown above the form';
    COMMENT ON COLUMN draft_origins.created_at IS 'Begun';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE draft_origins');
}
