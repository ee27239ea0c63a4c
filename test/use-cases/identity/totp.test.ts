import { Secret } from 'otpauth';
import { findTotpStep, newTotpSecret, totpAddress, totpCode } from '../../../src/use-cases/identity/totp';

/** The secret of appendix B of RFC 6238 for SHA-1. */
const SECRET = Secret.fromUTF8('12345678901234567890').base32;
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('the code of second %d is that of RFC 6238, appendix B: %s', (seconds, code) => {
  expect(totpCode(SECRET, at(seconds)).code).toBe(code);
  expect(findTotpStep(SECRET, code, at(seconds))).toBe(Math.floor(seconds / 30));
});

test('a code counts in its own half minute, the one before and the one after', () => {
  const { code } = totpCode(SECRET, at(3000));
  const found = [-31, -30, -1, 0, 29, 30, 59, 60].map((shift) =>
    findTotpStep(SECRET, code, at(3000 + shift)),
  );
  expect(found).toEqual([undefined, 100, 100, 100, 100, 100, 100, undefined]);
});

test('the seconds that remain are those of the half minute', () => {
  expect([3000, 3001, 3029].map((second) => totpCode(SECRET, at(second)).seconds)).toEqual([30, 29, 1]);
});

test('a new secret has 160 bits, is never the same, and stands in the address with its settings', () => {
  const secrets = new Set(Array.from({ length: 200 }, newTotpSecret));
  expect(secrets.size).toBe(200);
  for (const secret of secrets) expect(secret).toMatch(/^[A-Z2-7]{32}$/);
  const { protocol, host, pathname, searchParams } = new URL(totpAddress(SECRET, 'admin'));
  expect([protocol, host, pathname]).toEqual(['otpauth:', 'totp', '/Jardem:admin']);
  expect(Object.fromEntries(searchParams)).toEqual({
    issuer: 'Jardem',
    secret: SECRET,
    algorithm: 'SHA1',
    digits: '6',
    period: '30',
  });
});
