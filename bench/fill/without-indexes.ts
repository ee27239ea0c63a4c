import type { Client } from 'pg';

/** Primary and unique keys first, then the foreign keys, which may lean on them. */
const CONSTRAINTS = `
  SELECT conrelid::regclass AS "table", conname AS name, contype AS kind, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype IN ('p', 'u', 'f') AND conrelid = ANY ($1::regclass[])
  ORDER BY contype = 'f', conname`;
const INDEXES = `
  SELECT indexrelid::regclass AS name, pg_get_indexdef(indexrelid) AS definition
  FROM pg_index WHERE indrelid = ANY ($1::regclass[])`;

/**
 * Fills tables without their keys and indexes and makes those again afterwards, as a restore from a backup does: millions of
 * rows take a few minutes in this way. Nothing is checked against other tables.
 */
export async function withoutIndexes(
  client: Client,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<void> {
  await client.query(`SET maintenance_work_mem = '512MB'`);
  const { rows: constraints } = await client.query<Record<'table' | 'name' | 'kind' | 'definition', string>>(
    CONSTRAINTS,
    [tables],
  );
  for (const { table, name } of [...constraints].reverse()) {
    await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  }
  const { rows: indexes } = await client.query<Record<'name' | 'definition', string>>(INDEXES, [tables]);
  for (const { name } of indexes) await client.query(`DROP INDEX ${name}`);
  await fill();
  for (const { definition } of indexes) await client.query(definition);
  for (const { table, name, kind, definition } of constraints) {
    const unchecked = kind === 'f' ? ' NOT VALID' : '';
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition}${unchecked}`);
  }
}
