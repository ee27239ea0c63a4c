import { createHash } from 'node:crypto';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A page ready to be sent in one form. */
interface Form {
  readonly body: Buffer;
  readonly etag: string;
  /** Name, value, name, value …: Node sends such a list as it is. */
  readonly headers: readonly string[];
}

/** A page kept in memory, in all forms that browsers ask for. */
export interface KeptPage {
  /** The tag without the mark of the form. */
  readonly tag: string;
  readonly identity: Form;
  gzip: Form | null;
  brotli: Form | null;
}

const BROTLI_QUALITY = 9;
const COMPRESSED = { gzip: promisify(gzip), brotli: promisify(brotliCompress) };
/** Said anew of each form, or by Node itself. */
const OWN = new Set([
  'content-length',
  'content-encoding',
  'etag',
  'cache-control',
  'vary',
  'date',
  'connection',
]);

/** Makes a page of an answer of Express: its body and its headers, security and all. */
export function keepPage(body: Buffer, headers: OutgoingHttpHeaders): KeptPage {
  const own = typeof headers.etag === 'string' ? headers.etag.replace(/^W\/|"/g, '') : undefined;
  const tag = own ?? createHash('sha256').update(body).digest('base64url');
  const shared = sharedHeaders(headers);
  return { tag, identity: formOf(body, tag, null, shared), gzip: null, brotli: null };
}

/** Adds the compressed forms, in the thread pool. */
export async function compressPage(page: KeptPage, headers: OutgoingHttpHeaders): Promise<void> {
  const shared = sharedHeaders(headers);
  const { body } = page.identity;
  const [small, smaller] = await Promise.all([
    COMPRESSED.gzip(body, { level: 9 }),
    COMPRESSED.brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
  ]);
  page.gzip = formOf(small, page.tag, 'gzip', shared);
  page.brotli = formOf(smaller, page.tag, 'br', shared);
}

/** Bytes that a page takes, all forms together; the compressed ones are estimated before they are there. */
export function weightOf({ identity }: KeptPage): number {
  return Math.ceil(identity.body.length * 1.5);
}

/** Sends a kept page in the best form that the browser takes, or says that what it has is still right. */
export function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const form = bestForm(page, request.headers['accept-encoding']);
  if (hasTag(request.headers['if-none-match'], page.tag)) {
    response.writeHead(304, [...withoutBody(form.headers)]);
    response.end();
    return;
  }
  // Node takes the list as it is and does not change it.
  response.writeHead(200, form.headers as string[]);
  if (request.method === 'HEAD') response.end();
  else response.end(form.body);
}

function sharedHeaders(headers: OutgoingHttpHeaders): string[] {
  const kept = Object.entries(headers).filter(([name]) => !OWN.has(name.toLowerCase()));
  const forApi = headers['access-control-allow-origin'] !== undefined;
  return [
    ...kept.flatMap(([name, value]) => [name, String(value)]),
    'cache-control',
    'no-cache',
    'vary',
    forApi ? 'Accept-Encoding' : 'Accept-Encoding, Cookie',
  ];
}

function formOf(body: Buffer, tag: string, encoding: 'gzip' | 'br' | null, shared: readonly string[]): Form {
  const etag = encoding === null ? `"${tag}"` : `"${tag}-${encoding}"`;
  const coding = encoding === null ? [] : ['content-encoding', encoding];
  return { body, etag, headers: [...shared, ...coding, 'content-length', String(body.length), 'etag', etag] };
}

const TAKES_BROTLI = /(?:^|[\s,])br\s*(?:$|,|;(?!\s*q=0(?:\.0*)?\s*(?:,|$)))/;
const TAKES_GZIP = /(?:^|[\s,])gzip\s*(?:$|,|;(?!\s*q=0(?:\.0*)?\s*(?:,|$)))/;

function bestForm({ identity, gzip, brotli }: KeptPage, accepted: string | string[] | undefined): Form {
  if (typeof accepted !== 'string') return identity;
  if (brotli !== null && TAKES_BROTLI.test(accepted)) return brotli;
  return gzip !== null && TAKES_GZIP.test(accepted) ? gzip : identity;
}

function hasTag(asked: string | undefined, tag: string): boolean {
  if (asked === undefined) return false;
  return asked.split(',').some((one) => {
    const bare = one.trim().replace(/^W\//, '').replaceAll('"', '');
    return bare === '*' || bare.replace(/-(?:gzip|br)$/, '') === tag;
  });
}

function* withoutBody(headers: readonly string[]): Generator<string> {
  for (let at = 0; at < headers.length; at += 2) {
    const name = headers[at] ?? '';
    if (!name.startsWith('content-length') && name !== 'content-encoding' && name !== 'content-type')
      yield* [name, headers[at + 1] ?? ''];
  }
}
