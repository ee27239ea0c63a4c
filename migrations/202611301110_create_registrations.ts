import type { Knex } from 'knex';

/**
 * The electronic journals of applications: every application has a number in the journal of its service at the
 * organisation that decides, without gaps within a year.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE registration_counters (
      organisation_code text NOT NULL REFERENCES organisations (code),
      journal text NOT NULL,
      year int NOT NULL,
      last_number int NOT NULL CHECK (last_number > 0),
      PRIMARY KEY (organisation_code, journal, year)
    );
    REVOKE DELETE, TRUNCATE ON registration_counters FROM jardem_app;
    COMMENT ON TABLE registration_counters IS 'Last number of each journal: it grows in the transaction that registers';
    COMMENT ON COLUMN registration_counters.organisation_code IS 'Organisation that decides';
    COMMENT ON COLUMN registration_counters.journal IS 'Journal: the service';
    COMMENT ON COLUMN registration_counters.year IS 'Year of filing in Kazakhstan';
    COMMENT ON COLUMN registration_counters.last_number IS 'Last number that was given';

    CREATE TABLE registrations (
      organisation_code text NOT NULL,
      journal text NOT NULL,
      year int NOT NULL,
      number int NOT NULL,
      application_id uuid NOT NULL UNIQUE REFERENCES applications (id),
      channel text NOT NULL,
      filed_at timestamptz NOT NULL,
      registered_at timestamptz NOT NULL,
      PRIMARY KEY (organisation_code, journal, year, number)
    );
    CREATE INDEX registrations_of_organisation ON registrations (organisation_code, filed_at DESC, application_id DESC);
    CREATE INDEX registrations_of_journal ON registrations (organisation_code, journal, filed_at DESC, application_id DESC);
    REVOKE UPDATE, DELETE, TRUNCATE ON registrations FROM jardem_app;
    COMMENT ON TABLE registrations IS 'Entries of the journals of applications, append-only';
    COMMENT ON COLUMN registrations.organisation_code IS 'Organisation that decides';
    COMMENT ON COLUMN registrations.journal IS 'Journal: the service';
    COMMENT ON COLUMN registrations.year IS 'Year of filing in Kazakhstan';
    COMMENT ON COLUMN registrations.number IS 'Number within the year, from 1';
    COMMENT ON COLUMN registrations.application_id IS 'Application: registered once';
    COMMENT ON COLUMN registrations.channel IS 'Channel through which it came';
    COMMENT ON COLUMN registrations.filed_at IS 'Filed';
    COMMENT ON COLUMN registrations.registered_at IS 'Registered';

    ALTER TABLE applications ADD COLUMN registered_at timestamptz;
    CREATE INDEX applications_unregistered ON applications (filed_at, id) WHERE registered_at IS NULL;
    COMMENT ON COLUMN applications.registered_at IS 'Registered in the journal of applications; null: not yet';

    CREATE TABLE registration_views (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      organisation_code text NOT NULL,
      account_id uuid NOT NULL REFERENCES accounts (id),
      at timestamptz NOT NULL,
      way text NOT NULL CHECK (way IN ('screen', 'csv', 'xlsx', 'pdf')),
      filter jsonb NOT NULL
    );
    CREATE INDEX registration_views_of_organisation ON registration_views (organisation_code, at, id);
    REVOKE UPDATE, DELETE, TRUNCATE ON registration_views FROM jardem_app;
    COMMENT ON TABLE registration_views IS 'Which official looked at which part of a journal of applications, append-only';
    COMMENT ON COLUMN registration_views.id IS 'Order';
    COMMENT ON COLUMN registration_views.organisation_code IS 'Organisation whose journal it is';
    COMMENT ON COLUMN registration_views.account_id IS 'Official';
    COMMENT ON COLUMN registration_views.at IS 'Instant';
    COMMENT ON COLUMN registration_views.way IS 'On the screen, or taken along as a file';
    COMMENT ON COLUMN registration_views.filter IS 'What was asked for';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE registration_views;
    DROP INDEX applications_unregistered;
    ALTER TABLE applications DROP COLUMN registered_at;
    DROP TABLE registrations;
    DROP TABLE registration_counters;
  `);
}
