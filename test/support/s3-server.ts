import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { isSigned } from './sigv4';

/** What the server does instead of what it should; undefined: what it should. */
export type S3Mood = ((incoming: IncomingMessage, outgoing: ServerResponse) => void) | undefined;

/** An S3-compatible server on loopback. `objects` is what it keeps, by key. */
export interface S3Server {
  readonly url: string;
  readonly objects: Map<string, { bytes: Buffer; at: Date }>;
  /** Method and path of every request, in order. */
  readonly asked: string[];
  mood: S3Mood;
  /** Bytes after which an answer breaks off, with the connection. */
  cutAt: number | undefined;
  stop(): Promise<void>;
}

/** The only account of the server. */
export const S3_ACCOUNT = { keyId: 'jardem-test', secret: 'known/to+the.test' } as const;
/** The only bucket. */
export const S3_BUCKET = 'files';
const PAGE = 2;

type Answer = { status: number; body?: Buffer | string; headers?: Record<string, string> };

/** Starts the server on a free port. It speaks PUT, GET, HEAD, DELETE and ListObjectsV2, and checks every signature. */
export async function startS3Server(): Promise<S3Server> {
  const objects: S3Server['objects'] = new Map();
  const server = createServer((incoming, outgoing) => {
    serve(incoming, outgoing).catch(() => outgoing.destroy());
  });
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> => {
    state.asked.push(`${incoming.method} ${incoming.url}`);
    if (state.mood !== undefined) return state.mood(incoming, outgoing);
    const body = await buffer(incoming);
    const { status, body: content = '', headers = {} } = judge(incoming, body, objects);
    const bytes = Buffer.from(content);
    outgoing.writeHead(status, { 'content-length': bytes.length, 'x-amz-request-id': 'test', ...headers });
    if (state.cutAt !== undefined && bytes.length > state.cutAt) {
      outgoing.write(bytes.subarray(0, state.cutAt), () => outgoing.destroy());
      return;
    }
    outgoing.end(incoming.method === 'HEAD' ? '' : bytes);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const state: S3Server = {
    url: `http://127.0.0.1:${address.port}`,
    objects,
    asked: [],
    mood: undefined,
    cutAt: undefined,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return state;
}

/** A refusal in the XML that S3 answers with. */
export function s3Refused(status: number, code: string): Answer {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${code}</Message></Error>`;
  return { status, body, headers: { 'content-type': 'application/xml' } };
}

function judge(incoming: IncomingMessage, body: Buffer, objects: S3Server['objects']): Answer {
  const { method = '', url = '', headers } = incoming;
  if (!isSigned({ method, url, headers }, S3_ACCOUNT.keyId, S3_ACCOUNT.secret))
    return s3Refused(403, 'SignatureDoesNotMatch');
  const flaw = bodyFlaw(incoming, body);
  if (flaw !== undefined) return s3Refused(400, flaw);
  const { pathname, searchParams } = new URL(url, 'http://storage');
  const [, bucket, key = ''] = pathname.split('/');
  if (bucket !== S3_BUCKET) return s3Refused(404, 'NoSuchBucket');
  return key === '' ? ofBucket(method, searchParams, objects) : ofObject(method, key, body, objects);
}

/** Whether the body is not what its headers say. */
function bodyFlaw({ headers }: IncomingMessage, body: Buffer): string | undefined {
  const hash = createHash('sha256').update(body);
  const sent = headers['x-amz-content-sha256'];
  const sum = headers['x-amz-checksum-sha256'];
  if (sent !== 'UNSIGNED-PAYLOAD' && sent !== hash.copy().digest('hex')) return 'XAmzContentSHA256Mismatch';
  return sum !== undefined && sum !== hash.digest('base64') ? 'BadDigest' : undefined;
}

function ofBucket(method: string, query: URLSearchParams, objects: S3Server['objects']): Answer {
  if (method === 'HEAD') return { status: 200 };
  if (method !== 'GET' || query.get('list-type') !== '2') return s3Refused(501, 'NotImplemented');
  const keys = [...objects.keys()].sort();
  const begin = keys.filter((key) => key <= (query.get('continuation-token') ?? '')).length;
  const page = keys.slice(begin, begin + PAGE);
  const more = begin + PAGE < keys.length;
  const contents = page.map((key) => {
    const { bytes, at } = objects.get(key) ?? { bytes: Buffer.alloc(0), at: new Date() };
    return `<Contents><Key>${key}</Key><LastModified>${at.toISOString()}</LastModified><Size>${bytes.length}</Size></Contents>`;
  });
  const next = more ? `<NextContinuationToken>${page.at(-1)}</NextContinuationToken>` : '';
  const list = `<ListBucketResult><IsTruncated>${more}</IsTruncated>${contents.join('')}${next}</ListBucketResult>`;
  return { status: 200, body: list, headers: { 'content-type': 'application/xml' } };
}

function ofObject(method: string, key: string, body: Buffer, objects: S3Server['objects']): Answer {
  if (method === 'PUT') {
    objects.set(key, { bytes: body, at: new Date() });
    return { status: 200, headers: { etag: '"test"' } };
  }
  if (method === 'DELETE') {
    objects.delete(key);
    return { status: 204 };
  }
  const found = objects.get(key);
  if (found === undefined) return s3Refused(404, 'NoSuchKey');
  return { status: 200, body: found.bytes, headers: { 'content-type': 'application/octet-stream' } };
}
