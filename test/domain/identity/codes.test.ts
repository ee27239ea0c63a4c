import { isStillHeld } from '../../../src/domain/identity/held-login';
import { inGroups } from '../../../src/domain/identity/in-groups';
import { findOneTimeCode } from '../../../src/domain/identity/one-time-code';
import { findRecoveryCode, printedRecoveryCode } from '../../../src/domain/identity/recovery-code';

describe('a code of an app', () => {
  it.each(['123456', '123 456', ' 12 34-56 ', '123\u00a0456'])('is taken as typed: %j', (typed) => {
    expect(findOneTimeCode(typed)).toBe('123456');
  });

  it.each(['', '12345', '1234567', '12345a', '１２３４５６', '123.456'])('is not %j', (typed) => {
    expect(findOneTimeCode(typed)).toBeUndefined();
  });
});

describe('a recovery code', () => {
  it('is printed in two groups and taken in any', () => {
    expect(printedRecoveryCode('ABCDEFGHJK')).toBe('ABCDE-FGHJK');
    for (const typed of ['ABCDE-FGHJK', 'abcde fghjk', ' abcdefghjk '])
      expect(findRecoveryCode(typed)).toBe('ABCDEFGHJK');
  });

  it.each(['', 'ABCDE', 'ABCDE-FGHJKL', '12345-67890', 'АВСDЕ-FGНJК'])('is not %j', (typed) => {
    expect(findRecoveryCode(typed)).toBeUndefined();
  });
});

test('a secret is read in groups, none of its signs lost', () => {
  expect(inGroups('ABCDEFGHIJ', 4)).toBe('ABCD EFGH IJ');
  expect(inGroups('', 4)).toBe('');
});

test.each([
  [0, true],
  [299_999, true],
  [300_000, true],
  [300_001, false],
  [-1, false],
])('a password waits five minutes for its second factor: after %d ms %s', (waited, still) => {
  const at = new Date('2026-11-20T09:00:00Z');
  expect(isStillHeld({ accountId: 'a', at }, new Date(at.getTime() + waited))).toBe(still);
});
