import type { Knex } from 'knex';

/**
 * Applications: the journal of facts, the projection that lists are made of, the open steps, and the plans of steps.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE SEQUENCE application_serials;

    CREATE TABLE route_plans (
      hash text PRIMARY KEY,
      plan jsonb NOT NULL
    );
    REVOKE UPDATE, DELETE, TRUNCATE ON route_plans FROM jardem_app;
    COMMENT ON TABLE route_plans IS 'Plans of steps to which cases are pinned, each kept once';
    COMMENT ON COLUMN route_plans.hash IS 'SHA-256 over the canonical plan';
    COMMENT ON COLUMN route_plans.plan IS 'Steps with their words, roles, limits and clauses';

    CREATE TABLE applications (
      id uuid PRIMARY KEY,
      number text NOT NULL UNIQUE,
      service_id text NOT NULL,
      rules_edition text NOT NULL,
      route_edition text,
      channel text NOT NULL,
      language text NOT NULL,
      account_id uuid NOT NULL REFERENCES accounts (id),
      applicant_iin text NOT NULL,
      applicant_name text NOT NULL,
      organisation_code text NOT NULL REFERENCES organisations (code),
      status text NOT NULL CHECK (status IN ('in-work', 'intake-refused', 'decided', 'issued')),
      step_key text,
      outcome text,
      filed_at timestamptz NOT NULL,
      due_at timestamptz NOT NULL,
      closed_at timestamptz,
      last_seq integer NOT NULL,
      last_hash text NOT NULL
    );
    CREATE INDEX applications_of_account ON applications (account_id, filed_at DESC, id DESC);
    COMMENT ON TABLE applications IS 'Projection of application_events for lists; rebuilt from them at need';
    COMMENT ON COLUMN applications.id IS 'Identifier of the case';
    COMMENT ON COLUMN applications.number IS 'Number told to the person: year and month, serial, check digit';
    COMMENT ON COLUMN applications.service_id IS 'Service';
    COMMENT ON COLUMN applications.rules_edition IS 'Edition whose rules the case stays on';
    COMMENT ON COLUMN applications.route_edition IS 'Edition whose route the case stays on';
    COMMENT ON COLUMN applications.channel IS 'Channel through which it came';
    COMMENT ON COLUMN applications.language IS 'Language of the application';
    COMMENT ON COLUMN applications.account_id IS 'Account that filed it';
    COMMENT ON COLUMN applications.applicant_iin IS 'Applicant';
    COMMENT ON COLUMN applications.applicant_name IS 'Name as in the application';
    COMMENT ON COLUMN applications.organisation_code IS 'Provider that decides';
    COMMENT ON COLUMN applications.status IS 'State of the case';
    COMMENT ON COLUMN applications.step_key IS 'Open step of the route';
    COMMENT ON COLUMN applications.outcome IS 'Outcome of the signed decision';
    COMMENT ON COLUMN applications.filed_at IS 'Instant of filing';
    COMMENT ON COLUMN applications.due_at IS 'Statutory due instant of the service';
    COMMENT ON COLUMN applications.closed_at IS 'Issued or refused at intake';
    COMMENT ON COLUMN applications.last_seq IS 'Number of the last event';
    COMMENT ON COLUMN applications.last_hash IS 'Hash of the last event';

    CREATE TABLE application_events (
      application_id uuid NOT NULL,
      seq integer NOT NULL,
      type text NOT NULL,
      at timestamptz NOT NULL,
      actor jsonb NOT NULL,
      payload jsonb NOT NULL,
      previous_hash text NOT NULL,
      hash text NOT NULL,
      PRIMARY KEY (application_id, seq)
    );
    REVOKE UPDATE, DELETE, TRUNCATE ON application_events FROM jardem_app;
    COMMENT ON TABLE application_events IS 'What happened, append-only; the truth from which everything else is made';
    COMMENT ON COLUMN application_events.application_id IS 'Case';
    COMMENT ON COLUMN application_events.seq IS 'Order within the case, from 1';
    COMMENT ON COLUMN application_events.type IS 'Kind of fact';
    COMMENT ON COLUMN application_events.at IS 'Instant';
    COMMENT ON COLUMN application_events.actor IS 'Who: kind, account, role';
    COMMENT ON COLUMN application_events.payload IS 'The fact itself';
    COMMENT ON COLUMN application_events.previous_hash IS 'Hash of the event before, empty for the first';
    COMMENT ON COLUMN application_events.hash IS 'SHA-256 over this event and the previous hash';

    CREATE TABLE work_items (
      id uuid PRIMARY KEY,
      application_id uuid NOT NULL,
      organisation_code text NOT NULL REFERENCES organisations (code),
      role text NOT NULL,
      step_key text NOT NULL,
      opened_at timestamptz NOT NULL,
      step_due_at timestamptz,
      due_at timestamptz NOT NULL,
      holder_id uuid REFERENCES accounts (id),
      held_since timestamptz,
      closed_at timestamptz
    );
    CREATE INDEX work_items_queue ON work_items (organisation_code, role, due_at, id) WHERE closed_at IS NULL;
    CREATE INDEX work_items_held ON work_items (holder_id, due_at, id) WHERE closed_at IS NULL AND holder_id IS NOT NULL;
    CREATE UNIQUE INDEX work_items_open_step ON work_items (application_id) WHERE closed_at IS NULL;
    COMMENT ON TABLE work_items IS 'Open steps of routes: exactly one open item a case under way';
    COMMENT ON COLUMN work_items.id IS 'Identifier';
    COMMENT ON COLUMN work_items.application_id IS 'Case';
    COMMENT ON COLUMN work_items.organisation_code IS 'Organisation whose queue it stands in';
    COMMENT ON COLUMN work_items.role IS 'Role of the office that does it';
    COMMENT ON COLUMN work_items.step_key IS 'Step of the case''s plan';
    COMMENT ON COLUMN work_items.opened_at IS 'Opened';
    COMMENT ON COLUMN work_items.step_due_at IS 'Due by the step''s own limit, when it has one';
    COMMENT ON COLUMN work_items.due_at IS 'Earlier of the step''s and the service''s due instants: the order of the queue';
    COMMENT ON COLUMN work_items.holder_id IS 'Who works on it; two people cannot hold one case';
    COMMENT ON COLUMN work_items.held_since IS 'Claimed';
    COMMENT ON COLUMN work_items.closed_at IS 'Completed';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(
    'DROP TABLE work_items, application_events, applications, route_plans; DROP SEQUENCE application_serials',
  );
}
