/** The same bytes as the libraries want them: a buffer of their own, beginning at its beginning. */
export function asArrayBuffer(bytes: Uint8Array): ArrayBuffer {
  return Uint8Array.from(bytes).buffer;
}
