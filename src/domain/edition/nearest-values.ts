const SUGGESTIONS = 3;

/** The allowed values that are spelt most like `value`, nearest first, at most three. */
export function nearestValues(value: string, allowed: readonly string[]): string[] {
  return allowed
    .map((candidate) => ({ candidate, distance: editDistance(value, candidate) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, SUGGESTIONS)
    .map(({ candidate }) => candidate);
}

/** Levenshtein distance: the fewest letters to insert, delete or replace. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (const [index, letter] of [...from].entries()) {
    const row = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (previous[column] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(replaced, (previous[column + 1] ?? 0) + 1, (row[column] ?? 0) + 1));
    }
    previous = row;
  }
  return previous.at(-1) ?? 0;
}
