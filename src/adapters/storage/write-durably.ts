import { randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { filePath, UNFINISHED } from './file-path';
import type { StoredFile } from './port';
import { writeHashed } from './write-hashed';

/**
 * Writes bytes so that they are either there whole after a power cut or not at all: a new file, fsync, rename to the
 * name of its hash, fsync of each folder that changed. A file of that name that is there already is replaced, which
 * also repairs one that has rotted.
 * @throws DomainError `file-too-big`
 */
export async function writeDurably(
  { root, maxBytes }: { readonly root: string; readonly maxBytes: number },
  content: AsyncIterable<unknown>,
): Promise<StoredFile> {
  await mkdir(join(root, UNFINISHED), { recursive: true, mode: 0o700 });
  const unfinished = join(root, UNFINISHED, randomUUID());
  try {
    const file = await writeHashed(unfinished, content, { maxBytes, sync: true });
    const path = filePath(root, file.key);
    const folder = dirname(path);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await rename(unfinished, path);
    // Always all three: another upload may have made the folders a moment ago and not have synced them yet.
    for (const changed of [folder, dirname(folder), root]) await syncFolder(changed);
    return file;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
