import { argon2Hasher } from '../../../src/adapters/password/live';
import { keyedSecrets } from '../../../src/adapters/secrets/live';
import { createRepositories } from '../../../src/container/repositories';
import { PROJECTIONS } from '../../../src/data/projections';
import type { StaffMember } from '../../../src/domain/access/person';
import type { AdministeredStaff } from '../../../src/domain/administration/administered-staff';
import { changeStaffAccess } from '../../../src/use-cases/administration/change-staff-access';
import { createStaff } from '../../../src/use-cases/administration/create-staff';
import { findStaff, listStaff } from '../../../src/use-cases/administration/find-staff';
import { previewStaff, saveStaff } from '../../../src/use-cases/administration/save-staff';
import { takeIntoForce } from '../../../src/use-cases/administration/take-into-force';
import { choosePassword, findOwedLogin } from '../../../src/use-cases/identity/choose-password';
import { logIn } from '../../../src/use-cases/identity/log-in';
import { loginStep } from '../../../src/use-cases/identity/login-step';
import { resetSecondFactor } from '../../../src/use-cases/identity/reset-second-factor';
import { seededCalendar } from '../../domain/calendar/calendar-data';
import { settableClock } from '../../support/clock';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';

const START = '2026-11-20T09:00:00+05:00';
const HOUR = 3_600_000;
const OWN_PASSWORD = 'төрт ақ бұлт 77';
const OTHER_UNIT = 'almaty-alatau-department';
const clock = settableClock(START);
const secrets = keyedSecrets('a key for tests that is long enough');
const passwords = argon2Hasher({ memoryKiB: 64, passes: 1, atOnce: 4, mayWait: 100 });

let database: TestDatabase;
let uses: ReturnType<typeof usesOf>;
let administrator: StaffMember;
let second: StaffMember;
let clerk: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  clock.set(START);
  uses = usesOf();
  await insertOrganisations(database.owner);
  administrator = await insertStaff(database.owner, 'administrator', 'Бірінші Әкімші');
  second = await insertStaff(database.owner, 'administrator', 'Екінші Әкімші');
  clerk = await insertStaff(database.owner, 'clerk', 'Маман');
});

function usesOf() {
  const repositories = createRepositories(
    database.knex,
    clock,
    (limit, subject) => secrets.hash(limit, subject),
    seededCalendar(),
  );
  const deps = { ...repositories, secrets, passwords, clock, projections: PROJECTIONS };
  return {
    repositories,
    list: listStaff(deps),
    find: findStaff(deps),
    preview: previewStaff(deps),
    save: saveStaff(deps),
    create: createStaff(deps),
    access: changeStaffAccess({ ...deps, resetSecondFactor: resetSecondFactor(deps) }),
    logIn: logIn(deps),
    step: loginStep(deps),
    owed: findOwedLogin(deps),
    choose: choosePassword(deps),
    takeIntoForce: takeIntoForce(deps),
  };
}

const loginOf = async (of: StaffMember): Promise<string> => (await tables(of)).login;

async function tables({ accountId }: StaffMember) {
  const [row] = await database
    .owner('accounts')
    .where({ id: accountId })
    .select<{ login: string; status: string; full_name: string; password_hash: string }[]>('*');
  if (row === undefined) throw new Error('No such account');
  return row;
}

const decisions = (kind: 'staff' | 'staff-access') =>
  database.owner('administered_versions').where({ kind }).orderBy('seq');

/** Changes somebody as the page does: from what stands there now, seen in its last version. */
async function change(
  author: StaffMember,
  of: StaffMember,
  part: Partial<AdministeredStaff>,
  from: Date | null = null,
): Promise<void> {
  const login = await loginOf(of);
  const { value, history } = await uses.find(administrator, login);
  await uses.save(author, {
    subject: login,
    value: { ...value, ...part },
    effectiveFrom: from,
    reason: 'Бұйрық № 7',
    act: null,
    seenVersion: history[0]?.version ?? 0,
  });
}

async function reset(
  author: StaffMember,
  of: StaffMember,
  act: 'password-reset' | 'second-factor-reset' | 'sessions-ended',
): Promise<string | null> {
  const login = await loginOf(of);
  const { accessHistory } = await uses.find(administrator, login);
  return uses.access(author, {
    login,
    act,
    reason: 'Өзі сұрады',
    seenVersion: accessHistory[0]?.version ?? 0,
  });
}

const newcomer = (login = 'a.ospanova', part: Partial<AdministeredStaff> = {}) => ({
  login,
  value: {
    name: 'Оспанова Айша',
    role: 'clerk',
    organisationCode: OTHER_UNIT,
    position: { kk: 'бас маман', ru: 'главный специалист' },
    email: null,
    language: 'kk',
    status: 'active',
    ...part,
  } satisfies AdministeredStaff,
  reason: 'Жұмысқа алынды',
});

/** What came of acts begun together: how many went through, and why the others did not. */
async function race(acts: readonly Promise<unknown>[]): Promise<{ won: number; refused: string[] }> {
  const ends = await Promise.allSettled(acts);
  const refused = ends.flatMap((end) =>
    end.status === 'rejected' ? [String((end.reason as Error).message)] : [],
  );
  return { won: ends.length - refused.length, refused };
}

const enter = (login: string, password: string) =>
  uses.logIn({ kind: 'staff', login, password, address: '10.0.0.1' });
const hold = async (login: string, password: string) => {
  const accountId = await enter(login, password);
  if (accountId === undefined) throw new Error('Nobody is known by that password');
  return { accountId, at: clock.now() };
};

describe('whoever is no administrator', () => {
  it('sees and changes nobody', async () => {
    const login = await loginOf(second);
    const value = (await uses.find(administrator, login)).value;
    const decision = { effectiveFrom: null, reason: 'x', act: null, seenVersion: 0 };
    for (const person of [clerk, await insertCitizen(database.owner, '930512400211', 'Тұрғын')]) {
      const acts = [
        uses.list(person, { text: null, organisationCode: null, role: null, status: null }, null),
        uses.find(person, login),
        uses.preview(person, login, value),
        uses.save(person, { ...decision, subject: login, value: { ...value, name: 'Басқа' } }),
        uses.create(person, newcomer()),
        uses.access(person, { login, act: 'sessions-ended', reason: 'x', seenVersion: 0 }),
      ];
      expect((await race(acts)).refused).toEqual(acts.map(() => 'forbidden'));
    }
    expect(await decisions('staff')).toEqual([]);
  });

  it('nor does an administrator whose suspension came in between', async () => {
    const login = await loginOf(clerk);
    const { value } = await uses.find(administrator, login);
    await change(administrator, second, { status: 'suspended' });
    await expect(change(second, clerk, { name: 'Басқа Есім' })).rejects.toThrow('forbidden');
    await expect(uses.create(second, newcomer())).rejects.toThrow('forbidden');
    await expect(reset(second, clerk, 'password-reset')).rejects.toThrow('forbidden');
    expect((await uses.find(administrator, login)).value).toEqual(value);
    expect(await uses.repositories.staff.isLoginTaken('a.ospanova')).toBe(false);
  });
});

describe('the list', () => {
  const ALL = { text: null, organisationCode: null, role: null, status: null };

  it('is by name, page by page, and complete', async () => {
    for (let n = 0; n < 120; n += 1)
      await insertStaff(database.owner, 'clerk', `Маман ${String(n % 40).padStart(3, '0')}`);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const found = await uses.list(administrator, ALL, after);
      expect(found.staff.length).toBeLessThanOrEqual(50);
      seen.push(...found.staff.map(({ login }) => login));
      after = found.next?.login ?? null;
    } while (after !== null);
    expect(seen).toHaveLength(123);
    expect(new Set(seen).size).toBe(123);
  });

  it('is narrowed by part of the name or login, organisation, role and status', async () => {
    await change(administrator, clerk, { status: 'suspended', organisationCode: OTHER_UNIT });
    const names = async (filter: Partial<typeof ALL> | object) =>
      (await uses.list(administrator, { ...ALL, ...filter }, null)).staff.map(({ name }) => name);
    expect(await names({ text: 'әкім' })).toEqual(['Бірінші Әкімші', 'Екінші Әкімші']);
    expect(await names({ text: await loginOf(clerk) })).toEqual(['Маман']);
    expect(await names({ text: '%' })).toEqual([]);
    expect(await names({ organisationCode: OTHER_UNIT })).toEqual(['Маман']);
    expect(await names({ role: 'clerk' })).toEqual(['Маман']);
    expect(await names({ status: 'active' })).toHaveLength(2);
  });
});

describe('a new account', () => {
  it('is there with a first version, and with a password that is nowhere in the clear', async () => {
    const password = await uses.create(administrator, newcomer());
    expect(password).toMatch(/^[A-Z]{20}$/);
    const { record, history } = await uses.find(administrator, 'a.ospanova');
    expect(record).toMatchObject({ name: 'Оспанова Айша', role: 'clerk', handedOutAt: clock.now() });
    expect(history).toMatchObject([{ version: 1, authorName: administrator.name, reason: 'Жұмысқа алынды' }]);
    const kept = JSON.stringify([await database.owner('accounts'), await decisions('staff')]);
    expect(kept).not.toContain(password);
  });

  it('lets one of five win who want the same login at once', async () => {
    const wanted = Array.from({ length: 5 }, (_nothing, n) =>
      uses.create(n % 2 === 0 ? administrator : second, newcomer()),
    );
    const { won, refused } = await race(wanted);
    expect(won).toBe(1);
    expect(refused).toEqual(Array.from({ length: 4 }, () => 'login-taken'));
    expect(await decisions('staff')).toHaveLength(1);
  });

  it('does not take the login of a citizen or colleague, a place that nobody knows, or a start as suspended', async () => {
    await insertCitizen(database.owner, '930512400211', 'Тұрғын');
    await expect(uses.create(administrator, newcomer('930512400211'))).rejects.toThrow('invalid');
    await expect(uses.create(administrator, newcomer(await loginOf(clerk)))).rejects.toThrow('login-taken');
    await expect(
      uses.create(administrator, newcomer('a.b', { organisationCode: 'nowhere' })),
    ).rejects.toThrow('invalid');
    await expect(uses.create(administrator, newcomer('a.b', { status: 'suspended' }))).rejects.toThrow(
      'invalid',
    );
  });
});

describe('a password that was handed out', () => {
  let password: string;
  beforeEach(async () => {
    password = await uses.create(administrator, newcomer());
  });

  it('lets nobody in before the own one is chosen, which then is the only one', async () => {
    const held = await hold('a.ospanova', password);
    expect(await uses.step(held.accountId)).toBe('password');
    expect(await uses.repositories.accounts.findPerson(held.accountId)).toBeUndefined();
    expect(await uses.owed(held)).toBe('a.ospanova');
    clock.advance(1);
    expect(await uses.choose(held, OWN_PASSWORD)).toBe('chosen');
    expect(await uses.step(held.accountId)).toBe('none');
    expect(await uses.repositories.accounts.findPerson(held.accountId)).toBeDefined();
    expect(await enter('a.ospanova', password)).toBeUndefined();
    expect(await enter('a.ospanova', OWN_PASSWORD)).toBe(held.accountId);
  });

  it('is taken in small letters and without hyphens, and the own one only to the letter', async () => {
    const typed = `${password.slice(0, 5).toLowerCase()}-${password.slice(5)}`;
    const held = await hold('a.ospanova', typed);
    clock.advance(1);
    await uses.choose(held, OWN_PASSWORD);
    expect(await enter('a.ospanova', OWN_PASSWORD.toUpperCase())).toBeUndefined();
  });

  it('makes an administrator set up an app next', async () => {
    const handed = await uses.create(administrator, newcomer('b.chief', { role: 'administrator' }));
    const held = await hold('b.chief', handed);
    await uses.choose(held, OWN_PASSWORD);
    expect(await uses.step(held.accountId)).toBe('enrol');
  });

  it.each([
    ['', 'missing'],
    ['tört aq bulut 7', 'chosen'],
    ['tört aq bulut', 'too-short'],
    ['a.ospanova forever', 'own-login'],
  ])('gives way to %j: %s', async (own, outcome) => {
    expect(await uses.choose(await hold('a.ospanova', password), own)).toBe(outcome);
  });

  it('cannot become the own one, however it is typed', async () => {
    const held = await hold('a.ospanova', password);
    for (const typed of [password, password.toLowerCase(), password.match(/.{5}/g)?.join('-') ?? ''])
      expect(await uses.choose(held, typed)).toBe('handed-out');
  });

  it('is used up once, of five who choose at once', async () => {
    const held = await hold('a.ospanova', password);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, (_nothing, n) => uses.choose(held, `${OWN_PASSWORD} ${n}`)),
    );
    expect(outcomes.filter((outcome) => outcome === 'chosen')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'expired')).toHaveLength(4);
  });

  const worthless: readonly (readonly [string, () => PromiseLike<unknown>])[] = [
    ['lay for a quarter of an hour', async () => clock.advance(HOUR / 4 + 1)],
    [
      'belongs to somebody who was suspended',
      () => database.owner('accounts').where({ login: 'a.ospanova' }).update({ status: 'suspended' }),
    ],
    [
      'was followed by another one',
      async () => {
        clock.advance(1);
        await uses.access(second, {
          ...{ login: 'a.ospanova', act: 'password-reset', reason: 'Жоғалтты', seenVersion: 0 },
        });
      },
    ],
  ];

  it.each(worthless)('is worth nothing at the own one when it %s', async (_how, happen) => {
    const held = await hold('a.ospanova', password);
    await happen();
    expect(await uses.owed(held)).toBeUndefined();
    expect(await uses.choose(held, OWN_PASSWORD)).toBe('expired');
  });

  it('is worth nothing after a day, to the millisecond', async () => {
    clock.advance(24 * HOUR - 1);
    const held = await hold('a.ospanova', password);
    expect(await uses.step(held.accountId)).toBe('password');
    clock.advance(1);
    expect(await uses.step(held.accountId)).toBe('password-expired');
    expect(await uses.choose(held, OWN_PASSWORD)).toBe('expired');
  });
});

describe('a change', () => {
  it('writes what stood before as the first version, and counts at once', async () => {
    await change(administrator, clerk, { role: 'head', organisationCode: OTHER_UNIT });
    const known = await uses.repositories.accounts.findPerson(clerk.accountId);
    expect(known?.person).toMatchObject({ role: 'head', organisationCode: OTHER_UNIT });
    const { history } = await uses.find(administrator, await loginOf(clerk));
    expect(history.map(({ version, value }) => [version, value?.role])).toEqual([
      [2, 'head'],
      [1, 'clerk'],
    ]);
  });

  it('that suspends ends the sessions for good', async () => {
    clock.advance(HOUR);
    await change(administrator, clerk, { status: 'suspended' });
    expect(await uses.repositories.accounts.findPerson(clerk.accountId)).toBeUndefined();
    await change(administrator, clerk, { status: 'active' });
    const known = await uses.repositories.accounts.findPerson(clerk.accountId);
    expect(known?.sessionsSince).toEqual(clock.now());
  });

  it('from a later day waits for it', async () => {
    const tomorrow = new Date(clock.now().getTime() + 24 * HOUR);
    await change(administrator, clerk, { status: 'suspended' }, tomorrow);
    expect((await tables(clerk)).status).toBe('active');
    clock.set(tomorrow);
    await uses.takeIntoForce({ kind: 'staff', subject: await loginOf(clerk), at: tomorrow.toISOString() });
    expect((await tables(clerk)).status).toBe('suspended');
  });

  it('by two administrators at once is made by one, and the other is told', async () => {
    const { won, refused } = await race([
      change(administrator, clerk, { name: 'Бір Есім' }),
      change(second, clerk, { name: 'Екі Есім' }),
    ]);
    expect([won, refused]).toEqual([1, ['conflict']]);
  });

  it('to a place that nobody knows, of nobody or of nothing is none', async () => {
    await expect(change(administrator, clerk, { organisationCode: 'nowhere' })).rejects.toThrow('invalid');
    await expect(change(administrator, clerk, {})).rejects.toThrow('nothing-changed');
    await expect(uses.find(administrator, 'nobody')).rejects.toThrow('not-found');
  });
});

describe('the IIN for keys', () => {
  const IIN = '750611300879';

  it('is entered, changed and taken away, and each is in the journal', async () => {
    for (const iin of [IIN, '821105400338', null]) {
      await change(administrator, clerk, { iin });
      expect(await uses.repositories.accounts.findIin(clerk.accountId)).toBe(iin);
    }
    expect(await decisions('staff')).toHaveLength(4);
  });

  it('belongs to one official, also when two administrators enter it at once or it waits for its day', async () => {
    const both = [change(administrator, clerk, { iin: IIN }), change(second, second, { iin: IIN })];
    expect(await race(both)).toMatchObject({ won: 1, refused: ['iin-taken'] });
    const later = new Date(clock.now().getTime() + HOUR);
    await change(administrator, administrator, { iin: '821105400338' }, later);
    await expect(change(second, clerk, { iin: '821105400338' })).rejects.toThrow('iin-taken');
  });

  it('may also be that of a citizen, who has another account', async () => {
    await insertCitizen(database.owner, IIN, 'Омарова Гүлнар');
    await change(administrator, clerk, { iin: IIN });
    expect(await uses.repositories.accounts.findIdByIin('staff', IIN)).toBe(clerk.accountId);
  });

  it('is left be by a decision from before it was kept', async () => {
    await change(administrator, clerk, { iin: IIN });
    const login = await loginOf(clerk);
    const { value, history } = await uses.find(administrator, login);
    const { iin: _iin, ...before } = value;
    await uses.save(administrator, {
      ...{ subject: login, value: { ...before, name: 'Жаңа Есім' }, effectiveFrom: null, act: null },
      ...{ reason: 'Бұйрық № 8', seenVersion: history[0]?.version ?? 0 },
    });
    expect(await uses.repositories.accounts.findIin(clerk.accountId)).toBe(IIN);
  });
});

describe('somebody always administrates', () => {
  it('nobody suspends themselves or gives up their own role, also not later', async () => {
    const later = new Date(clock.now().getTime() + HOUR);
    for (const from of [null, later]) {
      await expect(change(administrator, administrator, { status: 'suspended' }, from)).rejects.toThrow(
        'own-access',
      );
      await expect(change(administrator, administrator, { role: 'auditor' }, from)).rejects.toThrow(
        'own-access',
      );
    }
    await change(administrator, administrator, { name: 'Жаңа Есім' });
    expect((await tables(administrator)).full_name).toBe('Жаңа Есім');
  });

  it('of two who suspend each other at once one is refused', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { won, refused } = await race([
        change(administrator, second, { status: 'suspended' }),
        change(second, administrator, { role: 'auditor' }),
      ]);
      expect([won, refused.length]).toEqual([1, 1]);
      expect(refused[0]).toBe('forbidden');
      await database.owner('administered_versions').delete();
      await database.owner('accounts').update({ status: 'active' });
      await database
        .owner('staff_members')
        .where({ account_id: administrator.accountId })
        .update({ role: 'administrator' });
    }
  });

  it('of three who suspend each other in a circle at once one stays', async () => {
    const third = await insertStaff(database.owner, 'administrator', 'Үшінші Әкімші');
    await race([
      change(administrator, second, { status: 'suspended' }),
      change(second, third, { status: 'suspended' }),
      change(third, administrator, { status: 'suspended' }),
    ]);
    const left = await database
      .owner('accounts')
      .whereIn(
        'id',
        [administrator, second, third].map(({ accountId }) => accountId),
      )
      .where({ status: 'active' });
    expect(left.length).toBeGreaterThanOrEqual(1);
  });

  it('also when both are to leave on later days', async () => {
    const day = (n: number): Date => new Date(clock.now().getTime() + n * 24 * HOUR);
    await change(administrator, second, { status: 'suspended' }, day(2));
    await expect(change(second, administrator, { status: 'suspended' }, day(1))).rejects.toThrow(
      'last-administrator',
    );
    await expect(change(second, administrator, { role: 'head' })).rejects.toThrow('last-administrator');
  });

  it('whoever has not chosen a password yet does not count, nor whoever is to lose theirs', async () => {
    await uses.create(administrator, newcomer('b.chief', { role: 'administrator' }));
    const later = new Date(clock.now().getTime() + HOUR);
    await change(second, administrator, { status: 'suspended' }, later);
    await expect(change(administrator, second, { status: 'suspended' }, later)).rejects.toThrow(
      'last-administrator',
    );
    await expect(reset(administrator, second, 'password-reset')).rejects.toThrow('last-administrator');
    await reset(administrator, clerk, 'password-reset');
  });

  it('a decision that holds but is not yet in the tables counts as well', async () => {
    const soon = new Date(clock.now().getTime() + HOUR);
    await change(second, administrator, { status: 'suspended' }, soon);
    clock.set(new Date(soon.getTime() + HOUR));
    await expect(change(administrator, second, { status: 'suspended' })).rejects.toThrow(
      'last-administrator',
    );
  });
});

describe('access', () => {
  it('by a new password: the former one and all sessions are gone, and the act is in the journal', async () => {
    const hash = await passwords.hash(OWN_PASSWORD);
    await database.owner('accounts').where({ id: clerk.accountId }).update({ password_hash: hash });
    const login = await loginOf(clerk);
    clock.advance(HOUR);
    const password = await reset(administrator, clerk, 'password-reset');
    expect(await enter(login, OWN_PASSWORD)).toBeUndefined();
    expect(await enter(login, password ?? '')).toBe(clerk.accountId);
    expect(await uses.repositories.accounts.findPerson(clerk.accountId)).toBeUndefined();
    const [entry] = await decisions('staff-access');
    expect(entry).toMatchObject({ subject: login, value: { act: 'password-reset' }, reason: 'Өзі сұрады' });
    expect(JSON.stringify(await database.owner('administered_versions'))).not.toContain(password);
  });

  it('without the app that was lost: it is set up anew', async () => {
    await database.owner('second_factors').insert({
      ...{ account_id: second.accountId, sealed_secret: 'x', last_step: 0, confirmed_at: clock.now() },
    });
    clock.advance(HOUR);
    await reset(administrator, second, 'second-factor-reset');
    expect(await uses.step(second.accountId)).toBe('enrol');
    const known = await uses.repositories.accounts.findPerson(second.accountId);
    expect(known?.sessionsSince).toEqual(clock.now());
    await expect(reset(administrator, second, 'second-factor-reset')).rejects.toThrow('nothing-changed');
  });

  it('on all devices ended: the password stays', async () => {
    const before = await tables(clerk);
    clock.advance(HOUR);
    await reset(administrator, clerk, 'sessions-ended');
    const known = await uses.repositories.accounts.findPerson(clerk.accountId);
    expect(known?.sessionsSince).toEqual(clock.now());
    expect((await tables(clerk)).password_hash).toBe(before.password_hash);
    await reset(administrator, clerk, 'sessions-ended');
    expect(await decisions('staff-access')).toHaveLength(2);
  });

  it('of one’s own is not reset here, only ended', async () => {
    await expect(reset(administrator, administrator, 'password-reset')).rejects.toThrow('own-access');
    await expect(reset(administrator, administrator, 'second-factor-reset')).rejects.toThrow('own-access');
    await reset(administrator, administrator, 'sessions-ended');
  });

  it('of one person by two administrators at once: one password is handed out', async () => {
    const { won, refused } = await race([
      reset(administrator, clerk, 'password-reset'),
      reset(second, clerk, 'password-reset'),
    ]);
    expect([won, refused]).toEqual([1, ['conflict']]);
  });

  it('is not given without a reason', async () => {
    const act = { login: await loginOf(clerk), act: 'sessions-ended' as const, seenVersion: 0 };
    await expect(uses.access(administrator, { ...act, reason: ' ' })).rejects.toThrow('reason-missing');
  });

  it('a better hash of a former password does not come after the reset', async () => {
    const { password_hash: former } = await tables(clerk);
    await reset(administrator, clerk, 'password-reset');
    const { password_hash: handed } = await tables(clerk);
    await uses.repositories.accounts.replaceHash(clerk.accountId, former, 'another hash');
    expect((await tables(clerk)).password_hash).toBe(handed);
  });
});
