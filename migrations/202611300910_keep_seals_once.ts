import type { Knex } from 'knex';

/**
 * Signatures that the portal itself sets under decisions, by the key of the authorised person: one under one text, however
 * often a job is run or dies.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ALTER TABLE signatures DROP CONSTRAINT signatures_purpose_check;
    ALTER TABLE signatures ADD CONSTRAINT signatures_purpose_check
      CHECK (purpose IN ('filing', 'decision', 'login', 'automatic-decision'));
    CREATE UNIQUE INDEX signatures_of_automatic_decision ON signatures (case_id, document_sha256)
      WHERE purpose = 'automatic-decision';
    COMMENT ON COLUMN signatures.purpose IS 'Filing of an application, decision of an official, decision of the portal, or log-in';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    DROP INDEX signatures_of_automatic_decision;
    DELETE FROM signatures WHERE purpose = 'automatic-decision';
    ALTER TABLE signatures DROP CONSTRAINT signatures_purpose_check;
    ALTER TABLE signatures ADD CONSTRAINT signatures_purpose_check CHECK (purpose IN ('filing', 'decision', 'login'));
    COMMENT ON COLUMN signatures.purpose IS 'Filing of an application, decision of an official, or log-in';
  `);
}
