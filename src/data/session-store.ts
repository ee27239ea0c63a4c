import connectPgSimple from 'connect-pg-simple';
import session, { type SessionData, type Store } from 'express-session';
import type { Knex } from 'knex';
import { PERSON_COLUMNS, toKnownPerson, type KnownPerson, type PersonRow } from './known-person';
import { runPrepared } from './prepared';

const PRUNE_SECONDS = 15 * 60;
const READ = {
  name: 'session-with-person',
  text: `SELECT sessions.sess, ${PERSON_COLUMNS} FROM sessions
    LEFT JOIN accounts a ON a.id = (sessions.sess -> 'passport' ->> 'user')::uuid AND a.status = 'active'
      AND NOT a.must_change_password
    LEFT JOIN staff_members s ON s.account_id = a.id
    WHERE sid = $1 AND expire >= now()`,
};

type SessionRow = { readonly sess: SessionData } & (PersonRow | { readonly id: null });

/**
 * Sessions in Postgres through the portal's own pool. They are never touched by mere reading: the middleware writes
 * them at most once a minute. Whoever is logged in is read in the same statement, into `known`.
 */
export function sessionStore(knex: Knex): Store {
  const PgStore = connectPgSimple(session);

  class SessionStore extends PgStore {
    override get(id: string, done: (problem: unknown, session?: SessionData | null) => void): void {
      readSession(knex, id).then((found) => done(null, found), done);
    }
  }

  // The store asks the same few statements again and again: each is planned once a connection.
  const pool = {
    query: async (text: string, values: unknown[] = []) => {
      const rows = await runPrepared<object>(knex, { name: `session: ${text.slice(0, 48)}`, text }, values);
      return { rows, rowCount: rows.length };
    },
  };
  const store = new SessionStore({
    tableName: 'sessions',
    pruneSessionInterval: PRUNE_SECONDS,
    // It only ever calls `query`.
    pool: pool as never,
  });
  // Where there is nothing to touch, express-session sends a page in one piece instead of waiting in the middle of it.
  return Object.assign(store, { touch: undefined });
}

async function readSession(knex: Knex, id: string): Promise<SessionData | null> {
  const [row] = await runPrepared<SessionRow>(knex, READ, [id]);
  if (row === undefined) return null;
  return row.id === null ? row.sess : Object.assign(row.sess, { known: unwritten(toKnownPerson(row)) });
}

/** Left out when the session is written, or compared with what was read. */
function unwritten(known: KnownPerson): KnownPerson {
  return Object.defineProperty(known, 'toJSON', { value: () => undefined });
}
