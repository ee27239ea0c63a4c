import { failingGateway } from '../../../src/adapters/gateway/fake';
import type { PasswordHasher } from '../../../src/adapters/password/port';
import { DomainError } from '../../../src/kernel/domain-error';
import { logIn } from '../../../src/use-cases/identity/log-in';
import type { RegistrationInput } from '../../../src/use-cases/identity/register';
import { insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const PERSON: RegistrationInput = {
  iin: '851230450012',
  name: 'ахметова айгүл',
  phone: '+77000000001',
  email: null,
  password: 'tört aq bulut 7',
  language: 'kk',
  address: '10.0.0.1',
  consent: { kk: 'Келісемін', ru: 'Согласен' },
};
const LOGIN = { kind: 'citizen', login: PERSON.iin, password: PERSON.password, address: '10.0.0.1' } as const;

let database: TestDatabase;
let world: CitizenWorld;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [] });
});

const accounts = (): Promise<{ id: string; full_name: string; password_hash: string }[]> =>
  database.knex('accounts').select('*');

describe('register', () => {
  it('takes the name from the registry and keeps the consent and the question', async () => {
    const made = await world.uses.register(PERSON);
    expect(made.kind).toBe('registered');
    const [account] = await accounts();
    expect(account?.full_name).toBe('Ахметова Айгүл Серікқызы');
    expect(account?.password_hash).toMatch(/^\$argon2id\$/);
    const [consent]: { id: string }[] = await database.knex('consents');
    const [question] = await database.knex('registry_questions');
    expect(consent).toMatchObject({
      consent_id: 'registration',
      account_id: account?.id,
      text_kk: 'Келісемін',
    });
    expect(question).toMatchObject({ purpose: 'registration', consent_id: consent?.id, status: 'found' });
  });

  it('opens one account for one number, also when two ask at once', async () => {
    const made = await Promise.all([world.uses.register(PERSON), world.uses.register(PERSON)]);
    expect(made.map(({ kind }) => kind).sort()).toEqual(['known', 'registered']);
  });

  it('takes whom the registry does not know by the name as typed', async () => {
    const made = await world.uses.register({ ...PERSON, iin: '880101300004', name: 'Жаңа Адам' });
    expect(made.kind).toBe('registered');
    expect(await database.knex('accounts').pluck('full_name')).toEqual(['Жаңа Адам']);
  });

  it.each([{ name: 'Ахметова Гүлнар' }, { phone: '+77015550145' }])(
    'opens nothing for %j',
    async (change) => {
      expect(await world.uses.register({ ...PERSON, ...change })).toEqual({ kind: 'not-confirmed' });
      expect(await database.knex('accounts').pluck('id')).toEqual([]);
    },
  );

  it('opens nothing while the registry is silent: nobody could say who registers', async () => {
    const silent = await citizenWorld(database.knex, {
      editions: [],
      gateway: () => failingGateway('timeout', world.clock),
    });
    expect(await silent.uses.register(PERSON)).toEqual({ kind: 'registry-silent' });
  });
});

describe('log in', () => {
  beforeEach(() => world.uses.register(PERSON));

  it('lets the person in by number and password', async () => {
    const [account] = await accounts();
    expect(await world.uses.logIn(LOGIN)).toBe(account?.id);
  });

  it('answers an unknown number, a wrong password, a suspended account and another door alike, after the same work', async () => {
    const staff = await insertStaff(database.knex, 'clerk', 'Маман');
    const [{ login }] = await database.owner('accounts').where({ id: staff.accountId }).select('login');
    const hash = await world.deps.passwords.hash('another password');
    await database.owner('accounts').where({ id: staff.accountId }).update({ password_hash: hash });
    const checked: (string | undefined)[] = [];
    const passwords: PasswordHasher = {
      hash: (password) => world.deps.passwords.hash(password),
      check: (kept, password) => {
        checked.push(kept === undefined ? 'nobody' : 'somebody');
        return world.deps.passwords.check(kept, password);
      },
    };
    const use = logIn({ ...world.deps, passwords });
    const answers = [
      await use({ ...LOGIN, login: '000000000000' }),
      await use({ ...LOGIN, password: 'wrong password' }),
      await use({ ...LOGIN, kind: 'staff' }),
      await use({ ...LOGIN, login: String(login) }),
    ];
    await database.owner('accounts').update({ status: 'suspended' });
    answers.push(await use(LOGIN));
    expect(answers).toEqual([undefined, undefined, undefined, undefined, undefined]);
    expect(checked).toEqual(['nobody', 'somebody', 'somebody', 'somebody', 'somebody']);
  });

  it('stops after five failures from one address, and lets others try', async () => {
    const fail = (address: string) => world.uses.logIn({ ...LOGIN, password: 'wrong password', address });
    for (let count = 0; count < 5; count += 1) expect(await fail('10.0.0.9')).toBeUndefined();
    const stopped = await fail('10.0.0.9').catch((problem: unknown) => problem);
    expect(stopped).toEqual(new DomainError('too-many-requests'));
    expect(stopped).toMatchObject({ details: { minutes: 1 } });
    await expect(world.uses.logIn({ ...LOGIN, address: '10.0.0.9' })).rejects.toThrow('too-many-requests');
    expect(await world.uses.logIn({ ...LOGIN, address: '10.0.0.2' })).toBeDefined();
  });

  it('doubles the pause each time the limit is reached', async () => {
    const fail = () => world.uses.logIn({ ...LOGIN, login: '111111111111', password: 'wrong password' });
    for (const seconds of [60, 120, 240]) {
      for (let count = 0; count < 5; count += 1) await fail();
      await expect(fail()).rejects.toMatchObject({ details: { seconds } });
      await database.knex('rate_limits').whereNot('key', 'like', '%:level').update({ expire: 1 });
    }
  });

  it('counts tries that come at once', async () => {
    const tries = Array.from({ length: 12 }, () =>
      world.uses.logIn({ ...LOGIN, password: 'wrong password' }).then(
        () => 'looked at',
        () => 'stopped',
      ),
    );
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === 'looked at')).toHaveLength(5);
  });

  it('keeps no login and no address in the clear', async () => {
    await world.uses.logIn(LOGIN);
    const kept = JSON.stringify(await database.knex('rate_limits').select());
    expect(kept).not.toContain(PERSON.iin);
    expect(kept).not.toContain('10.0.0.1');
  });

  it('hashes again what was hashed with older settings', async () => {
    const before = await database.knex('accounts').pluck('password_hash');
    const passwords = { ...world.deps.passwords, check: async () => 'outdated' as const };
    await logIn({ ...world.deps, passwords })(LOGIN);
    expect(await database.knex('accounts').pluck('password_hash')).not.toEqual(before);
    expect(await world.uses.logIn(LOGIN)).toBeDefined();
  });
});
