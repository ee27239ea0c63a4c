/** An account of Kazakhstan with right check digits that ends with the given signs. */
export function ibanEnding(end: string): string {
  const rest = `601A86100${'0'.repeat(7 - end.length)}${end}`;
  const digits = [...`${rest}KZ00`].map((sign) => parseInt(sign, 36)).join('');
  const check = 98n - (BigInt(digits) % 97n);
  return `KZ${check.toString().padStart(2, '0')}${rest}`;
}
