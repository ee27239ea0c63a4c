import type { Knex } from 'knex';

/** At a counter the application is printed, signed by hand and scanned: what was printed, and how many sheets came with it. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE attachments ADD COLUMN pages integer CHECK (pages > 0);
    COMMENT ON COLUMN attachments.pages IS 'Pages of the file, a picture being one; null where nobody could count them';
    CREATE TABLE draft_prints (
      draft_id uuid PRIMARY KEY REFERENCES drafts (id) ON DELETE CASCADE,
      content_hash text NOT NULL,
      printed_by uuid NOT NULL REFERENCES accounts (id),
      printed_at timestamptz NOT NULL
    );
    COMMENT ON TABLE draft_prints IS 'Applications that a window printed for the visitor to sign by hand';
    COMMENT ON COLUMN draft_prints.draft_id IS 'Draft; when it is filed or removed, this goes with it';
    COMMENT ON COLUMN draft_prints.content_hash IS 'SHA-256 of everything that was printed: another content makes the print outdated';
    COMMENT ON COLUMN draft_prints.printed_by IS 'Who printed it';
    COMMENT ON COLUMN draft_prints.printed_at IS 'When this content was first printed; a scan of before is of another paper';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE draft_prints;
    ALTER TABLE attachments DROP COLUMN pages;
  `);
}
