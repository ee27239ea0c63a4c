import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { checkIin } from '../../src/domain/identifiers/iin';
import { SECRETS } from '../portal/portal';

/** Somebody who is logged in: the cookie of the session and the token of its forms. */
export interface LoggedIn {
  readonly accountId: string;
  readonly cookie: string;
  readonly csrf: string;
}

const DAY_MS = 86_400_000;
/** The next number that nobody has yet. */
let number = 850_101_300_000;

/** The name of every citizen of the benchmarks. */
export const NAME = { surname: 'Қасымова', givenName: 'Айгерім', patronymic: 'Серікқызы' } as const;

/** Citizens with accounts, logged in. */
export async function addCitizens(client: Client, count: number): Promise<LoggedIn[]> {
  const people = validIins(count).map((iin) => ({ id: randomUUID(), iin }));
  await client.query(
    `INSERT INTO accounts (id, kind, login, iin, full_name, phone, language, password_hash, created_at, password_changed_at)
     SELECT id, 'citizen', iin, iin, $3, '+77000000000', 'ru', 'none', now() - interval '1 day',
       now() - interval '1 day'
     FROM unnest($1::uuid[], $2::text[]) AS people (id, iin)`,
    [people.map(({ id }) => id), people.map(({ iin }) => iin), Object.values(NAME).join(' ')],
  );
  const loggedIn: LoggedIn[] = [];
  for (const { id } of people) loggedIn.push(await logIn(client, id));
  return loggedIn;
}

/** The seeded account of this login, logged in. @throws Error when there is none */
export async function logInSeeded(client: Client, login: string): Promise<LoggedIn> {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM accounts WHERE login = $1', [login]);
  const [account] = rows;
  if (account === undefined) throw new Error(`Nobody logs in as ${login}`);
  return logIn(client, account.id);
}

/** Numbers that pass the check of their last digit. */
function validIins(count: number): string[] {
  const found: string[] = [];
  for (; found.length < count; number += 1) {
    if (checkIin(String(number)).ok) found.push(String(number));
  }
  return found;
}

/** Writes a session as logging in leaves it. */
async function logIn(client: Client, accountId: string): Promise<LoggedIn> {
  const id = randomBytes(24).toString('base64url');
  const csrf = randomBytes(64).toString('hex');
  const now = Date.now();
  const session = {
    cookie: {
      originalMaxAge: null,
      expires: null,
      secure: false,
      httpOnly: true,
      path: '/',
      sameSite: 'lax',
    },
    passport: { user: accountId },
    loggedInAt: now,
    seenAt: now,
    csrfToken: csrf,
  };
  await client.query('INSERT INTO sessions (sid, sess, expire) VALUES ($1, $2, $3)', [
    id,
    JSON.stringify(session),
    new Date(now + DAY_MS),
  ]);
  return { accountId, cookie: `jardem=${encodeURIComponent(`s:${id}.${signature(id)}`)}`, csrf };
}

/** As express-session signs its cookies. */
function signature(id: string): string {
  return createHmac('sha256', SECRETS.SESSION_SECRET).update(id).digest('base64').replace(/=+$/, '');
}
