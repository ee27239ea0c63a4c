import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

/** The names of the headers that make a request to another system of the state trustworthy. */
export const SIGNATURE_HEADERS = {
  requestId: 'x-request-id',
  timestamp: 'x-timestamp',
  signature: 'x-signature',
} as const;

/** What a signature covers. `timestamp` is the instant of sending in ISO 8601, UTC. */
export interface SignedParts {
  readonly path: string;
  readonly timestamp: string;
  readonly requestId: string;
  readonly body: string;
}

/** HMAC-SHA256 in hex over path, instant, request id and the hash of the body, so that none can be exchanged. */
export function signRequest(key: string, parts: SignedParts): string {
  const bodyHash = createHash('sha256').update(parts.body).digest('hex');
  return createHmac('sha256', key)
    .update(['POST', parts.path, parts.timestamp, parts.requestId, bodyHash].join('\n'))
    .digest('hex');
}

/** Whether a signature fits, found in a time that tells nothing about the right one. */
export function isSignatureRight(key: string, parts: SignedParts, signature: string): boolean {
  const right = Buffer.from(signRequest(key, parts), 'hex');
  const given = Buffer.from(signature, 'hex');
  return given.length === right.length && timingSafeEqual(given, right);
}
