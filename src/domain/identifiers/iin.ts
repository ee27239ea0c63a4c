import { checkTwelveDigits, type TwelveDigitsProblem } from './twelve-digits';

export type IinCheck =
  { readonly ok: true; readonly iin: string } | { readonly ok: false; readonly problem: TwelveDigitsProblem };

/**
 * Checks a typed individual identification number (ЖСН, ИИН). Only length, digits and the check digit can reject it: since
 * government resolution 853 of 26 August 2013 the digits need not agree with the birth date and sex of the person.
 */
export function checkIin(value: string): IinCheck {
  const checked = checkTwelveDigits(value);
  return checked.ok ? { ok: true, iin: checked.digits } : checked;
}
