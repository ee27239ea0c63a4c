import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import type { Secrets } from './port';
import { sealing } from './sealing';

const CODE_DIGITS = 6;
const TOKEN_LETTERS = 10;
/** Without I and O, which are taken for 1 and 0. */
const LETTERS = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const MIN_KEY_LENGTH = 32;

/**
 * Codes from the system's random source, hashed with a key that is not in the database: a stolen table of six-digit
 * codes would otherwise be guessed in a moment. @throws RangeError when the key is shorter than 32 characters.
 */
export function keyedSecrets(key: string): Secrets {
  if (key.length < MIN_KEY_LENGTH)
    throw new RangeError(`The key of secrets needs ${MIN_KEY_LENGTH} characters`);
  const digest = (scope: string, secret: string): Buffer =>
    createHmac('sha256', key)
      .update(JSON.stringify([scope, secret]))
      .digest();
  return {
    newCode: () => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0'),
    newToken: () =>
      Array.from({ length: TOKEN_LETTERS }, () => LETTERS.charAt(randomInt(LETTERS.length))).join(''),
    hash: (scope, secret) => digest(scope, secret).toString('hex'),
    matches: (scope, secret, keptHash) => {
      const kept = Buffer.from(keptHash, 'hex');
      const given = digest(scope, secret);
      return kept.length === given.length && timingSafeEqual(kept, given);
    },
    ...sealing(key),
  };
}
