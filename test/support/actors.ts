import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seeds/demo-accounts';
import type { OfficeRole } from '../../src/domain/access/office-role';
import type { Citizen, Person, StaffMember } from '../../src/domain/access/person';
import { needsSecondFactor } from '../../src/domain/access/second-factor';
import type { OpenPortal } from './app';
import { visitor, type Listener, type Visitor } from './app-visitor';
import { insertStaff } from './builders/office-world';
import { codeNow, insertSecondFactor } from './builders/second-factor';

/** Whoever may stand before the portal, seen from one case that `owner` filed with the department of `clerk` and `head`. */
export const ACTORS = [
  'anonymous',
  'owner',
  'stranger',
  'clerk',
  'colleague',
  'head',
  'otherClerk',
  'otherHead',
  'operator',
  'auditor',
  'administrator',
  'suspended',
] as const;

export type Actor = (typeof ACTORS)[number];

/** The department that decides what people of no district ask for, and another one. */
export const UNIT = 'almaty-almaly-department';
export const OTHER_UNIT = 'almaty-alatau-department';

const STAFF = {
  clerk: ['clerk', UNIT],
  colleague: ['clerk', UNIT],
  head: ['head', UNIT],
  otherClerk: ['clerk', OTHER_UNIT],
  otherHead: ['head', OTHER_UNIT],
  operator: ['operator', 'almaty-almaly-corporation'],
  auditor: ['auditor', UNIT],
  administrator: ['administrator', UNIT],
  suspended: ['clerk', UNIT],
} as const satisfies Partial<Record<Actor, readonly [OfficeRole, string]>>;

const SESSION_COOKIES = ['jardem', '__Host-jardem'];

export type Staff = keyof typeof STAFF;
export type People = Readonly<Record<Staff, StaffMember> & Record<'owner' | 'stranger', Citizen>>;

/** Gives everybody an account. The password of all is that of the demonstration. */
export async function insertPeople({ container, database }: OpenPortal): Promise<People> {
  const { owner: knex } = database;
  const { password_hash: hash } = await knex('accounts').where({ login: 'clerk' }).first('password_hash');
  const staff: [string, StaffMember][] = [];
  for (const [name, [role, organisation]] of Object.entries(STAFF)) {
    staff.push([name, await insertStaff(knex, role, `Қызметкер ${name}`, organisation)]);
  }
  const ids = staff.map(([, { accountId }]) => accountId);
  await knex('accounts').whereIn('id', ids).update({ password_hash: hash });
  const citizens = DEMO_ACCOUNTS.filter((account) => account.staff === undefined).map(({ login }) => login);
  const [owner, stranger] = await Promise.all(
    citizens.map(async (login) => {
      const account = await container.repositories.accounts.findLogin(login);
      const found = await container.repositories.accounts.findPerson(account?.id ?? '');
      if (found?.person.kind !== 'citizen') throw new Error('No such citizen');
      return found.person;
    }),
  );
  if (owner === undefined || stranger === undefined) throw new Error('Two citizens are needed');
  return { ...(Object.fromEntries(staff) as Record<Staff, StaffMember>), owner, stranger };
}

/** Opens browsers for people. A suspended person was logged in before the suspension. */
export function doors(
  portal: OpenPortal,
  people: People,
  listener?: Listener,
  headers?: Record<string, string>,
) {
  return async function enter(actor: Actor): Promise<Visitor> {
    const browser = visitor(portal.address, listener, headers);
    if (actor === 'anonymous') return browser;
    const person: Person = people[actor];
    const accounts = portal.database.owner('accounts').where({ id: person.accountId });
    await accounts.clone().update({ status: 'active' });
    await logIn(portal, browser, person);
    if (actor === 'suspended') await accounts.clone().update({ status: 'suspended' });
    return browser;
  };
}

/** Logs somebody in by the page of their door, and by a code where their role asks for one. */
export async function logIn(portal: OpenPortal, browser: Visitor, person: Person): Promise<void> {
  const { database } = portal;
  await givePassword(portal, browser, person);
  if (!needsSecondFactor(person)) return;
  const { status, location } = await browser.submit('/ru/office/second-factor', { code: codeNow() });
  if (location === null) throw new Error(`The code was not taken: ${status}`);
  // Whoever logs in again within half a minute may use the same code in these tests, and leaves no trace of it.
  await database.owner('second_factors').where({ account_id: person.accountId }).update({ last_step: 0 });
}

/** The first half of a login, which is all of it for most. */
export async function givePassword(portal: OpenPortal, browser: Visitor, person: Person): Promise<void> {
  const { database } = portal;
  await database.owner('rate_limits').delete();
  if (needsSecondFactor(person)) await insertSecondFactor(portal, person.accountId);
  const { login } = await database.owner('accounts').where({ id: person.accountId }).first('login');
  const door = person.kind === 'staff' ? '/ru/office/login' : '/ru/login';
  const { location, status } = await browser.submit(door, { login, password: DEMO_PASSWORD });
  if (location === null) throw new Error(`${login} could not log in: ${status}`);
}

/** The identifier of a visitor's session as the cookie carries it. */
export function sessionOf({ cookies }: Visitor): string | undefined {
  return SESSION_COOKIES.map((name) => cookies.get(name)).find((value) => value !== undefined);
}
