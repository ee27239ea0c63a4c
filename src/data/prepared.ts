import type { Knex } from 'knex';
import type { Client } from 'pg';

/** A statement that Postgres parses and plans once a connection. `name` is unique in the portal. */
export interface Prepared {
  readonly name: string;
  readonly text: string;
}

/**
 * Runs a prepared statement on a connection of Knex' own pool, or of the transaction when one is given: the hot paths
 * of the portal (sessions, filing, the queue) cost half of what a built query costs.
 */
export async function runPrepared<Row extends object>(
  knex: Knex,
  statement: Prepared,
  values: readonly unknown[],
): Promise<Row[]> {
  // Knex types its client as `any`; the pg driver gives a pg client.
  const pool = knex.client as {
    acquireConnection(): Promise<Client>;
    releaseConnection(client: Client): Promise<void>;
  };
  const client = await pool.acquireConnection();
  try {
    const result = await client.query<Row>({ ...statement, values: [...values] });
    return result.rows;
  } finally {
    if (!knex.isTransaction) await pool.releaseConnection(client);
  }
}
