import type { Knex } from 'knex';

/** Before an administrator changes a period, the applications that are judged by its edition are counted. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE INDEX applications_of_edition ON applications (service_id, rules_edition, filed_at);
    -- The running ones of an edition are those without an end; the ended ones are looked at from the latest.
    CREATE INDEX applications_ended_of_edition ON applications (service_id, rules_edition, closed_at);
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX applications_ended_of_edition, applications_of_edition');
}
