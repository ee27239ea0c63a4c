import { jobRequests, requestJob } from '../../src/data/job-requests';
import { testDatabase, type TestDatabase } from '../support/database';

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(() => database.reset());

const ask = (key: string | undefined, payload: object = {}, runAt?: Date) =>
  requestJob(database.knex, {
    task: 'after-filing',
    payload: { ...payload },
    ...(key === undefined ? {} : { key }),
    ...(runAt === undefined ? {} : { runAt }),
  });

const queueUp = () => jobRequests(database.knex).queueUp();

interface QueuedJob {
  readonly key: string | null;
  readonly payload: unknown;
  readonly run_at: Date;
}

async function queued(): Promise<QueuedJob[]> {
  return database.owner('graphile_worker._private_jobs').orderBy('id').select('key', 'payload', 'run_at');
}

describe('jobs that facts ask for', () => {
  it('come to the queue in their order, as they were asked for', async () => {
    const later = new Date('2030-01-01T00:00:00Z');
    await ask('first', { applicationId: 'a' });
    await ask(undefined, { applicationId: 'b' }, later);
    await queueUp();
    const [first, second] = await queued();
    expect(first).toMatchObject({ key: 'first', payload: { applicationId: 'a' } });
    expect(first?.run_at.getTime()).toBeLessThanOrEqual(Date.now() + 1_000);
    expect(second).toMatchObject({ key: null, payload: { applicationId: 'b' }, run_at: later });
    expect(await database.owner('job_requests')).toEqual([]);
  });

  it('are one job under one key: the last of them, also beside one that waits in the queue', async () => {
    await ask('same', { turn: 1 });
    await queueUp();
    await ask('same', { turn: 2 });
    await ask('other');
    await ask('same', { turn: 3 });
    await queueUp();
    const jobs = await queued();
    expect(jobs).toHaveLength(2);
    expect(jobs).toContainEqual(expect.objectContaining({ key: 'same', payload: { turn: 3 } }));
  });

  it('come there once, however many workers take them, and more than one batch at a time', async () => {
    await database.knex.raw(
      `INSERT INTO job_requests (task, payload, key) SELECT 'after-filing', '{}', 'k' || n FROM generate_series(1, 1200) n`,
    );
    await Promise.all([queueUp(), queueUp(), queueUp()]);
    await queueUp();
    expect(await queued()).toHaveLength(1200);
    expect(await database.owner('job_requests')).toEqual([]);
  });

  it('are not asked for when the fact does not come about', async () => {
    const failing = database.knex.transaction(async (trx) => {
      await requestJob(trx, { task: 'after-filing', payload: {} });
      throw new Error('no fact');
    });
    await expect(failing).rejects.toThrow('no fact');
    await queueUp();
    expect(await queued()).toEqual([]);
  });
});
