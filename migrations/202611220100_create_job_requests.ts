import type { Knex } from 'knex';

/** Jobs are asked for in a plain table beside the facts; the workers take them from there to their queue. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    CREATE TABLE job_requests (
      id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
      task text NOT NULL,
      payload jsonb NOT NULL,
      key text,
      run_at timestamptz
    );
    COMMENT ON TABLE job_requests IS 'Jobs that facts ask for, until a worker takes them to the queue';
    COMMENT ON COLUMN job_requests.id IS 'Order in which they were asked for';
    COMMENT ON COLUMN job_requests.task IS 'Task of the job';
    COMMENT ON COLUMN job_requests.payload IS 'Identifiers that the task needs; no personal data';
    COMMENT ON COLUMN job_requests.key IS 'Jobs with the same key are one job';
    COMMENT ON COLUMN job_requests.run_at IS 'Not before this instant; null: at once';
  `);
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('DROP TABLE job_requests');
}
