/** One fact that differs: where it stands, e.g. `['position', 'kk']`, and what it was and becomes. */
export interface Difference {
  readonly path: readonly string[];
  readonly before: Leaf;
  readonly after: Leaf;
}

/** A single fact. A list counts as one fact, written with commas; undefined: not there. */
export type Leaf = string | number | boolean | null | undefined;

/** All single facts in which two values differ, in the order of the later one. Presenters put paths into words. */
export function differenceOf(before: unknown, after: unknown): Difference[] {
  const [was, is] = [leavesOf(before, []), leavesOf(after, [])];
  const keys = [...new Set([...is.keys(), ...was.keys()])];
  return keys.flatMap((key) => {
    const [one, other] = [was.get(key), is.get(key)];
    if (one?.value === other?.value) return [];
    return [{ path: (other ?? one)?.path ?? [], before: one?.value, after: other?.value }];
  });
}

function leavesOf(
  value: unknown,
  path: readonly string[],
): Map<string, { path: readonly string[]; value: Leaf }> {
  const leaves = new Map<string, { path: readonly string[]; value: Leaf }>();
  if (value === null || value === undefined) return leaves;
  if (typeof value === 'object' && !Array.isArray(value)) {
    for (const [key, part] of Object.entries(value)) {
      for (const [name, leaf] of leavesOf(part, [...path, key])) leaves.set(name, leaf);
    }
    return leaves;
  }
  return leaves.set(path.join('.'), { path, value: leafOf(value) });
}

function leafOf(value: unknown): Leaf {
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}
