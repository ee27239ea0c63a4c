import type { Knex } from 'knex';

/**
 * A case has one identifier for its whole life: the draft's. Files, consents and registry answers belong to that
 * identifier, so that filing copies nothing, and a second filing of the same draft meets the primary key.
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

    CREATE TABLE drafts (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      channel text NOT NULL,
      service_id text NOT NULL,
      rules_edition text NOT NULL,
      route_edition text,
      language text NOT NULL CHECK (language IN ('kk', 'ru')),
      applicant_iin text NOT NULL,
      representative jsonb,
      answers jsonb NOT NULL DEFAULT '{}',
      sources jsonb NOT NULL DEFAULT '{}',
      created_at timestamptz NOT NULL,
      saved_at timestamptz NOT NULL
    );
    CREATE INDEX drafts_of_account ON drafts (account_id, saved_at DESC, id);
    COMMENT ON TABLE drafts IS 'Applications being written; gone at the moment of filing, when the application of the same id appears';
    COMMENT ON COLUMN drafts.id IS 'Identifier of the case for its whole life';
    COMMENT ON COLUMN drafts.account_id IS 'Who writes it: the citizen, or the operator at the counter';
    COMMENT ON COLUMN drafts.channel IS 'Channel of the edition';
    COMMENT ON COLUMN drafts.service_id IS 'Service';
    COMMENT ON COLUMN drafts.rules_edition IS 'Edition whose rules apply';
    COMMENT ON COLUMN drafts.route_edition IS 'Edition whose route of steps applies; null for the plain default';
    COMMENT ON COLUMN drafts.language IS 'Language of the application';
    COMMENT ON COLUMN drafts.applicant_iin IS 'Whose application it is';
    COMMENT ON COLUMN drafts.representative IS 'Representative: name, IIN, power of attorney; null when the person acts alone';
    COMMENT ON COLUMN drafts.answers IS 'Answers as typed, by field id';
    COMMENT ON COLUMN drafts.sources IS 'Registry that prefilled an answer, by field id';
    COMMENT ON COLUMN drafts.created_at IS 'Begun';
    COMMENT ON COLUMN drafts.saved_at IS 'Last saved';

    CREATE TABLE attachments (
      id uuid PRIMARY KEY,
      case_id uuid NOT NULL,
      document_id text NOT NULL,
      storage_key text NOT NULL,
      file_name text NOT NULL,
      media_type text NOT NULL CHECK (media_type IN ('application/pdf', 'image/jpeg', 'image/png')),
      size integer NOT NULL CHECK (size > 0),
      uploaded_by uuid NOT NULL REFERENCES accounts (id),
      uploaded_at timestamptz NOT NULL,
      removed_at timestamptz
    );
    CREATE INDEX attachments_of_case ON attachments (case_id, uploaded_at, id);
    COMMENT ON TABLE attachments IS 'Files handed in for a document of the edition''s list';
    COMMENT ON COLUMN attachments.id IS 'Identifier';
    COMMENT ON COLUMN attachments.case_id IS 'Draft or application';
    COMMENT ON COLUMN attachments.document_id IS 'Document of the edition, or form field of type document';
    COMMENT ON COLUMN attachments.storage_key IS 'SHA-256 of the content, the key in the file storage';
    COMMENT ON COLUMN attachments.file_name IS 'Name as the person sees it, cleaned';
    COMMENT ON COLUMN attachments.media_type IS 'Type found in the content, not the declared one';
    COMMENT ON COLUMN attachments.size IS 'Bytes';
    COMMENT ON COLUMN attachments.uploaded_by IS 'Account';
    COMMENT ON COLUMN attachments.uploaded_at IS 'Instant';
    COMMENT ON COLUMN attachments.removed_at IS 'Taken back while still a draft';

    CREATE TABLE consents (
      id uuid PRIMARY KEY,
      case_id uuid NOT NULL,
      account_id uuid NOT NULL REFERENCES accounts (id),
      consent_id text NOT NULL,
      text_kk text NOT NULL,
      text_ru text NOT NULL,
      version text NOT NULL,
      language text NOT NULL,
      given_at timestamptz NOT NULL,
      withdrawn_at timestamptz
    );
    CREATE UNIQUE INDEX consents_in_force ON consents (case_id, consent_id) WHERE withdrawn_at IS NULL;
    COMMENT ON TABLE consents IS 'Each consent is an act of its own: what was shown, when, to whom';
    COMMENT ON COLUMN consents.id IS 'Identifier, named by each registry question asked under it';
    COMMENT ON COLUMN consents.case_id IS 'Draft or application';
    COMMENT ON COLUMN consents.account_id IS 'Who consented';
    COMMENT ON COLUMN consents.consent_id IS 'Consent of the edition';
    COMMENT ON COLUMN consents.text_kk IS 'Text shown, Kazakh';
    COMMENT ON COLUMN consents.text_ru IS 'Text shown, Russian';
    COMMENT ON COLUMN consents.version IS 'Hash of both texts';
    COMMENT ON COLUMN consents.language IS 'Language in which it was read';
    COMMENT ON COLUMN consents.given_at IS 'Instant';
    COMMENT ON COLUMN consents.withdrawn_at IS 'Withdrawn, when it was';

    CREATE TABLE signing_codes (
      id uuid PRIMARY KEY,
      case_id uuid NOT NULL,
      account_id uuid NOT NULL REFERENCES accounts (id),
      purpose text NOT NULL,
      document_hash text NOT NULL,
      code_hash text NOT NULL,
      phone text NOT NULL,
      created_at timestamptz NOT NULL,
      expires_at timestamptz NOT NULL,
      attempts integer NOT NULL DEFAULT 0,
      used_at timestamptz
    );
    CREATE INDEX signing_codes_of_case ON signing_codes (case_id, created_at DESC);
    COMMENT ON TABLE signing_codes IS 'One-time codes sent by SMS: bound to one document, used once, five tries';
    COMMENT ON COLUMN signing_codes.id IS 'Identifier';
    COMMENT ON COLUMN signing_codes.case_id IS 'Draft or application that is signed';
    COMMENT ON COLUMN signing_codes.account_id IS 'Who signs';
    COMMENT ON COLUMN signing_codes.purpose IS 'What the signature is for';
    COMMENT ON COLUMN signing_codes.document_hash IS 'SHA-256 of the signed text: a code does not sign anything changed after it was sent';
    COMMENT ON COLUMN signing_codes.code_hash IS 'Keyed hash of the code';
    COMMENT ON COLUMN signing_codes.phone IS 'Number the code went to';
    COMMENT ON COLUMN signing_codes.created_at IS 'Sent';
    COMMENT ON COLUMN signing_codes.expires_at IS 'Valid until';
    COMMENT ON COLUMN signing_codes.attempts IS 'Wrong tries';
    COMMENT ON COLUMN signing_codes.used_at IS 'Used';

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

    CREATE TABLE registry_questions (
      id uuid PRIMARY KEY,
      case_id uuid NOT NULL,
      registry text NOT NULL,
      question jsonb NOT NULL,
      purpose text NOT NULL,
      consent_id uuid,
      asked_by text NOT NULL,
      asked_at timestamptz NOT NULL,
      answered_at timestamptz NOT NULL,
      status text NOT NULL CHECK (status IN ('found', 'not-found', 'unavailable')),
      answer jsonb
    );
    CREATE INDEX registry_questions_of_case ON registry_questions (case_id, asked_at, id);
    COMMENT ON TABLE registry_questions IS 'Each question to a state registry: who asked, why, under which consent, when, and the answer';
    COMMENT ON COLUMN registry_questions.id IS 'Identifier, also sent to the registry';
    COMMENT ON COLUMN registry_questions.case_id IS 'Draft or application';
    COMMENT ON COLUMN registry_questions.registry IS 'Registry asked';
    COMMENT ON COLUMN registry_questions.question IS 'What was asked';
    COMMENT ON COLUMN registry_questions.purpose IS 'Why, with the clause';
    COMMENT ON COLUMN registry_questions.consent_id IS 'Consent under which it was asked';
    COMMENT ON COLUMN registry_questions.asked_by IS 'Account or process that asked';
    COMMENT ON COLUMN registry_questions.asked_at IS 'Asked';
    COMMENT ON COLUMN registry_questions.answered_at IS 'Answered, or given up';
    COMMENT ON COLUMN registry_questions.status IS 'Found, not found, or the registry was out of reach';
    COMMENT ON COLUMN registry_questions.answer IS 'The checked answer, or the reason why there is none';

    CREATE TABLE results (
      number text PRIMARY KEY,
      application_id uuid NOT NULL UNIQUE,
      service_id text NOT NULL,
      outcome text NOT NULL,
      applicant_initials text NOT NULL,
      iin_last_four text NOT NULL,
      signed_at timestamptz NOT NULL,
      issued_at timestamptz,
      storage_key text NOT NULL
    );
    COMMENT ON TABLE results IS 'Results given: what the public check may say, and where the file is';
    COMMENT ON COLUMN results.number IS 'Number of the result: cannot be guessed by counting';
    COMMENT ON COLUMN results.application_id IS 'Case';
    COMMENT ON COLUMN results.service_id IS 'Service';
    COMMENT ON COLUMN results.outcome IS 'Outcome';
    COMMENT ON COLUMN results.applicant_initials IS 'Initials, the only name the public check shows';
    COMMENT ON COLUMN results.iin_last_four IS 'Last four digits of the IIN';
    COMMENT ON COLUMN results.signed_at IS 'Signed by the head';
    COMMENT ON COLUMN results.issued_at IS 'Handed out; before that the public check does not know it';
    COMMENT ON COLUMN results.storage_key IS 'PDF in the file storage';

    CREATE TABLE messages (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      case_id uuid NOT NULL,
      fact text NOT NULL,
      channel text NOT NULL CHECK (channel IN ('cabinet', 'sms', 'email')),
      address text,
      template text NOT NULL,
      params jsonb NOT NULL,
      language text NOT NULL,
      status text NOT NULL CHECK (status IN ('waiting', 'sent', 'read', 'rejected', 'perhaps-sent')),
      created_at timestamptz NOT NULL,
      sent_at timestamptz,
      provider_id text,
      UNIQUE (case_id, fact, channel)
    );
    CREATE INDEX messages_of_account ON messages (account_id, created_at DESC, id DESC) WHERE channel = 'cabinet';
    COMMENT ON TABLE messages IS 'What people were told: at most one message for one fact and channel';
    COMMENT ON COLUMN messages.id IS 'Identifier';
    COMMENT ON COLUMN messages.account_id IS 'To whom';
    COMMENT ON COLUMN messages.case_id IS 'Case';
    COMMENT ON COLUMN messages.fact IS 'Event that it tells of';
    COMMENT ON COLUMN messages.channel IS 'Cabinet, SMS or e-mail';
    COMMENT ON COLUMN messages.address IS 'Phone or e-mail at that moment';
    COMMENT ON COLUMN messages.template IS 'Text key';
    COMMENT ON COLUMN messages.params IS 'What fills the text';
    COMMENT ON COLUMN messages.language IS 'Language of the person';
    COMMENT ON COLUMN messages.status IS 'State of delivery';
    COMMENT ON COLUMN messages.created_at IS 'Made';
    COMMENT ON COLUMN messages.sent_at IS 'Handed over';
    COMMENT ON COLUMN messages.provider_id IS 'Identifier at the provider';

    CREATE TABLE worker_heartbeats (
      worker_id text PRIMARY KEY,
      seen_at timestamptz NOT NULL
    );
    COMMENT ON TABLE worker_heartbeats IS 'Workers that live: what a killed one held is given to another within a minute';
    COMMENT ON COLUMN worker_heartbeats.worker_id IS 'Worker of the job queue';
    COMMENT ON COLUMN worker_heartbeats.seen_at IS 'Last sign of life';

    CREATE TABLE demo_outbox (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      kind text NOT NULL CHECK (kind IN ('sms', 'email')),
      reference text NOT NULL UNIQUE,
      recipient text NOT NULL,
      subject text,
      body text NOT NULL,
      at timestamptz NOT NULL
    );
    COMMENT ON TABLE demo_outbox IS 'Messages of the demonstration, shown at /dev/outbox; empty in production';
    COMMENT ON COLUMN demo_outbox.id IS 'Order';
    COMMENT ON COLUMN demo_outbox.kind IS 'SMS or e-mail';
    COMMENT ON COLUMN demo_outbox.reference IS 'The sender''s reference: handed over twice, kept once';
    COMMENT ON COLUMN demo_outbox.recipient IS 'Phone or e-mail';
    COMMENT ON COLUMN demo_outbox.subject IS 'Subject of an e-mail';
    COMMENT ON COLUMN demo_outbox.body IS 'Text';
    COMMENT ON COLUMN demo_outbox.at IS 'Sent';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP TABLE demo_outbox, worker_heartbeats, messages, results, registry_questions, work_items, application_events, applications,
      signing_codes, consents, attachments, drafts, route_plans;
    DROP SEQUENCE application_serials;
  `);
}
