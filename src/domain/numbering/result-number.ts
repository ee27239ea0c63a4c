import { replaceLookAlikes } from '../identifiers/cyrillic-look-alikes';
import { ALPHABET } from './alphabet';
import { luhnLetter } from './luhn-letter';

/** Random signs in a number: 10 of 32 give 2^50 possibilities, so that nobody finds a certificate by counting. */
const RANDOM_SIGNS = 10;
/** Crockford's reading of the letters that his alphabet leaves out. */
const READ_AS: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const SHAPE = new RegExp(`^(\\d{6,12})([${ALPHABET}]{5})([${ALPHABET}]{5})([${ALPHABET}])$`);

/** The random part of a result's number from at least ten random bytes of the caller. @throws RangeError when too few */
export function randomSigns(bytes: Uint8Array): string {
  if (bytes.length < RANDOM_SIGNS)
    throw new RangeError(`${RANDOM_SIGNS} random bytes are needed, got ${bytes.length}`);
  return Array.from(bytes.subarray(0, RANDOM_SIGNS), (byte) => ALPHABET.charAt(byte % ALPHABET.length)).join(
    '',
  );
}

/**
 * The number of a result (a certificate, a notice): `NNNNNN-XXXXX-XXXXX-C`. The serial orders, the random part protects
 * from guessing, the check sign catches slips.
 * @throws RangeError when the serial is not a positive whole number or the random part is not ten signs of the alphabet
 */
export function resultNumber(serial: number, random: string): string {
  if (!Number.isSafeInteger(serial) || serial < 1) throw new RangeError(`Not a serial: ${serial}`);
  const digits = String(serial).padStart(6, '0');
  const number = normaliseResultNumber(digits + random + luhnLetter(digits + random));
  if (number === undefined) throw new RangeError('The random part is not ten signs of the alphabet');
  return number;
}

/**
 * The number as it is stored and printed, from what a person typed: spaces, hyphens, lower case, Cyrillic letters that
 * look Latin, O for 0 and I or L for 1 are all forgiven. Undefined when it cannot be a number of a result.
 */
export function normaliseResultNumber(typed: string): string | undefined {
  const capitals = replaceLookAlikes(typed.replace(/[\s№.‐-―-]/g, '').toUpperCase());
  const signs = capitals.replace(/[OIL]/g, (letter) => READ_AS[letter] ?? letter);
  const [, serial, left, right, check] = SHAPE.exec(signs) ?? [];
  if (serial === undefined || luhnLetter(`${serial}${left}${right}`) !== check) return undefined;
  return `${serial}-${left}-${right}-${check}`;
}
