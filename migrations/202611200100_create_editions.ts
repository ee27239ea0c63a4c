import type { Knex } from 'knex';

/** The law as data: what was published stays as it was published, so the portal may not change or delete an edition. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE editions (
      service_id text NOT NULL,
      edition_id text NOT NULL,
      content_hash char(64) NOT NULL,
      facts jsonb NOT NULL,
      published_at timestamptz NOT NULL,
      PRIMARY KEY (service_id, edition_id)
    );
    COMMENT ON TABLE editions IS 'Published editions: one act''s version of one service each, frozen under a content hash';
    COMMENT ON COLUMN editions.service_id IS 'Stable id of the service';
    COMMENT ON COLUMN editions.edition_id IS 'Stable id of the act';
    COMMENT ON COLUMN editions.content_hash IS 'SHA-256 over the canonical JSON of the facts';
    COMMENT ON COLUMN editions.facts IS 'The facts of the edition, each with its clause';
    COMMENT ON COLUMN editions.published_at IS 'Instant of publication';
    REVOKE UPDATE, DELETE, TRUNCATE ON editions FROM jardem_app;

    CREATE TABLE edition_files (
      name text PRIMARY KEY,
      text_hash char(64) NOT NULL
    );
    COMMENT ON TABLE edition_files IS 'Files whose editions were published: an unchanged folder need not be read again at each start';
    COMMENT ON COLUMN edition_files.name IS 'Name of the file';
    COMMENT ON COLUMN edition_files.text_hash IS 'SHA-256 of its text';

    CREATE TABLE service_openings (
      service_id text PRIMARY KEY,
      is_open boolean NOT NULL,
      reason text NOT NULL,
      changed_by text NOT NULL,
      changed_at timestamptz NOT NULL
    );
    COMMENT ON TABLE service_openings IS 'An administrator''s word on whether a service takes applications; without a row the force of its acts decides';
    COMMENT ON COLUMN service_openings.service_id IS 'Stable id of the service';
    COMMENT ON COLUMN service_openings.is_open IS 'Whether applications are taken';
    COMMENT ON COLUMN service_openings.reason IS 'Why it was opened or closed';
    COMMENT ON COLUMN service_openings.changed_by IS 'Login of whoever switched';
    COMMENT ON COLUMN service_openings.changed_at IS 'Instant of the switch';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE service_openings; DROP TABLE edition_files; DROP TABLE editions;');
}
