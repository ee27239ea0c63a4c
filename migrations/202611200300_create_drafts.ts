import type { Knex } from 'knex';

/**
 * A case has one identifier for its whole life: the draft's. Files, consents and codes belong to that identifier, so that
 * filing copies nothing, and a second filing of the same draft meets the primary key.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
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
    CREATE INDEX attachments_of_file ON attachments (storage_key);
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
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE signing_codes, consents, attachments, drafts');
}
