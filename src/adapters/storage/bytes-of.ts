/** A piece of a stream as bytes. @throws RangeError when it is something else */
export function bytesOf(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === 'string') return Buffer.from(chunk);
  throw new RangeError('A stream of something else than bytes');
}
