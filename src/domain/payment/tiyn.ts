const TIYN_IN_TENGE = 100n;

/**
 * A sum in tiyn, from a decimal in tenge with at most two digits after the dot, as money fields keep it.
 * @throws RangeError for anything else
 */
export function toTiyn(tenge: string): string {
  const [, whole, fraction = ''] = /^(\d+)(?:\.(\d{1,2}))?$/.exec(tenge) ?? [];
  if (whole === undefined) throw new RangeError('Not a sum in tenge');
  return (BigInt(whole) * TIYN_IN_TENGE + BigInt(fraction.padEnd(2, '0'))).toString();
}

/** A sum in tiyn as a decimal in tenge: whole, or with two digits after the dot. */
export function toTenge(tiyn: string): string {
  const sum = BigInt(tiyn);
  const rest = sum % TIYN_IN_TENGE;
  const whole = (sum / TIYN_IN_TENGE).toString();
  return rest === 0n ? whole : `${whole}.${rest.toString().padStart(2, '0')}`;
}

/** The sum of sums in tiyn. */
export function sumOfTiyn(sums: readonly string[]): string {
  return sums.reduce((total, sum) => total + BigInt(sum), 0n).toString();
}
