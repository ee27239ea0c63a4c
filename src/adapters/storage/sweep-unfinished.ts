import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from './file-path';
import { isMissing } from './storage-error';

/** Removes what a killed process left half written before an instant. Returns how many files went. */
export async function sweepUnfinished(root: string, writtenBefore: Date): Promise<number> {
  const folder = join(root, UNFINISHED);
  let swept = 0;
  for (const name of await unfinishedNames(folder)) {
    const path = join(folder, name);
    const written = await stat(path).catch(() => undefined);
    if (written === undefined || written.mtime >= writtenBefore) continue;
    await rm(path, { force: true });
    swept += 1;
  }
  return swept;
}

async function unfinishedNames(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}
