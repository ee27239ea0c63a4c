import { createHash, createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/** A request as it came over the wire. */
export interface SignedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]{64})$/;

const MUST_BE_SIGNED = ['host', 'x-amz-content-sha256'];

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text).digest();

/** Whether a request is signed with the secret by AWS Signature Version 4, as its specification reckons it. */
export function isSigned({ method, url, headers }: SignedRequest, keyId: string, secret: string): boolean {
  const found = AUTHORIZATION.exec(headers.authorization ?? '');
  if (found === null) return false;
  const [id, day, region, names, signature] = found.slice(1) as [string, string, string, string, string];
  const instant = String(headers['x-amz-date']);
  if (id !== keyId || !instant.startsWith(day)) return false;
  const signed = names.split(';');
  if (!MUST_BE_SIGNED.every((name) => signed.includes(name))) return false;
  const canonical = canonicalRequest({ method, url, headers }, signed);
  const scope = `${day}/${region}/s3/aws4_request`;
  const key = ['s3', 'aws4_request'].reduce(
    (made, part) => hmac(made, part),
    hmac(hmac(`AWS4${secret}`, day), region),
  );
  const text = ['AWS4-HMAC-SHA256', instant, scope, sha256(canonical)].join('\n');
  return hmac(key, text).toString('hex') === signature;
}

/** The request in the one way of writing it over which both sides reckon. */
function canonicalRequest({ method, url, headers }: SignedRequest, signed: readonly string[]): string {
  const { pathname, searchParams } = new URL(url, 'http://storage');
  return [
    method,
    pathname,
    [...searchParams]
      .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
      .sort()
      .join('&'),
    ...signed.map(
      (name) =>
        `${name}:${String(headers[name] ?? '')
          .trim()
          .replace(/ +/g, ' ')}`,
    ),
    '',
    signed.join(';'),
    String(headers['x-amz-content-sha256']),
  ].join('\n');
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
