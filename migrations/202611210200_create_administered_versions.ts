import type { Knex } from 'knex';

/** What administrators decide: every version of everything they keep, and with it the journal of their acts. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE administered_versions (
      seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL,
      subject text NOT NULL,
      version integer NOT NULL CHECK (version > 0),
      value jsonb,
      effective_from timestamptz NOT NULL,
      reason text NOT NULL,
      act jsonb,
      returns_to integer,
      author_id uuid REFERENCES accounts (id),
      author_name text NOT NULL,
      made_at timestamptz NOT NULL,
      UNIQUE (kind, subject, version),
      CHECK (effective_from >= made_at)
    );
    CREATE INDEX administered_versions_of_kind ON administered_versions (kind, seq DESC);
    CREATE INDEX administered_versions_of_author ON administered_versions (author_id, seq DESC);
    REVOKE UPDATE, DELETE, TRUNCATE ON administered_versions FROM jardem_app;
    COMMENT ON TABLE administered_versions IS 'What administrators decided, append-only: the last word that has come into force holds';
    COMMENT ON COLUMN administered_versions.seq IS 'Order of all decisions';
    COMMENT ON COLUMN administered_versions.kind IS 'What kind of thing is kept';
    COMMENT ON COLUMN administered_versions.subject IS 'Which one, by its stable code';
    COMMENT ON COLUMN administered_versions.version IS 'Order of the versions of one thing, from 1';
    COMMENT ON COLUMN administered_versions.value IS 'The thing as decided; null: the decision is withdrawn, what was there without it holds';
    COMMENT ON COLUMN administered_versions.effective_from IS 'Instant from which it holds, never before it was made';
    COMMENT ON COLUMN administered_versions.reason IS 'Why, in the words of the author';
    COMMENT ON COLUMN administered_versions.act IS 'Number and date of the act behind it, where there is one';
    COMMENT ON COLUMN administered_versions.returns_to IS 'The earlier version whose value was taken up again';
    COMMENT ON COLUMN administered_versions.author_id IS 'Administrator; null for what stood before the first decision';
    COMMENT ON COLUMN administered_versions.author_name IS 'Name of the author at that moment';
    COMMENT ON COLUMN administered_versions.made_at IS 'Instant of the decision';

    ALTER TABLE organisations ADD COLUMN schedule jsonb;
    COMMENT ON COLUMN organisations.schedule IS 'Own hours, where it keeps others than the acts give';

    -- Running due times are looked through by the days that a changed calendar touches.
    CREATE INDEX applications_running ON applications (due_at, id) WHERE closed_at IS NULL;

    ALTER TABLE work_items ADD COLUMN soon_at timestamptz, ADD COLUMN escalate_at timestamptz;
    CREATE INDEX work_items_to_escalate ON work_items (escalate_at) WHERE escalate_at IS NOT NULL;
    CREATE INDEX work_items_soon ON work_items (organisation_code, role, soon_at)
      WHERE closed_at IS NULL AND escalate_at IS NOT NULL;
    COMMENT ON COLUMN work_items.soon_at IS 'Instant from which it counts as due soon';
    COMMENT ON COLUMN work_items.escalate_at IS 'When the head must next be told: at soon_at, then at due_at; null when told of lateness, or closed';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX work_items_soon, work_items_to_escalate, applications_running;
    ALTER TABLE work_items DROP COLUMN soon_at, DROP COLUMN escalate_at;
    ALTER TABLE organisations DROP COLUMN schedule;
    DROP TABLE administered_versions;
  `);
}
