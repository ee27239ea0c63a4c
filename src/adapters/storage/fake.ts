import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../kernel/clock';
import { DomainError } from '../../kernel/domain-error';
import { assertKey } from './file-path';
import { MOST_BYTES, type Storage } from './port';

/** Storage in memory, for tests and trials. */
export function memoryStorage(clock: Clock, maxBytes = MOST_BYTES): Storage {
  const files = new Map<string, { bytes: Buffer; storedAt: Date }>();
  const get = (key: string): Buffer => {
    assertKey(key);
    const file = files.get(key);
    if (file === undefined) throw new DomainError('file-missing');
    return file.bytes;
  };
  return {
    check: async () => ({ kind: 'well' }),
    put: async (content) => {
      const bytes = Buffer.isBuffer(content) ? Buffer.from(content) : await buffer(content);
      if (bytes.length > maxBytes) throw new DomainError('file-too-big');
      const key = createHash('sha256').update(bytes).digest('hex');
      files.set(key, { bytes, storedAt: clock.now() });
      return { key, size: bytes.length };
    },
    open: async (key) => Readable.from([get(key)]),
    read: async (key) => Buffer.from(get(key)),
    exists: async (key) => {
      assertKey(key);
      return files.has(key);
    },
    remove: async (key) => {
      assertKey(key);
      files.delete(key);
    },
    list: async function* () {
      for (const [key, { bytes, storedAt }] of files) yield { key, size: bytes.length, storedAt };
    },
  };
}

/** Storage whose disk is full, away or broken: everything fails with `storage-unavailable`. */
export function failingStorage(): Storage {
  const fail = async (): Promise<never> => {
    throw new DomainError('storage-unavailable');
  };
  return {
    check: async () => ({ kind: 'ill', reason: 'unreachable' }),
    put: fail,
    open: fail,
    read: fail,
    exists: fail,
    remove: fail,
    list: async function* () {
      yield await fail();
    },
  };
}

/** Storage that takes `ms` milliseconds over what another one does. */
export function slowStorage(storage: Storage, ms: number): Storage {
  const afterwards = async <Value>(work: () => Promise<Value>): Promise<Value> => {
    await sleep(ms);
    return work();
  };
  return {
    check: () => afterwards(() => storage.check()),
    put: (content) => afterwards(() => storage.put(content)),
    open: (key) => afterwards(() => storage.open(key)),
    read: (key) => afterwards(() => storage.read(key)),
    exists: (key) => afterwards(() => storage.exists(key)),
    remove: (key) => afterwards(() => storage.remove(key)),
    list: () => storage.list(),
  };
}
