import { readdirSync } from 'node:fs';
import { join, parse } from 'node:path';
import { runMigrations } from 'graphile-worker';
import createKnex, { type Knex } from 'knex';

/**
 * Brings a database up to date: the portal's migrations, then the job queue's own schema and the app role's right to it.
 * Several processes may call it at once; Knex' lock lets one of them work.
 * @param url connection of the owner of the schema (not the app role).
 * @param folder the migrations, as `.ts` (tests) or `.js` (built).
 */
export async function migrate(url: string, folder: string): Promise<void> {
  await runMigrations({ connectionString: url });
  const knex = createKnex({ client: 'pg', connection: url, pool: { min: 0, max: 2 } });
  try {
    await knex.migrate.latest({ migrationSource: migrationSource(folder) });
  } finally {
    await knex.destroy();
  }
}

/** Migrations are known by their name without ending, so that a built portal and a test see the same history. */
export function migrationSource(folder: string): Knex.MigrationSource<string> {
  return {
    getMigrations: () => Promise.resolve(namesIn(folder)),
    getMigrationName: (name) => name,
    getMigration: (name) => import(join(folder, name)) as Promise<Knex.Migration>,
  };
}

function namesIn(folder: string): string[] {
  const files = readdirSync(folder).filter((file) => /^\d+_.*\.(ts|js)$/.test(file));
  return files.map((file) => parse(file).name).sort();
}
