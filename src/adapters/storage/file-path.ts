import { join } from 'node:path';

const KEY = /^[0-9a-f]{64}$/;

/** The folder in which unfinished files lie. */
export const UNFINISHED = 'unfinished';

/** Where a file lies below the root: two levels of folders, so that none holds more than a few thousand files. */
export function filePath(root: string, key: string): string {
  assertKey(key);
  return join(root, key.slice(0, 2), key.slice(2, 4), key);
}

/** @throws RangeError when a key is no SHA-256, so that no key can ever point outside. */
export function assertKey(key: string): void {
  if (!KEY.test(key)) throw new RangeError('Not a key of a stored file');
}
