import type { Knex } from 'knex';

/**
 * What an antivirus says of the bytes of a file, who of the staff looked at which file, and small pictures of files. The
 * verdict belongs to the bytes: whoever hands the same file in again meets the same one.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE file_scans (
      storage_key text PRIMARY KEY,
      state text NOT NULL CHECK (state IN ('waiting', 'clean', 'infected')),
      threat text,
      tried_at timestamptz NOT NULL,
      settled_at timestamptz,
      CHECK ((state = 'infected') = (threat IS NOT NULL))
    );
    CREATE INDEX file_scans_open ON file_scans (tried_at, storage_key) WHERE settled_at IS NULL;
    COMMENT ON TABLE file_scans IS 'Verdicts of the antivirus, by content; a file without a row was handed in while there was no antivirus';
    COMMENT ON COLUMN file_scans.storage_key IS 'SHA-256 of the content';
    COMMENT ON COLUMN file_scans.state IS 'waiting: the antivirus gave no verdict yet; clean; infected: nobody may open it';
    COMMENT ON COLUMN file_scans.threat IS 'What was found, as the antivirus names it';
    COMMENT ON COLUMN file_scans.tried_at IS 'Last asked';
    COMMENT ON COLUMN file_scans.settled_at IS 'Nothing is left to do: it is clean, or every case with the file says that it is locked';

    CREATE TABLE file_views (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      case_id uuid NOT NULL,
      attachment_id uuid NOT NULL REFERENCES attachments (id),
      account_id uuid NOT NULL REFERENCES accounts (id),
      at timestamptz NOT NULL,
      way text NOT NULL CHECK (way IN ('preview', 'download', 'download-unmarked'))
    );
    CREATE INDEX file_views_of_case ON file_views (case_id, at, id);
    REVOKE UPDATE, DELETE, TRUNCATE ON file_views FROM jardem_app;
    COMMENT ON TABLE file_views IS 'Which official looked at which file of a case, append-only';
    COMMENT ON COLUMN file_views.id IS 'Order';
    COMMENT ON COLUMN file_views.case_id IS 'Application';
    COMMENT ON COLUMN file_views.attachment_id IS 'File';
    COMMENT ON COLUMN file_views.account_id IS 'Official';
    COMMENT ON COLUMN file_views.at IS 'Instant';
    COMMENT ON COLUMN file_views.way IS 'preview: in the page; download: saved; download-unmarked: an identity document that could not be marked';

    CREATE TABLE file_thumbnails (
      storage_key text PRIMARY KEY,
      picture bytea,
      made_at timestamptz NOT NULL
    );
    COMMENT ON TABLE file_thumbnails IS 'Small pictures of pictures, made anew whenever they are gone';
    COMMENT ON COLUMN file_thumbnails.storage_key IS 'SHA-256 of the content of the whole picture';
    COMMENT ON COLUMN file_thumbnails.picture IS 'JPEG without metadata; null: the picture cannot be read';
    COMMENT ON COLUMN file_thumbnails.made_at IS 'Instant';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE file_thumbnails, file_views, file_scans');
}
