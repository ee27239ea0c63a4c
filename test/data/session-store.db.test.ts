import { promisify } from 'node:util';
import session, { type SessionData, type Store } from 'express-session';
import { sessionStore } from '../../src/data/session-store';
import { insertCitizen, insertOrganisations, insertStaff } from '../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../support/database';

const NAME = 'Ахметова Айгүл Серікқызы';

let database: TestDatabase;
let store: Store;

beforeAll(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  store = sessionStore(database.knex);
});

beforeEach(() => database.owner('sessions').delete());

function sessionOf(more: Partial<SessionData>): SessionData {
  return { cookie: new session.Cookie(), ...more };
}

const write = (id: string, data: SessionData): Promise<void> =>
  promisify((done: (problem?: unknown) => void) => store.set(id, data, done))();
const read = (id: string): Promise<SessionData | null | undefined> =>
  promisify((done: (problem: unknown, found?: SessionData | null) => void) => store.get(id, done))();

describe('sessions', () => {
  it('are read back as they were written, and nobody is known without a login', async () => {
    await write('one', sessionOf({ notice: 'Сақталды' }));
    const found = await read('one');
    expect(found).toMatchObject({ notice: 'Сақталды' });
    expect(found?.known).toBeUndefined();
    expect(await read('another')).toBeNull();
  });

  it('bring along who is logged in, a citizen or a member of staff', async () => {
    const citizen = await insertCitizen(database.owner, '851230450012', NAME);
    const clerk = await insertStaff(database.owner, 'clerk', 'Сейітова Гүлнар');
    await write('citizen', sessionOf({ passport: { user: citizen.accountId } }));
    await write('clerk', sessionOf({ passport: { user: clerk.accountId } }));
    expect((await read('citizen'))?.known).toEqual({ person: citizen, sessionsSince: expect.any(Date) });
    expect((await read('clerk'))?.known?.person).toEqual(clerk);
  });

  it('never write down who it was', async () => {
    const citizen = await insertCitizen(database.owner, '900515300127', NAME);
    await write('one', sessionOf({ passport: { user: citizen.accountId } }));
    const found = await read('one');
    if (!found) throw new Error('The session is gone');
    expect(JSON.stringify(found)).not.toContain(NAME);
    await write('one', { ...found, notice: 'Сақталды' });
    const rows: { sess: object }[] = await database.owner('sessions').where({ sid: 'one' }).select('sess');
    const kept = rows[0]?.sess;
    expect(kept).not.toHaveProperty('known');
    expect(kept).toMatchObject({ passport: { user: citizen.accountId }, notice: 'Сақталды' });
  });

  it('know nobody whose account is suspended', async () => {
    const citizen = await insertCitizen(database.owner, '760229400015', NAME);
    await write('one', sessionOf({ passport: { user: citizen.accountId } }));
    await database.owner('accounts').where({ id: citizen.accountId }).update({ status: 'suspended' });
    const found = await read('one');
    expect(found?.passport?.user).toBe(citizen.accountId);
    expect(found?.known).toBeUndefined();
  });

  it('end', async () => {
    await write('one', sessionOf({}));
    await database
      .owner('sessions')
      .where({ sid: 'one' })
      .update({ expire: new Date(0) });
    expect(await read('one')).toBeNull();
  });
});
