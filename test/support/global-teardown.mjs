import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';

const pg = createRequire(import.meta.url)('pg');

/** After the last test: drops the copies from a database that was lent, or throws our own cluster away. */
export default async function globalTeardown() {
  const { url, cluster } = globalThis.jardemTestCluster;
  if (!cluster) return dropCopies(url);
  await cluster.stop();
  for (const folder of [cluster.stateFolder, cluster.home]) rmSync(folder, { recursive: true, force: true });
}

async function dropCopies(url) {
  const { run } = JSON.parse(process.env.JARDEM_TEST_CLUSTER);
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query('select datname from pg_database where starts_with(datname, $1)', [
    `jardem_test_${run}_`,
  ]);
  for (const { datname } of rows)
    await client.query(`drop database if exists ${client.escapeIdentifier(datname)} with (force)`);
  await client.end();
}
