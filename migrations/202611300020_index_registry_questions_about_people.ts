import type { Knex } from 'knex';

/** A person asks who looked at their data: the questions about one IIN, the newest first. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(
    `CREATE INDEX registry_questions_about ON registry_questions ((question ->> 'iin'), asked_at DESC, id DESC)`,
  );
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP INDEX registry_questions_about');
}
