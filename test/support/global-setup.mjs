import { createRequire } from 'node:module';
import { buildProject } from '../../scripts/build/build-project.mjs';
import { startPostgres } from '../../scripts/postgres/start-postgres.mjs';
import { throwawayFolder } from '../../scripts/postgres/throwaway-folder.mjs';
import { makeTemplate } from './template-database.mjs';

const pg = createRequire(import.meta.url)('pg');

/**
 * Before the first test that needs a database: compiles the migrations, starts a Postgres of its own (or uses the one
 * of TEST_DATABASE_URL), and prepares one migrated database which every test file then copies.
 */
export default async function globalSetup() {
  await buildProject();
  const given = process.env.TEST_DATABASE_URL;
  const cluster = given ? undefined : await startThrowawayCluster();
  const url = given ?? cluster.url;
  try {
    const template = await makeTemplate(pg, url);
    process.env.JARDEM_TEST_CLUSTER = JSON.stringify({ url, template, run: `${process.pid}_${Date.now()}` });
    globalThis.jardemTestCluster = { url, cluster };
  } catch (error) {
    await cluster?.stop();
    throw error;
  }
}

async function startThrowawayCluster() {
  const stateFolder = throwawayFolder('jardem-test-');
  const cluster = await startPostgres({ stateFolder, durable: false });
  return { ...cluster, stateFolder };
}
