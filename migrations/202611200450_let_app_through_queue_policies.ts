import type { Knex } from 'knex';

/**
 * The queue's own schema protects its tables row by row and lets nobody but their owner through. The app acts under a
 * role of its own and enqueues in the transactions of its facts, so that role gets a policy on each of those tables.
 */
export async function up(knex: Knex): Promise<void> {
  for (const table of await protectedTables(knex)) {
    await knex.raw(
      'CREATE POLICY jardem_app_works ON graphile_worker.?? TO jardem_app USING (true) WITH CHECK (true)',
      [table],
    );
  }
}

export async function down(knex: Knex): Promise<void> {
  for (const table of await protectedTables(knex)) {
    await knex.raw('DROP POLICY jardem_app_works ON graphile_worker.??', [table]);
  }
}

async function protectedTables(knex: Knex): Promise<string[]> {
  const rows: { tablename: string }[] = await knex('pg_tables')
    .where({ schemaname: 'graphile_worker', rowsecurity: true })
    .select('tablename');
  return rows.map(({ tablename }) => tablename);
}
