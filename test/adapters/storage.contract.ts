import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ListedFile, Storage } from '../../src/adapters/storage/port';

const ABSENT = 'a'.repeat(64);

/** What every place for files must do. `make` gives an empty one, `makeSmall` one that takes only so many bytes. */
export function storageContract(
  name: string,
  make: () => Promise<Storage>,
  makeSmall: (maxBytes: number) => Promise<Storage>,
): void {
  describe(`${name} keeps the contract of storage`, () => {
    test.each([0, 1, 65_536, 65_537, 1_000_003])('gives back %d bytes as they were', async (size) => {
      const storage = await make();
      const bytes = randomBytes(size);
      const stored = await storage.put(bytes);
      expect(stored).toEqual({ key: createHash('sha256').update(bytes).digest('hex'), size });
      expect((await storage.read(stored.key)).equals(bytes)).toBe(true);
      expect((await buffer(await storage.open(stored.key))).equals(bytes)).toBe(true);
    });

    test('takes a stream as well, and keeps the same bytes once', async () => {
      const storage = await make();
      const pieces = [randomBytes(10), randomBytes(70_000)];
      const whole = Buffer.concat(pieces);
      const [one, other] = await Promise.all([storage.put(whole), storage.put(Readable.from(pieces))]);
      expect(other).toEqual(one);
      const [file, ...others] = await listed(storage);
      expect(file).toMatchObject(one);
      expect(file?.storedAt.getTime()).toBeGreaterThan(Date.UTC(2020, 0));
      expect(others).toEqual([]);
    });

    test('stores nothing of a stream that breaks', async () => {
      const storage = await make();
      const broken = Readable.from(
        (async function* () {
          yield Buffer.from('half');
          throw new Error('the browser went away');
        })(),
      );
      await expect(storage.put(broken)).rejects.toThrow();
      expect(await listed(storage)).toEqual([]);
    });

    test('tells what is there, and removes it', async () => {
      const storage = await make();
      const { key } = await storage.put(Buffer.from('қолхат'));
      expect(await storage.exists(key)).toBe(true);
      await storage.remove(key);
      await storage.remove(key);
      expect(await storage.exists(key)).toBe(false);
      expect(await listed(storage)).toEqual([]);
    });

    test('says that it is well', async () => {
      expect(await (await make()).check()).toEqual({ kind: 'well' });
    });

    test('takes no file beyond its limit, however it comes', async () => {
      const storage = await makeSmall(1_000);
      expect((await storage.put(Buffer.alloc(1_000))).size).toBe(1_000);
      await storage.remove((await storage.put(Buffer.alloc(1_000))).key);
      const pieces = Readable.from([Buffer.alloc(600), Buffer.alloc(600)]);
      await expect(storage.put(pieces)).rejects.toMatchObject({ code: 'file-too-big' });
      await expect(storage.put(Buffer.alloc(1_001))).rejects.toMatchObject({ code: 'file-too-big' });
      expect(await listed(storage)).toEqual([]);
    });

    test('says that a file is missing', async () => {
      const storage = await make();
      await expect(storage.read(ABSENT)).rejects.toMatchObject({ code: 'file-missing' });
      await expect(storage.open(ABSENT)).rejects.toMatchObject({ code: 'file-missing' });
    });

    test.each(['../../etc/passwd', '', 'A'.repeat(64), `${ABSENT}/..`, `${ABSENT}\n`])(
      'takes %j for no key',
      async (key) => {
        const storage = await make();
        await expect(storage.read(key)).rejects.toThrow(RangeError);
        await expect(storage.open(key)).rejects.toThrow(RangeError);
        await expect(storage.exists(key)).rejects.toThrow(RangeError);
        await expect(storage.remove(key)).rejects.toThrow(RangeError);
      },
    );
  });
}

/** Everything that a place for files lists. */
export async function listed(storage: Storage): Promise<ListedFile[]> {
  const files: ListedFile[] = [];
  for await (const file of storage.list()) files.push(file);
  return files;
}
