import { keyedSecrets } from './live';
import type { Secrets } from './port';

const LETTERS = 'ABCDEFGHJK';

/** Secrets that a test can foretell: the codes 000001, 000002 … and tokens that end in B, C, D … Hashes are real. */
export function countingSecrets(): Secrets {
  let given = 0;
  const next = (digits: number): string => String((given += 1)).padStart(digits, '0');
  return {
    ...keyedSecrets('a key for tests that is long enough'),
    newCode: () => next(6),
    newToken: () => next(10).replace(/\d/g, (digit) => LETTERS.charAt(Number(digit))),
  };
}
