import { z } from 'zod';
import { address, wholeNumber } from './variables';

/** Where Postgres is and how much of it one process may take. */
export const DatabaseVariables = z.object({
  DATABASE_URL: address('postgres', 'postgresql'),
  DATABASE_MIGRATION_URL: address('postgres', 'postgresql').optional(),
  DATABASE_POOL_SIZE: wholeNumber(2, 200).prefault('10'),
  DATABASE_STATEMENT_TIMEOUT_MS: wholeNumber(100, 600_000).prefault('15000'),
});
export type DatabaseVariables = z.infer<typeof DatabaseVariables>;

/** How the portal uses Postgres. */
export interface DatabaseConfig {
  readonly url: string;
  /** The login that owns the tables, for migrations. */
  readonly migrationUrl: string;
  /** Most connections of one process. */
  readonly poolSize: number;
  /** A query longer than this is ended by Postgres, ms. */
  readonly statementTimeout: number;
}

/** How the portal uses Postgres, from its variables: migrations use the portal's own login unless they are given one. */
export function databaseConfig(variables: DatabaseVariables): DatabaseConfig {
  return {
    url: variables.DATABASE_URL,
    migrationUrl: variables.DATABASE_MIGRATION_URL ?? variables.DATABASE_URL,
    poolSize: variables.DATABASE_POOL_SIZE,
    statementTimeout: variables.DATABASE_STATEMENT_TIMEOUT_MS,
  };
}
