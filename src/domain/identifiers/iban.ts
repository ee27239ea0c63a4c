import { replaceLookAlikes } from './cyrillic-look-alikes';

/** What is wrong with a typed account: not of Kazakhstan, wrong length, signs that cannot occur, or a sign mistyped. */
export type IbanProblem = 'country' | 'length' | 'characters' | 'check-digits';

export type IbanCheck =
  { readonly ok: true; readonly iban: string } | { readonly ok: false; readonly problem: IbanProblem };

const LENGTH = 20;
/** KZ, two check digits, the bank's three digits, thirteen letters or digits. */
const SHAPE = /^KZ\d{5}[A-Z0-9]{13}$/;

/** Checks a bank account of Kazakhstan (IBAN, ISO 13616), typed with or without spaces, in any case. */
export function checkIban(value: string): IbanCheck {
  const iban = replaceLookAlikes(value.replace(/[\s-]/g, '').toUpperCase());
  if (!iban.startsWith('KZ')) return { ok: false, problem: 'country' };
  if (iban.length !== LENGTH) return { ok: false, problem: 'length' };
  if (!SHAPE.test(iban)) return { ok: false, problem: 'characters' };
  return remainder97(iban) === 1 ? { ok: true, iban } : { ok: false, problem: 'check-digits' };
}

/** ISO 7064 MOD 97-10: the first four signs go to the end, letters become 10…35. */
function remainder97(iban: string): number {
  const moved = iban.slice(4) + iban.slice(0, 4);
  return [...moved].reduce((remainder, sign) => {
    const value = parseInt(sign, 36);
    return (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }, 0);
}
