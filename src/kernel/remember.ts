/** More ways of looking at one object than there are at a time; a new day makes the old ones useless. */
const MOST_KEYS = 64;

/** Gives what was made of a subject under a key, making it at the first call. */
export type Remember<Subject extends object, Value> = (
  subject: Subject,
  key: string,
  make: () => Value,
) => Value;

/**
 * A memory for what follows from objects that never change, such as editions and their fields: it lasts as long as the
 * object does. `key` names everything else that the value depends on.
 */
export function remember<Subject extends object, Value>(): Remember<Subject, Value> {
  const known = new WeakMap<Subject, Map<string, Value>>();

  return (subject, key, make) => {
    const values = known.get(subject) ?? new Map<string, Value>();
    if (values.size === 0) known.set(subject, values);
    const remembered = values.get(key);
    if (remembered !== undefined) return remembered;
    if (values.size >= MOST_KEYS) values.clear();
    const value = make();
    values.set(key, value);
    return value;
  };
}
