import type { Knex } from 'knex';

/** The journal of administrators stays quick however long it grows: each set of filters is read by an index of its own. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX administered_versions_of_author;
    CREATE INDEX administered_journal ON administered_versions (made_at, seq) WHERE author_id IS NOT NULL;
    CREATE INDEX administered_journal_of_kind ON administered_versions (kind, made_at, seq) WHERE author_id IS NOT NULL;
    CREATE INDEX administered_journal_of_author ON administered_versions (author_id, made_at, seq)
      WHERE author_id IS NOT NULL;
    CREATE INDEX administered_journal_of_both ON administered_versions (kind, author_id, made_at, seq)
      WHERE author_id IS NOT NULL;
    -- Whether a decision comes into force is asked every two seconds.
    CREATE INDEX administered_versions_planned ON administered_versions (effective_from);

    -- How many drafts a closed service leaves waiting.
    CREATE INDEX drafts_of_service ON drafts (service_id);

    COMMENT ON COLUMN service_openings.changed_by IS 'Name of whoever switched';
    COMMENT ON COLUMN service_openings.changed_at IS 'Instant from which the switch counts';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    COMMENT ON COLUMN service_openings.changed_at IS 'Instant of the switch';
    COMMENT ON COLUMN service_openings.changed_by IS 'Login of whoever switched';
    DROP INDEX drafts_of_service, administered_versions_planned, administered_journal_of_both,
      administered_journal_of_author, administered_journal_of_kind, administered_journal;
    CREATE INDEX administered_versions_of_author ON administered_versions (author_id, seq DESC);
  `);
}
