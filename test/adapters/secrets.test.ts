import { countingSecrets } from '../../src/adapters/secrets/fake';
import { keyedSecrets } from '../../src/adapters/secrets/live';
import { secretsContract } from './secrets.contract';

const KEY = 'k'.repeat(32);

secretsContract('the random source', () => keyedSecrets(KEY));
secretsContract('the counting source', countingSecrets);

test('another key makes other hashes', () => {
  expect(keyedSecrets(KEY).matches('s', '123456', keyedSecrets('j'.repeat(32)).hash('s', '123456'))).toBe(
    false,
  );
});

test('another key opens nothing', () => {
  const sealed = keyedSecrets(KEY).seal('s', 'secret');
  expect(() => keyedSecrets('j'.repeat(32)).open('s', sealed)).toThrow();
});

test('a short key is refused', () => {
  expect(() => keyedSecrets('k'.repeat(31))).toThrow(RangeError);
});

test('codes use all digits in every place, and tokens do not repeat', () => {
  const secrets = keyedSecrets(KEY);
  const codes = Array.from({ length: 2000 }, () => secrets.newCode());
  for (let place = 0; place < 6; place += 1) expect(new Set(codes.map((code) => code[place])).size).toBe(10);
  expect(new Set(Array.from({ length: 5000 }, () => secrets.newToken())).size).toBe(5000);
});

test('the counting source can be foretold', () => {
  const secrets = countingSecrets();
  expect([secrets.newCode(), secrets.newCode(), secrets.newToken()]).toEqual([
    '000001',
    '000002',
    'AAAAAAAAAD',
  ]);
});
