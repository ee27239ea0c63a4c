import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { failingStorage, memoryStorage, slowStorage } from '../../src/adapters/storage/fake';
import { filePath } from '../../src/adapters/storage/file-path';
import { findOrphans } from '../../src/adapters/storage/find-orphans';
import { folderStorage } from '../../src/adapters/storage/live';
import { sweepUnfinished } from '../../src/adapters/storage/sweep-unfinished';
import { fixedClock } from '../support/clock';
import { listed, storageContract } from './storage.contract';

const clock = fixedClock('2026-11-20T09:00:00+05:00');
const LONG_AGO = new Date('2026-01-01T00:00:00Z');
const folders: string[] = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function newRoot(): string {
  const folder = mkdtempSync(join(tmpdir(), 'jardem-storage-'));
  folders.push(folder);
  return join(folder, 'files');
}

storageContract(
  'a local folder',
  async () => folderStorage({ root: newRoot() }),
  async (maxBytes) => folderStorage({ root: newRoot(), maxBytes }),
);
storageContract(
  'memory',
  async () => memoryStorage(clock),
  async (maxBytes) => memoryStorage(clock, maxBytes),
);
storageContract(
  'a slow place',
  async () => slowStorage(memoryStorage(clock), 2),
  async (maxBytes) => slowStorage(memoryStorage(clock, maxBytes), 2),
);

describe('a local folder', () => {
  test('never gives a rotten file whole, and heals when the same bytes come again', async () => {
    const root = newRoot();
    const storage = folderStorage({ root });
    const bytes = randomBytes(200_000);
    const { key } = await storage.put(bytes);
    const rotten = Buffer.from(bytes);
    rotten.writeUInt8(rotten.readUInt8(150_000) ^ 1, 150_000);
    writeFileSync(filePath(root, key), rotten);

    await expect(storage.read(key)).rejects.toMatchObject({ code: 'file-corrupt' });
    let arrived = 0;
    const reading = (async () => {
      for await (const chunk of await storage.open(key)) arrived += Buffer.from(chunk).length;
    })();
    await expect(reading).rejects.toMatchObject({ code: 'file-corrupt' });
    expect(arrived).toBeLessThan(bytes.length);

    await storage.put(bytes);
    expect((await buffer(await storage.open(key))).equals(bytes)).toBe(true);
  });

  test('notices a file cut short', async () => {
    const root = newRoot();
    const storage = folderStorage({ root });
    const { key } = await storage.put(randomBytes(1000));
    truncateSync(filePath(root, key), 0);
    await expect(storage.read(key)).rejects.toMatchObject({ code: 'file-corrupt' });
    await expect(buffer(await storage.open(key))).rejects.toMatchObject({ code: 'file-corrupt' });
  });

  test('keeps files for its own account only, and leaves nothing unfinished', async () => {
    const root = newRoot();
    const { key } = await folderStorage({ root }).put(Buffer.from('x'));
    expect((await stat(filePath(root, key))).mode & 0o077).toBe(0);
    expect(readdirSync(join(root, 'unfinished'))).toEqual([]);
  });

  test('leaves nothing of an upload that broke off', async () => {
    const root = newRoot();
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('half');
        await Promise.reject(new Error('the browser went away'));
      })(),
    );
    await expect(folderStorage({ root }).put(broken)).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(readdirSync(join(root, 'unfinished'))).toEqual([]);
  });

  test('says that storage is unavailable when the disk refuses', async () => {
    const root = newRoot();
    writeFileSync(root, 'a file where the folder should be');
    const storage = folderStorage({ root });
    await expect(storage.put(Buffer.from('x'))).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(listed(storage)).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(await folderStorage({ root: join(root, 'below') }).check()).toEqual({
      kind: 'ill',
      reason: 'unwritable',
    });
  });

  test('sweeps what a killed process left, but nothing that is just being written', async () => {
    const root = newRoot();
    expect(await sweepUnfinished(root, new Date())).toBe(0);
    await mkdir(join(root, 'unfinished'), { recursive: true });
    writeFileSync(join(root, 'unfinished', 'old'), 'half');
    writeFileSync(join(root, 'unfinished', 'new'), 'half');
    utimesSync(join(root, 'unfinished', 'old'), LONG_AGO, LONG_AGO);
    expect(await sweepUnfinished(root, new Date('2026-06-01T00:00:00Z'))).toBe(1);
    expect(readdirSync(join(root, 'unfinished'))).toEqual(['new']);
  });
});

test('orphans are the old files that nothing refers to', async () => {
  const storage = memoryStorage(clock);
  const used = await storage.put(Buffer.from('used'));
  const orphan = await storage.put(Buffer.from('orphan'));
  const find = async (storedBefore: Date): Promise<string[]> => {
    const found: string[] = [];
    const referenced = async (keys: readonly string[]): Promise<Set<string>> =>
      new Set(keys.filter((key) => key === used.key));
    for await (const { key } of findOrphans(storage, storedBefore, referenced)) found.push(key);
    return found;
  };
  expect(await find(new Date('2026-11-21T00:00:00Z'))).toEqual([orphan.key]);
  expect(await find(LONG_AGO)).toEqual([]);
});

test('a failing place fails in words everywhere', async () => {
  const storage = failingStorage();
  const key = 'a'.repeat(64);
  const works = [
    storage.put(Buffer.from('x')),
    storage.open(key),
    storage.read(key),
    storage.exists(key),
    storage.remove(key),
    listed(storage),
  ];
  for (const work of await Promise.allSettled(works)) {
    expect(work).toMatchObject({ status: 'rejected', reason: { code: 'storage-unavailable' } });
  }
  expect(await storage.check()).toMatchObject({ kind: 'ill' });
});
