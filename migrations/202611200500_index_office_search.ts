import type { Knex } from 'knex';

/** What the office looks for: cases of one person, people by the beginning of their name, and work that nobody holds. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX applications_of_applicant ON applications (applicant_iin, filed_at DESC, id DESC);
    CREATE INDEX applications_open_by_name ON applications ((lower(applicant_name)) COLLATE "C") WHERE closed_at IS NULL;
    CREATE INDEX work_items_free ON work_items (organisation_code, role, due_at, id)
      WHERE closed_at IS NULL AND holder_id IS NULL;
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX work_items_free, applications_open_by_name, applications_of_applicant');
}
