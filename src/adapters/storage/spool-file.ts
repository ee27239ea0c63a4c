import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../kernel/domain-error';
import { UNFINISHED } from './file-path';
import { bytesOf } from './bytes-of';
import type { StoredFile } from './port';

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
    return await carry({ path, ...(await write(path, content, maxBytes)) });
  } finally {
    await rm(path, { force: true });
  }
}

async function write(path: string, content: AsyncIterable<unknown>, maxBytes: number): Promise<StoredFile> {
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
  } finally {
    await handle.close();
  }
  return { key: hash.digest('hex'), size };
}
