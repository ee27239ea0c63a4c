import type { Knex } from 'knex';

/** What people signed with their keys, and what the portal was told about it: evidence that outlives the certificate. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE signatures (
      id uuid PRIMARY KEY,
      purpose text NOT NULL CHECK (purpose IN ('filing', 'decision', 'login')),
      case_id uuid,
      account_id uuid REFERENCES accounts (id),
      expected_iin text,
      key_use text NOT NULL CHECK (key_use IN ('sign', 'authenticate')),
      document bytea NOT NULL,
      document_sha256 text NOT NULL,
      cms text NOT NULL,
      verdict text NOT NULL CHECK (verdict IN ('valid', 'invalid', 'unknown')),
      reason text CHECK ((reason IS NULL) = (verdict = 'valid')),
      signer jsonb,
      signed_at timestamptz,
      checked_at timestamptz NOT NULL,
      answer jsonb,
      next_check_at timestamptz CHECK (verdict = 'unknown' OR next_check_at IS NULL),
      tries integer NOT NULL DEFAULT 1,
      created_at timestamptz NOT NULL
    );
    CREATE INDEX signatures_to_check ON signatures (next_check_at) WHERE next_check_at IS NOT NULL;
    CREATE INDEX signatures_of_case ON signatures (case_id, created_at);
    REVOKE UPDATE, DELETE, TRUNCATE ON signatures FROM jardem_app;
    GRANT UPDATE (verdict, reason, signer, signed_at, checked_at, answer, next_check_at, tries)
      ON signatures TO jardem_app;
    COMMENT ON TABLE signatures IS 'Signatures by key with everything that proves them; only the verdict is ever changed';
    COMMENT ON COLUMN signatures.id IS 'Identifier';
    COMMENT ON COLUMN signatures.purpose IS 'Filing of an application, decision of an official, or log-in';
    COMMENT ON COLUMN signatures.case_id IS 'Case or draft it belongs to; null for a log-in';
    COMMENT ON COLUMN signatures.account_id IS 'Who was logged in; null for a log-in';
    COMMENT ON COLUMN signatures.expected_iin IS 'IIN that the certificate had to name; null where it says itself who logs in';
    COMMENT ON COLUMN signatures.key_use IS 'Kind of key: for signing or for logging in';
    COMMENT ON COLUMN signatures.document IS 'The very bytes that were to be signed';
    COMMENT ON COLUMN signatures.document_sha256 IS 'Their SHA-256, hexadecimal';
    COMMENT ON COLUMN signatures.cms IS 'Detached CMS as the signer''s program gave it';
    COMMENT ON COLUMN signatures.verdict IS 'Whether it holds; unknown until somebody can tell';
    COMMENT ON COLUMN signatures.reason IS 'Why it does not hold, or why nobody can tell yet';
    COMMENT ON COLUMN signatures.signer IS 'Whose certificate it is, as the verifier read it';
    COMMENT ON COLUMN signatures.signed_at IS 'Instant of the trusted time stamp';
    COMMENT ON COLUMN signatures.checked_at IS 'Instant of the verdict';
    COMMENT ON COLUMN signatures.answer IS 'What the verifier was told: revocation answers, stamp';
    COMMENT ON COLUMN signatures.next_check_at IS 'When it is looked at again';
    COMMENT ON COLUMN signatures.tries IS 'How often it was looked at';
    COMMENT ON COLUMN signatures.created_at IS 'Received';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE signatures');
}
