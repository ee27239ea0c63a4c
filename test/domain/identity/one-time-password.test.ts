import {
  oneTimePasswordEnd,
  printedOneTimePassword,
  typedOneTimePassword,
} from '../../../src/domain/identity/one-time-password';

const LETTERS = 'ABCDEFGHJKLMNPQRSTUV';

test('a handed-out password is printed in groups and read in whichever form it is typed', () => {
  const printed = printedOneTimePassword(LETTERS);
  expect(printed).toBe('ABCDE-FGHJK-LMNPQ-RSTUV');
  for (const typed of [printed, LETTERS, printed.toLowerCase(), ` ${LETTERS} `, printed.replaceAll('-', ' ')])
    expect(typedOneTimePassword(typed)).toBe(LETTERS);
});

test('it is good for a day', () => {
  expect(oneTimePasswordEnd(new Date('2026-11-20T09:00:00Z'))).toEqual(new Date('2026-11-21T09:00:00Z'));
});
