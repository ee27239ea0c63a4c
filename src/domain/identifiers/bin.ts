import { checkTwelveDigits, type TwelveDigitsProblem } from './twelve-digits';

export type BinCheck =
  { readonly ok: true; readonly bin: string } | { readonly ok: false; readonly problem: TwelveDigitsProblem };

/** Checks a typed business identification number (БСН, БИН): twelve digits with the same check digit as an IIN. */
export function checkBin(value: string): BinCheck {
  const checked = checkTwelveDigits(value);
  return checked.ok ? { ok: true, bin: checked.digits } : checked;
}
