import type { Knex } from 'knex';
import type { NewJob } from './application-records';
import { runPrepared } from './prepared';

/** Most requests that are taken to the queue at once. */
const BATCH = 500;

/**
 * The queue's own function takes a whole batch for little more than one job. Of several requests under one key the last
 * counts, as it would if they had come one by one. Workers do not wait for each other.
 */
const QUEUE_UP = {
  name: 'queue-up-jobs',
  text: `
    WITH taken AS (
      DELETE FROM job_requests
      WHERE id IN (SELECT id FROM job_requests ORDER BY id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
      RETURNING id, task, payload, key, run_at
    ), wanted AS (
      SELECT DISTINCT ON (coalesce(key, id::text)) * FROM taken ORDER BY coalesce(key, id::text), id DESC
    ), batch AS (
      SELECT array_agg(
        ROW (task, payload::json, NULL, run_at, NULL, key, NULL, NULL)::graphile_worker.job_spec ORDER BY id
      ) AS specs FROM wanted HAVING count(*) > 0
    ), queued AS (
      SELECT FROM batch CROSS JOIN LATERAL graphile_worker.add_jobs(batch.specs)
    )
    SELECT (SELECT count(*)::int FROM taken) AS taken, (SELECT count(*)::int FROM queued) AS queued`,
};

/** Asks for a job, in the transaction of the fact that wants it. */
export function requestJob(knex: Knex, job: NewJob): Promise<void> {
  return requestJobs(knex, [job]);
}

/** Asks for several jobs at once. */
export async function requestJobs(knex: Knex, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return;
  await knex('job_requests').insert(
    jobs.map((job) => ({
      task: job.task,
      payload: JSON.stringify(job.payload),
      key: job.key ?? null,
      run_at: job.runAt ?? null,
    })),
  );
}

/** What the workers do with the jobs that were asked for. */
export function jobRequests(knex: Knex) {
  return {
    /** Takes all requests to the queue, each exactly once. */
    async queueUp(): Promise<void> {
      for (let taken = BATCH; taken === BATCH;) {
        const [row] = await runPrepared<{ taken: number }>(knex, QUEUE_UP, []);
        taken = row?.taken ?? 0;
      }
    },
  };
}
