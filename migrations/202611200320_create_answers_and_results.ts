import type { Knex } from 'knex';

/**
 * What registries answered, and what was decided.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
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
    CREATE INDEX results_of_file ON results (storage_key);
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
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE results, registry_questions');
}
