import type { Knex } from 'knex';

/**
 * Signs of life of the job workers. The queue itself frees what a killed worker held only after four hours; by these
 * signs it happens within a minute.
 */
export function workerHeartbeats(knex: Knex) {
  return {
    async beat(workerId: string, at: Date): Promise<void> {
      await knex('worker_heartbeats')
        .insert({ worker_id: workerId, seen_at: at })
        .onConflict('worker_id')
        .merge();
    },

    async leave(workerId: string): Promise<void> {
      await knex('worker_heartbeats').where({ worker_id: workerId }).delete();
    },

    /** Frees the jobs of workers that have not been seen since then, also of those that never gave a sign. */
    async freeJobsOfSilent(since: Date): Promise<void> {
      await knex.raw(
        `SELECT graphile_worker.force_unlock_workers(array_agg(DISTINCT j.locked_by))
         FROM graphile_worker.jobs j
         WHERE j.locked_by IS NOT NULL AND j.locked_at < ?
           AND NOT EXISTS (SELECT FROM worker_heartbeats h WHERE h.worker_id = j.locked_by AND h.seen_at >= ?)
         HAVING count(*) > 0`,
        [since, since],
      );
      await knex('worker_heartbeats').where('seen_at', '<', since).delete();
    },
  };
}
