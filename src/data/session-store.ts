import connectPgSimple from 'connect-pg-simple';
import session, { type Store } from 'express-session';
import type { Knex } from 'knex';
import { runPrepared } from './prepared';

const PRUNE_SECONDS = 15 * 60;

/**
 * Sessions in Postgres through the portal's own pool. They are never touched by mere reading: the middleware writes
 * them at most once a minute.
 */
export function sessionStore(knex: Knex): Store {
  const PgStore = connectPgSimple(session);
  return new PgStore({
    tableName: 'sessions',
    disableTouch: true,
    pruneSessionInterval: PRUNE_SECONDS,
    // The store asks the same few statements again and again: each is planned once a connection.
    pool: {
      query: async (text: string, values: unknown[] = []) => {
        const rows = await runPrepared<object>(knex, { name: `session: ${text.slice(0, 48)}`, text }, values);
        return { rows, rowCount: rows.length };
      },
    } as never,
  });
}
