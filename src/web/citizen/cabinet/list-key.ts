const KEY = /^(\d{13})_([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The last row of the page before: an instant and an id, as they stand in an address. */
export interface ListKey {
  readonly at: Date;
  readonly id: string;
}

/** Reads a key; null for the beginning of the list, and for anything that is no key. */
export function parseListKey(value: string | undefined): ListKey | null {
  const [, at, id] = KEY.exec(value ?? '') ?? [];
  return at === undefined || id === undefined ? null : { at: new Date(Number(at)), id };
}

/** Writes a key. */
export function formatListKey({ at, id }: ListKey): string {
  return `${at.getTime()}_${id}`;
}
