const FIRST_ROW = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const;
const SECOND_ROW = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2] as const;

/**
 * The twelfth digit of an IIN or a BIN, computed from the first eleven: the weighted sum modulo 11, with a second row of
 * weights when the first gives 10. Undefined when the second gives 10 too: such a number is never issued.
 * Source: the rules for forming identification numbers (government resolutions on the national registers).
 */
export function findCheckDigit(firstEleven: string): number | undefined {
  const first = weighted(firstEleven, FIRST_ROW);
  if (first < 10) return first;
  const second = weighted(firstEleven, SECOND_ROW);
  return second < 10 ? second : undefined;
}

function weighted(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11;
}
