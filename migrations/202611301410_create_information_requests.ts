import type { Knex } from 'knex';

/**
 * Requests for information about an assigned benefit: written, signed, answered by the portal within the term of the act.
 * No application and no case: nothing is decided by it.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE SEQUENCE information_serials;
    CREATE TABLE information_requests (
      id uuid PRIMARY KEY,
      account_id uuid NOT NULL REFERENCES accounts (id),
      service_id text NOT NULL,
      rules_edition text NOT NULL,
      language text NOT NULL CHECK (language IN ('kk', 'ru')),
      applicant_iin text NOT NULL,
      applicant_name text NOT NULL,
      subject_iin text NOT NULL,
      signed_text text NOT NULL,
      text_hash text NOT NULL,
      created_at timestamptz NOT NULL,
      number text UNIQUE,
      sent_at timestamptz,
      due_at timestamptz,
      signature jsonb,
      answered_at timestamptz,
      answer jsonb,
      storage_key text,
      CHECK ((sent_at IS NULL) = (number IS NULL) AND (sent_at IS NULL) = (due_at IS NULL)
        AND (sent_at IS NULL) = (signature IS NULL)),
      CHECK ((answered_at IS NULL) = (answer IS NULL) AND (answered_at IS NULL) = (storage_key IS NULL)),
      CHECK (answered_at IS NULL OR sent_at IS NOT NULL)
    );
    CREATE UNIQUE INDEX information_requests_open ON information_requests (account_id, service_id, subject_iin)
      WHERE answered_at IS NULL;
    CREATE INDEX information_requests_of_account ON information_requests (account_id, service_id, created_at DESC);
    CREATE INDEX information_requests_file ON information_requests (storage_key) WHERE storage_key IS NOT NULL;
    REVOKE DELETE, TRUNCATE ON information_requests FROM jardem_app;
    COMMENT ON SEQUENCE information_serials IS 'Serials in the numbers of answers about assigned benefits';
    COMMENT ON TABLE information_requests IS 'Requests for information about an assigned benefit, and the answers';
    COMMENT ON COLUMN information_requests.id IS 'Identifier';
    COMMENT ON COLUMN information_requests.account_id IS 'Who asks';
    COMMENT ON COLUMN information_requests.service_id IS 'Service by whose edition it is asked';
    COMMENT ON COLUMN information_requests.rules_edition IS 'The edition';
    COMMENT ON COLUMN information_requests.language IS 'In which the request was read and signed';
    COMMENT ON COLUMN information_requests.applicant_iin IS 'IIN of whoever asks';
    COMMENT ON COLUMN information_requests.applicant_name IS 'Their name';
    COMMENT ON COLUMN information_requests.subject_iin IS 'Whose benefits are asked about: their own, or their child''s, or of whom they represent';
    COMMENT ON COLUMN information_requests.signed_text IS 'The text that is signed';
    COMMENT ON COLUMN information_requests.text_hash IS 'SHA-256 of that text';
    COMMENT ON COLUMN information_requests.created_at IS 'Written';
    COMMENT ON COLUMN information_requests.number IS 'Number of the answer, under which it can be verified; null: not signed yet';
    COMMENT ON COLUMN information_requests.sent_at IS 'Signed and received; null: not yet';
    COMMENT ON COLUMN information_requests.due_at IS 'Last instant of the answer by the act, or by our own ruling';
    COMMENT ON COLUMN information_requests.signature IS 'How it was signed, and where the proof lies';
    COMMENT ON COLUMN information_requests.answered_at IS 'Answered; null: not yet';
    COMMENT ON COLUMN information_requests.answer IS 'What was answered';
    COMMENT ON COLUMN information_requests.storage_key IS 'The paper of the answer';
    ALTER TABLE signatures DROP CONSTRAINT signatures_purpose_check;
    ALTER TABLE signatures ADD CONSTRAINT signatures_purpose_check
      CHECK (purpose IN ('filing', 'decision', 'login', 'automatic-decision', 'information'));
    COMMENT ON COLUMN signatures.purpose IS 'Filing of an application, decision of an official, decision of the portal, log-in, or request for information';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DELETE FROM signatures WHERE purpose = 'information';
    ALTER TABLE signatures DROP CONSTRAINT signatures_purpose_check;
    ALTER TABLE signatures ADD CONSTRAINT signatures_purpose_check
      CHECK (purpose IN ('filing', 'decision', 'login', 'automatic-decision'));
    COMMENT ON COLUMN signatures.purpose IS 'Filing of an application, decision of an official, decision of the portal, or log-in';
    DROP TABLE information_requests;
    DROP SEQUENCE information_serials;
  `);
}
