import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { DomainError } from '../../kernel/domain-error';
import type { SystemCheck } from '../system-check';
import { assertKey } from './file-path';
import { listObjects } from './list-objects';
import type { Storage, StoredFile } from './port';
import { type S3Access, s3Caller, type S3Caller } from './s3-client';
import { isNoSuchKey, s3Refusal } from './s3-error';
import type { S3Settings } from './s3-settings';
import { spoolFile } from './spool-file';
import { verifyBody } from './verify-body';

/** What the S3 adapter is given besides its settings. */
export interface S3Tools {
  /** 0 ≤ x < 1; spreads the rests between attempts. */
  readonly random: () => number;
}

/** Storage in an S3-compatible bucket: each object named by the SHA-256 of its bytes, verified on its way in and out. */
export function s3Storage(settings: S3Settings, { random }: S3Tools): Storage {
  const call = s3Caller(settings, random);
  const once = s3Caller({ ...settings, attempts: 1 }, random);
  const { bucket } = settings;
  return {
    check: () => checkBucket(once, bucket),
    put: (content) =>
      Buffer.isBuffer(content) ? putBytes(call, settings, content) : putStream(call, settings, content),
    open: async (key) => {
      assertKey(key);
      const body = await call((access, signal) => getBody(access, signal, { Bucket: bucket, Key: key }));
      return verifyBody(body, key, settings.answerMs);
    },
    read: async (key) => {
      assertKey(key);
      return call(async (access, signal) =>
        buffer(
          verifyBody(await getBody(access, signal, { Bucket: bucket, Key: key }), key, settings.answerMs),
        ),
      );
    },
    exists: (key) => isThere(call, bucket, key),
    remove: async (key) => {
      assertKey(key);
      await call(({ sdk, client }, abortSignal) =>
        client.send(new sdk.DeleteObjectCommand({ Bucket: bucket, Key: key }), { abortSignal }),
      );
    },
    list: () => listObjects(call, bucket),
  };
}

/** An object as the client names it. */
interface ObjectName {
  readonly Bucket: string;
  readonly Key: string;
}

function putBytes(call: S3Caller, settings: S3Settings, bytes: Buffer): Promise<StoredFile> {
  if (bytes.length > settings.maxBytes) return Promise.reject(new DomainError('file-too-big'));
  const key = createHash('sha256').update(bytes).digest('hex');
  return send(call, settings.bucket, { key, size: bytes.length }, () => bytes);
}

async function putStream(call: S3Caller, settings: S3Settings, content: Readable): Promise<StoredFile> {
  const { spoolRoot: root, maxBytes, bucket } = settings;
  try {
    return await spoolFile({ root, maxBytes }, content, ({ path, key, size }) =>
      send(call, bucket, { key, size }, () => createReadStream(path)),
    );
  } catch (error) {
    if (error instanceof DomainError || error instanceof RangeError) throw error;
    throw Object.assign(new DomainError('storage-unavailable'), { cause: error });
  }
}

/** The storage reckons the hash again and takes nothing that differs. */
async function send(
  call: S3Caller,
  bucket: string,
  file: StoredFile,
  begin: () => Readable | Buffer,
): Promise<StoredFile> {
  const { key, size } = file;
  await call(({ sdk, client }, abortSignal) => {
    const put = new sdk.PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: begin(),
      ContentLength: size,
      ContentType: 'application/octet-stream',
      ChecksumSHA256: Buffer.from(key, 'hex').toString('base64'),
    });
    return client.send(put, { abortSignal });
  });
  return file;
}

async function getBody(
  { sdk, client }: S3Access,
  signal: AbortSignal,
  object: ObjectName,
): Promise<Readable> {
  const { Body: body } = await client.send(new sdk.GetObjectCommand(object), { abortSignal: signal });
  if (!(body instanceof Readable)) throw new DomainError('storage-unavailable');
  return body;
}

async function isThere(call: S3Caller, bucket: string, key: string): Promise<boolean> {
  assertKey(key);
  return call(async ({ sdk, client }, abortSignal) => {
    try {
      await client.send(new sdk.HeadObjectCommand({ Bucket: bucket, Key: key }), { abortSignal });
      return true;
    } catch (error) {
      if (isNoSuchKey(error)) return false;
      throw error;
    }
  });
}

async function checkBucket(call: S3Caller, bucket: string): Promise<SystemCheck> {
  try {
    await call(({ sdk, client }, abortSignal) =>
      client.send(new sdk.HeadBucketCommand({ Bucket: bucket }), { abortSignal }),
    );
    return { kind: 'well' };
  } catch (error) {
    const { status } = s3Refusal(error instanceof DomainError ? error.cause : error);
    if (status === 403) return { kind: 'ill', reason: 'refused' };
    return { kind: 'ill', reason: status === 404 ? 'no-bucket' : 'unreachable' };
  }
}
