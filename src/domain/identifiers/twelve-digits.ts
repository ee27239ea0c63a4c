import { findCheckDigit } from './check-digit';

/** What is wrong with a typed IIN or BIN: other signs than digits, too few or too many, or a digit mistyped. */
export type TwelveDigitsProblem = 'digits' | 'length' | 'check-digit';

export type TwelveDigits =
  | { readonly ok: true; readonly digits: string }
  | { readonly ok: false; readonly problem: TwelveDigitsProblem };

/** Checks what IIN and BIN have in common: twelve digits, the last of which follows from the others. Spaces are dropped. */
export function checkTwelveDigits(value: string): TwelveDigits {
  const digits = value.replace(/\s/g, '');
  if (!/^\d*$/.test(digits)) return { ok: false, problem: 'digits' };
  if (digits.length !== 12) return { ok: false, problem: 'length' };
  if (findCheckDigit(digits.slice(0, 11)) !== Number(digits[11]))
    return { ok: false, problem: 'check-digit' };
  return { ok: true, digits };
}
