/**
 * The quasigroup of H. M. Damm (2004). Its check digit catches every single mistyped digit and every pair of neighbours
 * swapped, the two mistakes that people make when they read a number over the phone.
 */
const TABLE = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
] as const;

/** The check digit that follows a run of decimal digits. */
export function dammDigit(digits: string): string {
  return [...digits].reduce((interim, digit) => TABLE[Number(interim)]?.[Number(digit)] ?? interim, '0');
}
