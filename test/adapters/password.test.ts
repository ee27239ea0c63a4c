import { argon2Hasher, PASSWORD_WORK, type PasswordSettings } from '../../src/adapters/password/live';

const LIGHT: PasswordSettings = { memoryKiB: 1024, passes: 1, atOnce: 2, mayWait: 10 };
const IN_USE: PasswordSettings = { ...PASSWORD_WORK, atOnce: 1, mayWait: 0 };
const hasher = argon2Hasher(LIGHT);

test('knows its own hashes', async () => {
  const kept = await hasher.hash('құпия сөз 🔑 with spaces');
  expect(await hasher.check(kept, 'құпия сөз 🔑 with spaces')).toBe('right');
  expect(await hasher.check(kept, 'Құпия сөз 🔑 with spaces')).toBe('wrong');
  expect(await hasher.check(kept, '')).toBe('wrong');
});

test('the settings in use stand in the hash, and no two hashes are alike', async () => {
  const strong = argon2Hasher(IN_USE);
  const one = await strong.hash('correct horse battery');
  expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await strong.hash('correct horse battery')).not.toBe(one);
});

test('asks to hash again what was hashed with less', async () => {
  const old = await hasher.hash('correct horse battery');
  expect(await argon2Hasher(IN_USE).check(old, 'correct horse battery')).toBe('outdated');
  expect(await argon2Hasher(IN_USE).check(old, 'wrong horse')).toBe('wrong');
});

test('takes the same letters typed in another form as the same, and cuts nothing off', async () => {
  const kept = await hasher.hash('й'.normalize('NFC'));
  expect(await hasher.check(kept, 'й'.normalize('NFD'))).toBe('right');
  expect(await hasher.check(await hasher.hash('Ａ１ﬁ'), 'A1fi')).toBe('right');
  const long = await hasher.hash('x'.repeat(100));
  expect(await hasher.check(long, 'x'.repeat(99))).toBe('wrong');
  expect(await hasher.check(long, 'X'.repeat(100))).toBe('wrong');
});

test('works as long for somebody who has no account', async () => {
  const strong = argon2Hasher(IN_USE);
  const kept = await strong.hash('correct horse battery');
  const time = async (hash: string | undefined): Promise<number> => {
    const start = performance.now();
    expect(await strong.check(hash, 'a wrong password')).toBe('wrong');
    return performance.now() - start;
  };
  // In turn, and the quickest of each: whatever else the machine does then slows both alike.
  let [known, unknown] = [Infinity, Infinity];
  for (let i = 0; i < 10; i += 1) {
    known = Math.min(known, await time(kept));
    unknown = Math.min(unknown, await time(undefined));
  }
  expect(unknown / known).toBeGreaterThan(1 / 3);
  expect(unknown / known).toBeLessThan(3);
});

test('turns away more than may wait, and serves the others', async () => {
  const narrow = argon2Hasher({ ...LIGHT, atOnce: 1, mayWait: 2 });
  const results = await Promise.allSettled(Array.from({ length: 5 }, () => narrow.hash('x')));
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(results.at(-1)).toMatchObject({ status: 'rejected', reason: { code: 'password-check-busy' } });
  expect(await narrow.hash('x')).toMatch(/^\$argon2id/);
});

test('a broken hash does not keep a place for ever', async () => {
  const narrow = argon2Hasher({ ...LIGHT, atOnce: 1, mayWait: 0 });
  await expect(narrow.check('not a hash', 'x')).rejects.toThrow();
  expect(await narrow.check(await narrow.hash('x'), 'x')).toBe('right');
});
