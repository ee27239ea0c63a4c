import type { Knex } from 'knex';

/** Whether database and job queue answer. @throws what the database says when they do not. */
export async function isQueueReachable(knex: Knex): Promise<void> {
  await knex.raw('SELECT FROM graphile_worker.jobs LIMIT 1');
}
