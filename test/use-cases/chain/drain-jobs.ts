import type { JobHelpers, Task, TaskList } from 'graphile-worker';
import type { Knex } from 'knex';
import type { Clock } from '../../../src/kernel/clock';

const AT_ONCE = 8;

interface Queue {
  readonly owner: Knex;
  readonly clock: Clock;
  readonly helpers: JobHelpers;
  readonly tasks: TaskList;
}

/**
 * Works off what was asked for until nothing that is due is left, each job so many times, now and then at once, as a
 * queue may that gives at least once. Jobs that ask for jobs get them, as in the queue.
 */
export async function drainJobs({ owner, clock, tasks, helpers }: Queue, times: number): Promise<void> {
  for (;;) {
    const jobs: { task: string; payload: object }[] = await owner('job_requests')
      .whereIn('task', Object.keys(tasks))
      .where((due) => void due.whereNull('run_at').orWhere('run_at', '<=', clock.now()))
      .delete()
      .returning(['task', 'payload']);
    if (jobs.length === 0) return;
    const waiting = jobs.entries();
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (const [index, { task, payload }] of waiting) {
          const work = tasks[task] as Task;
          await repeated(() => untilDone(() => work(payload, helpers)), times, index % 4 === 0);
        }
      }),
    );
  }
}

/** Delivers a job so many times, in the same moment or one after the other. */
async function repeated(job: () => Promise<void>, times: number, atOnce: boolean): Promise<void> {
  if (atOnce) {
    await Promise.all(Array.from({ length: times }, job));
  } else {
    for (let time = 0; time < times; time += 1) await job();
  }
}

/** What a job may ask of its queue: other jobs. */
export function helpersOver(owner: Knex): JobHelpers {
  const helpers: Pick<JobHelpers, 'addJob'> = {
    addJob: (async (task: string, payload: object, spec: { jobKey?: string; runAt?: Date } = {}) => {
      const { jobKey: key = null, runAt = null } = spec;
      if (key !== null) await owner('job_requests').where({ key }).delete();
      await owner('job_requests').insert({ task, payload: JSON.stringify(payload), key, run_at: runAt });
    }) as unknown as JobHelpers['addJob'],
  };
  return helpers as JobHelpers;
}

/** A job that failed is tried again by its queue. */
async function untilDone(job: () => unknown, tries = 5): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      await job();
      return;
    } catch (problem) {
      if (tried === tries) throw problem;
    }
  }
}
