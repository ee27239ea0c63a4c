import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { projectRoot } from '../../scripts/project-root.mjs';

const MIGRATIONS = join(projectRoot, 'dist/migrations');
/** The portal's own way to bring a database up to date, compiled. */
const MIGRATE = join(projectRoot, 'dist/src/data/migrate.js');
const QUEUE = join(projectRoot, 'node_modules/graphile-worker/package.json');
/** The sorting of the portal's database, whatever the cluster's own default is. */
const KAZAKH = "encoding 'UTF8' locale_provider icu icu_locale 'kk-KZ'";
/** Any number that nobody else uses for an advisory lock. */
const LOCK = 7_205_759;

/**
 * Makes, once for each state of the migrations, an empty migrated database that others are copied from.
 * @param {typeof import('pg')} pg
 * @param {string} url a login that may create databases
 * @returns {Promise<string>} the template's name
 */
export async function makeTemplate(pg, url) {
  const name = `jardem_template_${migrationsHash()}`;
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name]);
    if (rowCount === 0) await createTemplate(client, url, name);
    return name;
  } finally {
    await client.end();
  }
}

/** Migrated under another name and renamed at the end, so that an interrupted attempt is never taken for a template. */
async function createTemplate(client, url, name) {
  const unfinished = `${name}_unfinished`;
  await client.query(`drop database if exists ${unfinished} with (force)`);
  await client.query(`create database ${unfinished} template template0 ${KAZAKH}`);
  const target = new URL(url);
  target.pathname = `/${unfinished}`;
  const { migrate } = createRequire(import.meta.url)(MIGRATE);
  await migrate(target.href, MIGRATIONS);
  await client.query(`alter database ${unfinished} rename to ${name}`);
}

function migrationsHash() {
  const hash = createHash('sha256');
  const names = readdirSync(MIGRATIONS).filter((file) => file.endsWith('.js'));
  const files = [MIGRATE, QUEUE, ...names.sort().map((name) => join(MIGRATIONS, name))];
  for (const file of files) hash.update(basename(file)).update(readFileSync(file));
  return hash.digest('hex').slice(0, 12);
}
