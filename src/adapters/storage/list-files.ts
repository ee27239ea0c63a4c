import { opendir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ListedFile } from './port';
import { isMissing } from './storage-error';

const KEY = /^[0-9a-f]{64}$/;

/** Every finished file below the root. A file that goes while the list is made is left out. */
export async function* listFiles(root: string): AsyncIterable<ListedFile> {
  for (const first of await names(root, /^[0-9a-f]{2}$/)) {
    for (const second of await names(join(root, first), /^[0-9a-f]{2}$/)) {
      const folder = join(root, first, second);
      for (const key of await names(folder, KEY)) {
        const file = await findFile(folder, key);
        if (file !== undefined) yield file;
      }
    }
  }
}

async function names(folder: string, shape: RegExp): Promise<string[]> {
  const found: string[] = [];
  try {
    for await (const entry of await opendir(folder)) {
      if (shape.test(entry.name)) found.push(entry.name);
    }
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
  return found;
}

async function findFile(folder: string, key: string): Promise<ListedFile | undefined> {
  try {
    const { size, mtime } = await stat(join(folder, key));
    return { key, size, storedAt: mtime };
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
