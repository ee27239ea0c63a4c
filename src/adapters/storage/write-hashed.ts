import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { DomainError } from '../../kernel/domain-error';
import { bytesOf } from './bytes-of';
import type { StoredFile } from './port';

/**
 * Writes a stream into a new file and learns its hash on the way.
 * @param sync whether the bytes are on the disk before it ends, not only on their way there
 * @throws DomainError `file-too-big`
 */
export async function writeHashed(
  path: string,
  content: AsyncIterable<unknown>,
  { maxBytes, sync }: { readonly maxBytes: number; readonly sync: boolean },
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
    if (sync) await handle.sync();
  } finally {
    await handle.close();
  }
  return { key: hash.digest('hex'), size };
}
