import { seededCalendar } from '../../domain/calendar/calendar-data';
import { argon2Hasher } from '../../../src/adapters/password/live';
import { keyedSecrets } from '../../../src/adapters/secrets/live';
import { createRepositories } from '../../../src/container/repositories';
import type { StaffMember } from '../../../src/domain/access/person';
import type { HeldLogin } from '../../../src/domain/identity/held-login';
import { resetSecondFactor } from '../../../src/use-cases/identity/reset-second-factor';
import { secondFactorUseCases } from '../../../src/use-cases/identity/second-factor-use-cases';
import { totpCode } from '../../../src/use-cases/identity/totp';
import { insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import { testDatabase, type TestDatabase } from '../../support/database';

const PASSWORD = 'tört aq bulut 7';
const MINUTE = 60_000;
const STEP = 30_000;
const clock = settableClock('2026-11-20T09:00:00+05:00');
const secrets = keyedSecrets('a key for tests that is long enough');
const passwords = argon2Hasher({ memoryKiB: 64, passes: 1, atOnce: 4, mayWait: 100 });

let database: TestDatabase;
let uses: ReturnType<typeof secondFactorUseCases>;
let reset: ReturnType<typeof resetSecondFactor>;
let repositories: ReturnType<typeof createRepositories>;
let administrator: StaffMember;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  clock.set('2026-11-20T09:00:00+05:00');
  repositories = createRepositories(
    database.knex,
    clock,
    (limit, subject) => secrets.hash(limit, subject),
    seededCalendar(),
  );
  const deps = { ...repositories, secrets, passwords, clock };
  uses = secondFactorUseCases(deps);
  reset = resetSecondFactor(deps);
  await insertOrganisations(database.owner);
  administrator = await insertStaff(database.owner, 'administrator', 'Әкімші');
  await accounts().update({ password_hash: await passwords.hash(PASSWORD) });
});

const accounts = () => database.owner('accounts').where({ id: administrator.accountId });
const factors = () => database.owner('second_factors');
const held = (): HeldLogin => ({ accountId: administrator.accountId, at: clock.now() });
const codeOf = (secret: string, ahead = 0): string =>
  totpCode(secret, new Date(clock.now().getTime() + ahead * STEP)).code;

/** Sets up an app, as at the first login, and lets the half minute of its first code pass. */
async function enrol(): Promise<{ secret: string; codes: readonly string[] }> {
  const begun = await uses.beginEnrolment(held(), null);
  if (begun === 'expired') throw new Error('Nothing was begun');
  const made = await uses.confirmEnrolment(held(), begun.sealed, codeOf(begun.secret));
  if (made.kind !== 'enrolled') throw new Error(made.kind);
  clock.advance(STEP);
  return { secret: begun.secret, codes: made.codes };
}

describe('after the password', () => {
  it('an administrator first sets up an app, and from then on gives its code', async () => {
    expect(await uses.secondFactorStep(administrator.accountId)).toBe('enrol');
    await enrol();
    expect(await uses.secondFactorStep(administrator.accountId)).toBe('code');
  });

  it('everybody else owes nothing, until their role asks for it', async () => {
    const clerk = await insertStaff(database.owner, 'clerk', 'Маман');
    expect(await uses.secondFactorStep(clerk.accountId)).toBe('none');
    const staff = database.owner('staff_members').where({ account_id: clerk.accountId });
    await staff.update({ role: 'administrator' });
    expect(await uses.secondFactorStep(clerk.accountId)).toBe('enrol');
  });
});

describe('setting up an app', () => {
  it('offers the same secret when the page is loaded again', async () => {
    const first = await uses.beginEnrolment(held(), null);
    if (first === 'expired') throw new Error('Nothing was begun');
    expect(await uses.beginEnrolment(held(), first.sealed)).toEqual(first);
    expect(first.address).toContain(`secret=${first.secret}`);
  });

  it('keeps nothing before a right code', async () => {
    const begun = await uses.beginEnrolment(held(), null);
    if (begun === 'expired') throw new Error('Nothing was begun');
    expect(await uses.confirmEnrolment(held(), begun.sealed, 'abc')).toEqual({ kind: 'malformed' });
    expect(await uses.confirmEnrolment(held(), begun.sealed, codeOf(begun.secret, 5))).toEqual({
      kind: 'wrong',
    });
    expect(await factors().select()).toEqual([]);
  });

  it('keeps neither the secret nor a recovery code in the clear', async () => {
    const { secret, codes } = await enrol();
    expect(codes).toHaveLength(10);
    expect(new Set(codes).size).toBe(10);
    const kept = JSON.stringify([await factors().select(), await database.owner('recovery_codes').select()]);
    for (const text of [secret, ...codes]) expect(kept).not.toContain(text);
  });

  it('cannot replace an app by a password alone', async () => {
    const other = await uses.beginEnrolment(held(), null);
    if (other === 'expired') throw new Error('Nothing was begun');
    await enrol();
    expect(await uses.beginEnrolment(held(), null)).toBe('expired');
    expect(await uses.confirmEnrolment(held(), other.sealed, codeOf(other.secret))).toEqual({
      kind: 'expired',
    });
  });

  it('lets one of two win who do it at once', async () => {
    const begun = await Promise.all([uses.beginEnrolment(held(), null), uses.beginEnrolment(held(), null)]);
    const made = await Promise.all(
      begun.map((one) => {
        if (one === 'expired') throw new Error('Nothing was begun');
        return uses.confirmEnrolment(held(), one.sealed, codeOf(one.secret));
      }),
    );
    expect(made.map(({ kind }) => kind).sort()).toEqual(['enrolled', 'expired']);
    expect(await database.owner('recovery_codes').select()).toHaveLength(10);
  });

  it('takes no secret that was sealed for somebody else', async () => {
    const colleague = await insertStaff(database.owner, 'administrator', 'Әріптес');
    const theirs = { ...held(), accountId: colleague.accountId };
    const begun = await uses.beginEnrolment(theirs, null);
    if (begun === 'expired') throw new Error('Nothing was begun');
    await expect(uses.confirmEnrolment(held(), begun.sealed, codeOf(begun.secret))).rejects.toThrow();
  });
});

describe('the code of an app', () => {
  it('lets in once; the same code is no good a second time, nor is an older one', async () => {
    const { secret } = await enrol();
    expect(await uses.passSecondFactor(held(), codeOf(secret))).toBeUndefined();
    expect(await uses.passSecondFactor(held(), codeOf(secret))).toBe('used');
    expect(await uses.passSecondFactor(held(), codeOf(secret, -1))).toBe('used');
    expect(await uses.passSecondFactor(held(), codeOf(secret, 1))).toBeUndefined();
  });

  it('by which the app was set up is used up as well', async () => {
    const { secret } = await enrol();
    expect(await uses.passSecondFactor(held(), codeOf(secret, -1))).toBe('used');
  });

  it('lets in exactly one of many who send it at once', async () => {
    const { secret } = await enrol();
    const code = codeOf(secret);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => uses.passSecondFactor(held(), code)));
    expect(outcomes.filter((outcome) => outcome === undefined)).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'used')).toHaveLength(4);
  });

  it('is wrong when it is of another moment or another secret, and malformed when it is none', async () => {
    const { secret } = await enrol();
    expect(await uses.passSecondFactor(held(), codeOf(secret, 2))).toBe('wrong');
    expect(await uses.passSecondFactor(held(), codeOf('JBSWY3DPEHPK3PXP'))).toBe('wrong');
    expect(await uses.passSecondFactor(held(), '12345')).toBe('malformed');
  });

  it('of one administrator is nothing to another', async () => {
    const { secret } = await enrol();
    const colleague = await insertStaff(database.owner, 'administrator', 'Әріптес');
    const theirs = { ...held(), accountId: colleague.accountId };
    expect(await uses.passSecondFactor(theirs, codeOf(secret))).toBe('wrong');
  });

  it('may be tried five times; then even a right one waits, and each pause is longer', async () => {
    const { secret } = await enrol();
    for (const minutes of [1, 2]) {
      for (let count = 0; count < 5; count += 1)
        expect(await uses.passSecondFactor(held(), codeOf(secret, 9))).toBe('wrong');
      await expect(uses.passSecondFactor(held(), codeOf(secret))).rejects.toMatchObject({
        code: 'too-many-requests',
        details: { minutes },
      });
      await database.owner('rate_limits').whereNot('key', 'like', '%:level').update({ expire: 1 });
    }
    expect(await uses.passSecondFactor(held(), codeOf(secret))).toBeUndefined();
  });

  it('that is no code costs no try', async () => {
    const { secret } = await enrol();
    for (let count = 0; count < 9; count += 1) await uses.passSecondFactor(held(), 'no code');
    expect(await uses.passSecondFactor(held(), codeOf(secret))).toBeUndefined();
  });
});

describe('a password that waits', () => {
  const ways: readonly (readonly [string, () => PromiseLike<unknown>])[] = [
    ['lay too long', async () => clock.advance(5 * MINUTE + 1)],
    ['was changed', () => accounts().update({ password_changed_at: new Date(clock.now().getTime() + 1) })],
    ['belongs to an account that was suspended', () => accounts().update({ status: 'suspended' })],
    [
      'belongs to somebody whose role changed',
      () =>
        database
          .owner('staff_members')
          .where({ account_id: administrator.accountId })
          .update({ role: 'clerk' }),
    ],
    [
      'was given before the second factor was taken away',
      async () => {
        clock.advance(1);
        await reset(administrator.accountId);
      },
    ],
  ];

  it.each(ways)('is worth nothing when it %s', async (_how, happen) => {
    const { secret, codes } = await enrol();
    const before = held();
    const begun = { sealed: secrets.seal(`second-factor secret ${before.accountId}`, secret) };
    await happen();
    expect(await uses.passSecondFactor(before, codeOf(secret))).toBe('expired');
    expect(await uses.passByRecoveryCode(before, codes[0] ?? '')).toEqual({ kind: 'expired' });
    expect(await uses.beginEnrolment(before, null)).toBe('expired');
    expect(await uses.confirmEnrolment(before, begun.sealed, codeOf(secret))).toEqual({ kind: 'expired' });
  });
});

describe('a recovery code', () => {
  it('lets in once, however it is typed, and says how many are left', async () => {
    const { codes } = await enrol();
    const [first = '', second = ''] = codes;
    expect(await uses.passByRecoveryCode(held(), first)).toEqual({ kind: 'passed', left: 9 });
    expect(await uses.passByRecoveryCode(held(), first)).toEqual({ kind: 'wrong' });
    const typed = ` ${second.slice(0, 5).toLowerCase()} - ${second.slice(5)}`;
    expect(await uses.passByRecoveryCode(held(), typed)).toEqual({ kind: 'passed', left: 8 });
  });

  it('lets in exactly one of many who send it at once', async () => {
    const [code = ''] = (await enrol()).codes;
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () => uses.passByRecoveryCode(held(), code)),
    );
    expect(outcomes.filter(({ kind }) => kind === 'passed')).toHaveLength(1);
  });

  it('is shown as used, with the instant, in its place of the list', async () => {
    const { codes } = await enrol();
    await uses.passByRecoveryCode(held(), codes[3] ?? '');
    const list = await uses.listRecoveryCodes(administrator.accountId);
    expect(list.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(list.filter(({ usedAt }) => usedAt !== null)).toMatchObject([
      { position: 4, usedAt: clock.now() },
    ]);
  });

  it('of one person opens nothing for another', async () => {
    const [code = ''] = (await enrol()).codes;
    const colleague = await insertStaff(database.owner, 'administrator', 'Әріптес');
    const theirs = { ...held(), accountId: colleague.accountId };
    expect(await uses.passByRecoveryCode(theirs, code)).toEqual({ kind: 'wrong' });
  });

  it('may be tried five times, apart from the codes of the app', async () => {
    const { secret, codes } = await enrol();
    for (let count = 0; count < 5; count += 1)
      expect(await uses.passByRecoveryCode(held(), 'ABCDE-ABCDE')).toEqual({ kind: 'wrong' });
    await expect(uses.passByRecoveryCode(held(), codes[0] ?? '')).rejects.toThrow('too-many-requests');
    expect(await uses.passSecondFactor(held(), codeOf(secret))).toBeUndefined();
  });
});

describe('ten new recovery codes', () => {
  it('are made for whoever gives password and code; the former ones are worth nothing then', async () => {
    const { secret, codes } = await enrol();
    const made = await uses.renewRecoveryCodes(administrator, { password: PASSWORD, code: codeOf(secret) });
    if (made.kind !== 'renewed') throw new Error(made.kind);
    expect(made.codes).toHaveLength(10);
    expect(await uses.passByRecoveryCode(held(), codes[0] ?? '')).toEqual({ kind: 'wrong' });
    expect(await uses.passByRecoveryCode(held(), made.codes[0] ?? '')).toEqual({ kind: 'passed', left: 9 });
  });

  it('are not made for a wrong password, a wrong code or a used one, and a wrong password spares the code', async () => {
    const { secret } = await enrol();
    const ask = async (password: string, code: string) =>
      (await uses.renewRecoveryCodes(administrator, { password, code })).kind;
    expect(await ask(PASSWORD, 'none')).toBe('malformed');
    expect(await ask('not the password', codeOf(secret))).toBe('wrong-password');
    expect(await ask(PASSWORD, codeOf(secret, 7))).toBe('wrong');
    expect(await ask(PASSWORD, codeOf(secret))).toBe('renewed');
    expect(await ask(PASSWORD, codeOf(secret))).toBe('used');
  });

  it('are open to nobody else while they are shown', () => {
    const sealed = uses.shownCodes.seal('one', ['ABCDEFGHJK', 'KJHGFEDCBA']);
    expect(sealed).not.toContain('ABCDEFGHJK');
    expect(uses.shownCodes.open('one', sealed)).toEqual(['ABCDEFGHJK', 'KJHGFEDCBA']);
    expect(() => uses.shownCodes.open('another', sealed)).toThrow();
  });
});

describe('taking a second factor away', () => {
  it('ends the sessions of the person, who sets up an app anew', async () => {
    const { secret, codes } = await enrol();
    clock.advance(MINUTE);
    expect(await reset(administrator.accountId)).toBe(true);
    const known = await repositories.accounts.findPerson(administrator.accountId);
    expect(known?.sessionsSince).toEqual(clock.now());
    expect(await uses.secondFactorStep(administrator.accountId)).toBe('enrol');
    expect(await uses.passSecondFactor(held(), codeOf(secret))).toBe('wrong');
    expect(await uses.passByRecoveryCode(held(), codes[0] ?? '')).toEqual({ kind: 'wrong' });
    expect((await enrol()).secret).not.toBe(secret);
  });

  it('says when there was none, and spares everybody else', async () => {
    const { secret } = await enrol();
    const colleague = await insertStaff(database.owner, 'administrator', 'Әріптес');
    expect(await reset(colleague.accountId)).toBe(false);
    expect(await uses.passSecondFactor(held(), codeOf(secret))).toBeUndefined();
  });

  it('also ends the wait after wrong codes', async () => {
    const { secret } = await enrol();
    for (let count = 0; count < 6; count += 1)
      await uses.passSecondFactor(held(), codeOf(secret, 9)).catch(() => undefined);
    await reset(administrator.accountId);
    await expect(enrol()).resolves.toBeDefined();
  });
});
