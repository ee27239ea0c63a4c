import type { Knex } from 'knex';

/**
 * Who was first to apply for a benefit because of a person: of two applications filed in the same moment the database lets
 * one stand, and no check that only reads could.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE benefit_claims (
      benefit text NOT NULL,
      subject_iin text NOT NULL,
      application_id uuid NOT NULL REFERENCES applications (id) ON DELETE CASCADE,
      filed_on date NOT NULL,
      for_good boolean NOT NULL,
      assigned boolean NOT NULL DEFAULT false,
      PRIMARY KEY (subject_iin, benefit)
    );
    CREATE INDEX benefit_claims_of_application ON benefit_claims (application_id);
    REVOKE TRUNCATE ON benefit_claims FROM jardem_app;
    COMMENT ON TABLE benefit_claims IS 'The application that stands for a benefit because of a person; a refusal gives the place free';
    COMMENT ON COLUMN benefit_claims.benefit IS 'Kind of benefit, as registries name it';
    COMMENT ON COLUMN benefit_claims.subject_iin IS 'Because of whom it is paid: the deceased, the child, the person cared for, or the applicant';
    COMMENT ON COLUMN benefit_claims.application_id IS 'The application that was first';
    COMMENT ON COLUMN benefit_claims.filed_on IS 'Day of that application';
    COMMENT ON COLUMN benefit_claims.for_good IS 'Paid once for one person: an assignment keeps the place';
    COMMENT ON COLUMN benefit_claims.assigned IS 'Decided in favour';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE benefit_claims');
}
