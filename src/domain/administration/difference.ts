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
  const paths = new Map([...is, ...was].map(([key, { path }]) => [key, path]));
  return [...paths].flatMap(([key, path]) => {
    const [one, other] = [was.get(key)?.value, is.get(key)?.value];
    return one === other ? [] : [{ path, before: one, after: other }];
  });
}

type Leaves = Map<string, { readonly path: readonly string[]; readonly value: Leaf }>;

function leavesOf(value: unknown, path: readonly string[]): Leaves {
  if (value === null || value === undefined) return new Map();
  if (typeof value !== 'object' || Array.isArray(value)) {
    return new Map([[path.join('.'), { path, value: leafOf(value) }]]);
  }
  return new Map(Object.entries(value).flatMap(([key, part]) => [...leavesOf(part, [...path, key])]));
}

function leafOf(value: unknown): Leaf {
  if (Array.isArray(value)) return value.map(String).join(', ');
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return String(value);
}
