import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { Storage } from '../../src/adapters/storage/port';
import { s3Storage } from '../../src/adapters/storage/s3';
import { S3_ACCOUNT, S3_BUCKET, type S3Server, startS3Server } from '../support/s3-server';
import { listed, storageContract } from './storage.contract';

const SPOOL = mkdtempSync(join(tmpdir(), 'jardem-s3-'));
let server: S3Server;

function storageAt(url: string, changed: Record<string, unknown> = {}): Storage {
  const settings = {
    endpoint: url,
    region: 'kz-ala',
    bucket: S3_BUCKET,
    ...S3_ACCOUNT,
    spoolRoot: SPOOL,
    maxBytes: 5_000_000,
    connectMs: 500,
    answerMs: 2_000,
    attempts: 3,
    restMs: 5,
    ...changed,
  };
  return s3Storage(settings, { random: () => 0.5 });
}

beforeEach(async () => {
  server = await startS3Server();
});
afterEach(() => server.stop());
afterAll(() => rmSync(SPOOL, { recursive: true, force: true }));

storageContract(
  'an S3-compatible storage',
  async () => storageAt(server.url),
  async (maxBytes) => storageAt(server.url, { maxBytes }),
);

describe('an S3-compatible storage', () => {
  it('lists every page of a bucket, and nothing that is not its own', async () => {
    const storage = storageAt(server.url);
    const keys: string[] = [];
    for (let i = 0; i < 5; i += 1) keys.push((await storage.put(randomBytes(9))).key);
    server.objects.set('readme.txt', { bytes: Buffer.from('x'), at: new Date() });
    expect((await listed(storage)).map(({ key }) => key).sort()).toEqual(keys.sort());
    expect(server.asked.filter((line) => line.includes('list-type')).length).toBeGreaterThan(2);
  });

  it('is refused by a server when its secret is wrong, and says that it is unavailable', async () => {
    const storage = storageAt(server.url, { secret: 'another' });
    await expect(storage.put(Buffer.from('x'))).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(server.objects.size).toBe(0);
    expect(await storage.check()).toEqual({ kind: 'ill', reason: 'refused' });
  });

  it('never gives a changed byte whole', async () => {
    const storage = storageAt(server.url);
    const bytes = randomBytes(300_000);
    const { key } = await storage.put(bytes);
    const rotten = Buffer.from(bytes);
    rotten.writeUInt8(rotten.readUInt8(200_000) ^ 1, 200_000);
    server.objects.set(key, { bytes: rotten, at: new Date() });
    await expect(storage.read(key)).rejects.toMatchObject({ code: 'file-corrupt' });
    await expect(buffer(await storage.open(key))).rejects.toMatchObject({ code: 'file-corrupt' });
  });

  it('tells an answer that was cut short from a file', async () => {
    const storage = storageAt(server.url);
    const { key } = await storage.put(randomBytes(300_000));
    server.cutAt = 100_000;
    await expect(storage.read(key)).rejects.toMatchObject({ code: 'storage-unavailable' });
    await expect(buffer(await storage.open(key))).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  it('tries again when the storage stumbles, also with a stream, and gives up in bounded time', async () => {
    const storage = storageAt(server.url);
    const bytes = randomBytes(200_000);
    let stumbles = 2;
    server.mood = (incoming, outgoing) => {
      incoming.resume();
      stumbles -= 1;
      if (stumbles === 0) server.mood = undefined;
      outgoing.writeHead(503).end('<Error><Code>SlowDown</Code></Error>');
    };
    const { key } = await storage.put(Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]));
    expect(server.objects.get(key)?.bytes.equals(bytes)).toBe(true);
    expect(server.asked).toHaveLength(3);
    server.mood = (_incoming, outgoing) => outgoing.writeHead(500).end();
    await expect(storage.exists(key)).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(server.asked).toHaveLength(6);
  });

  it('waits no longer than it says for a storage that is silent', async () => {
    const storage = storageAt(server.url, { answerMs: 100, attempts: 2 });
    server.mood = () => undefined;
    const begun = Date.now();
    await expect(storage.read('a'.repeat(64))).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(await storage.check()).toEqual({ kind: 'ill', reason: 'unreachable' });
    expect(Date.now() - begun).toBeLessThan(1_500);
  });

  it('ends an answer that falls silent in the middle', async () => {
    const storage = storageAt(server.url, { answerMs: 100, attempts: 1 });
    server.mood = (_incoming, outgoing) => {
      outgoing.writeHead(200, { 'content-length': 1_000 });
      outgoing.write('half');
    };
    await expect(buffer(await storage.open('a'.repeat(64)))).rejects.toMatchObject({
      code: 'storage-unavailable',
    });
  });

  it('says that it is away when nobody listens, and that a bucket is missing', async () => {
    const elsewhere = storageAt(server.url, { bucket: 'other' });
    expect(await elsewhere.check()).toEqual({ kind: 'ill', reason: 'no-bucket' });
    await expect(elsewhere.read('a'.repeat(64))).rejects.toMatchObject({ code: 'storage-unavailable' });
    const away = storageAt('http://127.0.0.1:9');
    expect(await away.check()).toEqual({ kind: 'ill', reason: 'unreachable' });
    await expect(away.put(Buffer.from('x'))).rejects.toMatchObject({ code: 'storage-unavailable' });
  });

  it('leaves nothing of a stream behind on this machine', async () => {
    await storageAt(server.url).put(Readable.from([randomBytes(1000)]));
    expect(readdirSync(join(SPOOL, 'unfinished'))).toEqual([]);
  });
});
