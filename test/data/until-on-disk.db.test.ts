import { untilOnDisk } from '../../src/data/until-on-disk';
import { testDatabase, type TestDatabase } from '../support/database';

const UNHURRIED = `WITH unhurried AS MATERIALIZED (SELECT set_config('synchronous_commit', 'off', true))
  INSERT INTO rate_limits (key, points) SELECT ?, 1 FROM unhurried`;

interface Pool {
  acquireConnection(): Promise<unknown>;
  releaseConnection(connection: unknown): Promise<void>;
}

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
});

/** How far the log was written, and how far it is on the disk, when asked at the same moment. */
async function log(): Promise<{ written: string; flushed: string }> {
  const { rows } = await database.knex.raw<{ rows: { written: string; flushed: string }[] }>(
    'SELECT pg_current_wal_insert_lsn() AS written, pg_current_wal_flush_lsn() AS flushed',
  );
  const [row] = rows;
  if (row === undefined) throw new Error('no log');
  return row;
}

async function isFlushed(position: string): Promise<boolean> {
  const { rows } = await database.knex.raw<{ rows: { done: boolean }[] }>(
    'SELECT pg_current_wal_flush_lsn() >= ?::pg_lsn AS done',
    [position],
  );
  return rows[0]?.done ?? false;
}

describe('waiting for the disk', () => {
  it('ends when everything that was committed before is on it', async () => {
    const onDisk = untilOnDisk(database.knex);
    for (let round = 0; round < 20; round += 1) {
      await database.knex.raw(UNHURRIED, [`round ${round}`]);
      const { written } = await log();
      await onDisk();
      expect(await isFlushed(written)).toBe(true);
    }
  });

  it('is shared by those who wait at the same time, and none of them is content with an earlier flush', async () => {
    const { knex, connections } = counting();
    const onDisk = untilOnDisk(knex);
    await Promise.all(
      Array.from({ length: 50 }, async (_, at) => {
        await database.knex.raw(UNHURRIED, [`at once ${at}`]);
        const { written } = await log();
        await onDisk();
        expect(await isFlushed(written)).toBe(true);
      }),
    );
    expect(connections()).toBeGreaterThan(0);
    expect(connections()).toBeLessThan(50);
  });

  it('fails for those who waited for a flush that failed, and works again for the next', async () => {
    const { knex, breakDown } = counting();
    const onDisk = untilOnDisk(knex);
    breakDown(true);
    const both = await Promise.allSettled([onDisk(), onDisk()]);
    expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    breakDown(false);
    await expect(onDisk()).resolves.toBeUndefined();
  });
});

/** The same database through a pool that counts how often it is used, and that may be out of connections. */
function counting() {
  // Knex types its client as `any`; the pg driver gives a pool of connections.
  const client: Pool = database.knex.client;
  let used = 0;
  let isBroken = false;
  const pool = {
    acquireConnection: async () => {
      used += 1;
      if (isBroken) throw new Error('no connection');
      return client.acquireConnection();
    },
    releaseConnection: (connection: unknown) => client.releaseConnection(connection),
  };
  const knex = new Proxy(database.knex, {
    get: (target, name): unknown => (name === 'client' ? pool : Reflect.get(target, name)),
  });
  return {
    knex,
    connections: () => used,
    breakDown: (broken: boolean) => {
      isBroken = broken;
    },
  };
}
