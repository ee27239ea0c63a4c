import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DomainError } from '../../kernel/domain-error';
import { bytesOf } from './bytes-of';
import { filePath, UNFINISHED } from './file-path';
import type { StoredFile } from './port';

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
    const file = await writeUnfinished(unfinished, content, maxBytes);
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

async function writeUnfinished(
  path: string,
  content: AsyncIterable<unknown>,
  maxBytes: number,
): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of content) {
      const bytes = bytesOf(chunk);
      size += bytes.length;
      if (size > maxBytes) throw new DomainError('file-too-big');
      hash.update(bytes);
      await handle.writeFile(bytes);
    }
    await handle.sync();
  } finally {
    await handle.close();
  }
  return { key: hash.digest('hex'), size };
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
