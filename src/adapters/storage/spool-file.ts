import { randomUUID } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { UNFINISHED } from './file-path';
import type { StoredFile } from './port';
import { writeHashed } from './write-hashed';

/** A file that lies on this machine until it has been carried elsewhere. */
export interface SpooledFile extends StoredFile {
  readonly path: string;
}

/**
 * Writes a stream down to learn its hash, lets `carry` take it away, and removes it whatever happens. What a killed
 * process leaves is swept like other unfinished files.
 * @throws DomainError `file-too-big`
 */
export async function spoolFile<Value>(
  { root, maxBytes }: { readonly root: string; readonly maxBytes: number },
  content: AsyncIterable<unknown>,
  carry: (file: SpooledFile) => Promise<Value>,
): Promise<Value> {
  await mkdir(join(root, UNFINISHED), { recursive: true, mode: 0o700 });
  const path = join(root, UNFINISHED, randomUUID());
  try {
    return await carry({ path, ...(await writeHashed(path, content, { maxBytes, sync: false })) });
  } finally {
    await rm(path, { force: true });
  }
}
