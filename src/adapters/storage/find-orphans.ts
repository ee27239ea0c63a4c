import type { ListedFile, Storage } from './port';

const AT_ONCE = 500;

/**
 * Files that nothing refers to and that were stored before an instant. The instant keeps away from files whose row is
 * just being written. `findReferenced` tells which of the given keys are in use.
 */
export async function* findOrphans(
  storage: Pick<Storage, 'list'>,
  storedBefore: Date,
  findReferenced: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
): AsyncIterable<ListedFile> {
  let batch: ListedFile[] = [];
  for await (const file of storage.list()) {
    if (file.storedAt >= storedBefore) continue;
    batch.push(file);
    if (batch.length < AT_ONCE) continue;
    yield* await unreferenced(batch, findReferenced);
    batch = [];
  }
  yield* await unreferenced(batch, findReferenced);
}

async function unreferenced(
  files: readonly ListedFile[],
  findReferenced: (keys: readonly string[]) => Promise<ReadonlySet<string>>,
): Promise<ListedFile[]> {
  if (files.length === 0) return [];
  const referenced = await findReferenced(files.map(({ key }) => key));
  return files.filter(({ key }) => !referenced.has(key));
}
