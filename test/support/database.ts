import knex, { type Knex } from 'knex';
import { Client } from 'pg';
import { z } from 'zod';
import { connectDatabase } from '../../src/data/database';
import { rememberFreshDatabase, resetDatabase } from './reset-database';

/** Where the global setup left the cluster and the migrated database to copy. */
const Cluster = z.object({ url: z.string(), template: z.string(), run: z.string() });

/** A migrated database that belongs to one test file. */
export type TestDatabase = {
  /** Connected as the portal is: with the role that cannot change events. */
  readonly knex: Knex;
  /** Connected as the migrations are: owns the tables. For looking behind the scenes and for breaking things. */
  readonly owner: Knex;
  /** The address, with the login that owns the tables. */
  readonly url: string;
  /** Empties what tests filled; what the migrations put in stays. Takes some milliseconds. */
  reset(): Promise<void>;
};

let opened: Promise<TestDatabase> | undefined;

/**
 * The database of this test file, copied from the migrated template at the first call. Call it in `beforeAll`; the
 * connections are closed by the test environment.
 */
export function testDatabase(): Promise<TestDatabase> {
  opened ??= open();
  return opened;
}

async function open(): Promise<TestDatabase> {
  const url = await copyTemplate();
  const owner = knex({ client: 'pg', connection: url, pool: { min: 0, max: 8 } });
  const app = connectDatabase({ url, poolSize: 8, statementTimeout: 20_000 });
  await rememberFreshDatabase(owner);
  Reflect.set(globalThis, 'closeTestDatabase', () => Promise.all([app.destroy(), owner.destroy()]));
  return { knex: app, owner, url, reset: () => resetDatabase(owner) };
}

async function copyTemplate(): Promise<string> {
  const { url, template, run } = Cluster.parse(JSON.parse(process.env.JARDEM_TEST_CLUSTER ?? '{}'));
  const name = `jardem_test_${run}_${process.env.JEST_WORKER_ID ?? '0'}`;
  const client = new Client(url);
  await client.connect();
  await client.query(`drop database if exists ${name} with (force)`);
  await client.query(`create database ${name} template ${template}`);
  await client.end();
  return Object.assign(new URL(url), { pathname: `/${name}` }).href;
}
