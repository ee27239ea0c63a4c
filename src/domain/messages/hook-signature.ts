import { createHmac, timingSafeEqual } from 'node:crypto';

/** So far may the clock of an operator be from ours, seconds: an older request is a copy of one. */
const SECONDS_APART = 300;

/** A request of an operator as it came. */
export interface SignedRequest {
  /** Seconds since 1970, as the operator wrote them. */
  readonly timestamp: string;
  readonly path: string;
  readonly body: Buffer;
  /** HMAC-SHA256 in hex over `timestamp`, a point, `path`, a point, and the bytes of the body. */
  readonly signature: string;
}

/** The signature of a request; the operator makes the same. */
export function hookSignature(
  key: string,
  { timestamp, path, body }: Omit<SignedRequest, 'signature'>,
): string {
  return createHmac('sha256', key).update(`${timestamp}.${path}.`).update(body).digest('hex');
}

/** Whether a request was signed with the key, for this place, a moment ago. */
export function isSignedNow(key: string, request: SignedRequest, now: Date): boolean {
  if (!/^\d{1,12}$/.test(request.timestamp) || !/^[0-9a-f]{64}$/.test(request.signature)) return false;
  const apart = Math.abs(now.getTime() / 1000 - Number(request.timestamp));
  const expected = Buffer.from(hookSignature(key, request), 'hex');
  return apart <= SECONDS_APART && timingSafeEqual(expected, Buffer.from(request.signature, 'hex'));
}
