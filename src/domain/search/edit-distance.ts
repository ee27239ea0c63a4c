/**
 * The number of slips that turn one word into another, at most `limit`: a letter left out, added, mistaken, or two
 * neighbours exchanged (Damerau-Levenshtein, optimal alignment). `limit + 1` stands for anything beyond.
 */
export function editDistance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  let older: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = nextRow(a, b, i, above, older);
    if (Math.min(...row) > limit) return beyond;
    older = above;
    above = row;
  }
  return Math.min(above[b.length] ?? beyond, beyond);
}

/** Row `i` of the table of distances, from the two rows above it. */
function nextRow(
  a: string,
  b: string,
  i: number,
  above: readonly number[],
  older: readonly number[],
): number[] {
  const row = [i];
  for (let j = 1; j <= b.length; j += 1) {
    const change = a.charAt(i - 1) === b.charAt(j - 1) ? 0 : 1;
    let least = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + change);
    const swapped =
      i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1);
    if (swapped) least = Math.min(least, at(older, j - 2) + 1);
    row.push(least);
  }
  return row;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
