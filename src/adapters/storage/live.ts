import { createHash } from 'node:crypto';
import { access, open, readFile, rm } from 'node:fs/promises';
import { pipeline, Readable } from 'node:stream';
import { DomainError } from '../../kernel/domain-error';
import { filePath } from './file-path';
import { listFiles } from './list-files';
import { checkFolder } from './check-folder';
import { MOST_BYTES, type Storage } from './port';
import { isMissing, storageError } from './storage-error';
import { verifyStream } from './verify-stream';
import { writeDurably } from './write-durably';

/** Where the files are kept: a folder that no web server serves. It is made when the first file comes. */
export interface FolderStorageSettings {
  readonly root: string;
  /** Most bytes of a file. */
  readonly maxBytes?: number;
}

/** Storage in a local folder, each file named by its content. */
export function folderStorage({ root, maxBytes = MOST_BYTES }: FolderStorageSettings): Storage {
  return {
    check: () => checkFolder(root),
    put: (content) =>
      told(() =>
        writeDurably({ root, maxBytes }, Buffer.isBuffer(content) ? Readable.from([content]) : content),
      ),
    open: (key) => told(() => openVerified(root, key)),
    read: (key) => told(() => readVerified(root, key)),
    exists: (key) => told(() => isThere(root, key)),
    remove: (key) => told(() => rm(filePath(root, key), { force: true })),
    list: async function* () {
      const files = listFiles(root)[Symbol.asyncIterator]();
      for (
        let next = await told(() => files.next());
        next.done !== true;
        next = await told(() => files.next())
      ) {
        yield next.value;
      }
    },
  };
}

async function told<Value>(work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    throw storageError(error);
  }
}

async function openVerified(root: string, key: string): Promise<Readable> {
  const handle = await open(filePath(root, key), 'r');
  const verified = verifyStream(key);
  // What goes wrong is told to the reader of `verified`, which the pipeline destroys with the error.
  pipeline(handle.createReadStream(), verified, () => undefined);
  return verified;
}

async function readVerified(root: string, key: string): Promise<Buffer> {
  const bytes = await readFile(filePath(root, key));
  if (createHash('sha256').update(bytes).digest('hex') !== key)
    throw new DomainError('file-corrupt', { key });
  return bytes;
}

async function isThere(root: string, key: string): Promise<boolean> {
  try {
    await access(filePath(root, key));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}
