import type { Knex } from 'knex';

/**
 * Requests to complete an application: until when an answer is waited for, and what of it the person has put together so
 * far. What was asked and answered stands in the journal of the case; here is what a clock and a half-filled page need.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE completion_requests (
      application_id uuid NOT NULL,
      round int NOT NULL CHECK (round > 0),
      asked_at timestamptz NOT NULL,
      until timestamptz NOT NULL,
      closed_at timestamptz,
      draft jsonb NOT NULL DEFAULT '{"answers": {}, "files": []}',
      saved_at timestamptz,
      PRIMARY KEY (application_id, round)
    );
    CREATE UNIQUE INDEX completion_requests_open ON completion_requests (application_id) WHERE closed_at IS NULL;
    CREATE INDEX completion_requests_until ON completion_requests (until, application_id) WHERE closed_at IS NULL;
    REVOKE DELETE, TRUNCATE ON completion_requests FROM jardem_app;
    COMMENT ON TABLE completion_requests IS 'Requests to an applicant to complete an application: at most one is open';
    COMMENT ON COLUMN completion_requests.application_id IS 'Case';
    COMMENT ON COLUMN completion_requests.round IS 'Which request of the case it is, from 1';
    COMMENT ON COLUMN completion_requests.asked_at IS 'Sent';
    COMMENT ON COLUMN completion_requests.until IS 'Last instant of an answer';
    COMMENT ON COLUMN completion_requests.closed_at IS 'Answered, lapsed or withdrawn; null: still waited for';
    COMMENT ON COLUMN completion_requests.draft IS 'What was typed (answers) and uploaded (files) and not sent yet';
    COMMENT ON COLUMN completion_requests.saved_at IS 'The draft was last saved; null: never';

    ALTER TABLE work_items ADD COLUMN waits_until timestamptz;
    COMMENT ON COLUMN work_items.waits_until IS 'The applicant is waited for until then; null: nobody is waited for';
    COMMENT ON COLUMN work_items.opened_at IS 'Opened, or opened anew when what the applicant was asked for had come';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    COMMENT ON COLUMN work_items.opened_at IS 'Opened';
    ALTER TABLE work_items DROP COLUMN waits_until;
    DROP TABLE completion_requests;
  `);
}
