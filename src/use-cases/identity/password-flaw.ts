import { COMMON_PASSWORDS } from './common-passwords';

/** Shortest and longest password, in characters. */
export const PASSWORD_LENGTH = { least: 10, most: 128 } as const;

/** What is wrong with a new password. */
export type PasswordFlaw = 'missing' | 'too-short' | 'too-long' | 'common' | 'own-number' | 'repeated';

/**
 * Judges a new password by what makes it easy to guess: its length, the lists that guessers use, the person's own
 * numbers. No rules about kinds of characters: they make passwords worse. Undefined: nothing is wrong.
 */
export function passwordFlaw(
  password: string,
  own: { iin: string; phone: string },
  least: number = PASSWORD_LENGTH.least,
): PasswordFlaw | undefined {
  const length = [...password].length;
  if (length === 0) return 'missing';
  if (length < least) return 'too-short';
  if (length > PASSWORD_LENGTH.most) return 'too-long';
  const plain = password.toLowerCase();
  if (isCommon(plain)) return 'common';
  if (new Set(plain).size < 4) return 'repeated';
  const numbers = [own.iin, own.phone.slice(-10)].filter((number) => number.length >= 10);
  return numbers.some((number) => plain.includes(number)) ? 'own-number' : undefined;
}

/** Also with a few figures or signs added at the end. */
function isCommon(plain: string): boolean {
  return COMMON_PASSWORDS.has(plain) || COMMON_PASSWORDS.has(plain.replace(/[\d\W_]{1,4}$/u, ''));
}
