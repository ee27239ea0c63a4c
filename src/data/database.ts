import createKnex, { type Knex } from 'knex';

/** How the app connects. */
export interface DatabaseSettings {
  readonly url: string;
  /** Most connections of this process. */
  readonly poolSize: number;
  /** A query longer than this is ended by Postgres, ms. */
  readonly statementTimeout: number;
}

/** Connects as `jardem_app`: the login may do more, the app may not. */
export function connectDatabase({ url, poolSize, statementTimeout }: DatabaseSettings): Knex {
  return createKnex({
    client: 'pg',
    connection: {
      connectionString: url,
      application_name: 'jardem',
      options: `-c role=jardem_app -c statement_timeout=${statementTimeout} -c idle_in_transaction_session_timeout=30000`,
    },
    pool: { min: 0, max: poolSize },
    acquireConnectionTimeout: 10_000,
  });
}

/** The same address for clients that take nothing else, such as the job queue: they too connect as `jardem_app`. */
export function asAppRole(url: string): string {
  const address = new URL(url);
  address.searchParams.set('options', '-c role=jardem_app');
  return address.href;
}
