import type { Knex } from 'knex';

type Named = { schema: string; name: string };
type State = { filled: Set<string>; usedSequences: Set<string> };

const SYSTEM = ['pg_catalog', 'information_schema'];

const fresh = new WeakMap<Knex, State>();

/**
 * Empties the tables that were empty when the database was new and sets its counters back. Triggers that forbid the
 * deletion of facts are switched off for the moment, which only the tests' own cluster allows.
 * The first call only remembers, so `rememberFreshDatabase` is called when the database is opened.
 */
export async function resetDatabase(database: Knex): Promise<void> {
  const before = fresh.get(database);
  if (!before) throw new Error('rememberFreshDatabase() was not called for this database.');
  const now = await currentState(database);
  const tables = [...now.filled].filter((table) => !before.filled.has(table));
  const sequences = [...now.usedSequences].filter((sequence) => !before.usedSequences.has(sequence));
  if (tables.length + sequences.length === 0) return;
  const statements = sequences.map((sequence) => `alter sequence ${sequence} restart`);
  if (tables.length > 0) statements.unshift(`truncate ${tables.join(', ')} cascade`);
  await database.raw(
    ['begin', 'set local session_replication_role = replica', ...statements, 'commit'].join('; '),
  );
}

/** Notes what a new database holds. */
export async function rememberFreshDatabase(database: Knex): Promise<void> {
  fresh.set(database, await currentState(database));
}

async function currentState(database: Knex): Promise<State> {
  const tables = await database<Named>('pg_tables')
    .select({ schema: 'schemaname', name: 'tablename' })
    .whereNotIn('schemaname', SYSTEM);
  const names = tables.map(quoted);
  const probes = names.map((name) => `select '${name}' as name where exists (select from ${name})`);
  const filled = await database.raw<{ rows: { name: string }[] }>(probes.join(' union all '));
  const sequences = await database<Named>('pg_sequences')
    .select({ schema: 'schemaname', name: 'sequencename' })
    .whereNotNull('last_value');
  return {
    filled: new Set(filled.rows.map(({ name }) => name)),
    usedSequences: new Set(sequences.map(quoted)),
  };
}

function quoted({ schema, name }: Named): string {
  return `"${schema}"."${name}"`;
}
