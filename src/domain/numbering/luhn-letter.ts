import { ALPHABET } from './alphabet';

/**
 * The check sign of Luhn's algorithm modulo 32 ("Luhn mod N") over signs of `ALPHABET`. Catches every mistyped sign and
 * nearly every swapped pair.
 */
export function luhnLetter(signs: string): string {
  const size = ALPHABET.length;
  const sum = [...signs].reverse().reduce((total, sign, index) => {
    const value = ALPHABET.indexOf(sign) * (index % 2 === 0 ? 2 : 1);
    return total + Math.floor(value / size) + (value % size);
  }, 0);
  return ALPHABET.charAt((size - (sum % size)) % size);
}
