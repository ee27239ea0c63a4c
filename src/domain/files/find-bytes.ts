/** Where an ASCII text begins in bytes, at or after `from`; -1 when nowhere. */
export function findBytes(bytes: Uint8Array, text: string, from = 0): number {
  return view(bytes).indexOf(text, from, 'latin1');
}

/** Where an ASCII text begins for the last time, or -1. */
export function findLastBytes(bytes: Uint8Array, text: string): number {
  return view(bytes).lastIndexOf(text, undefined, 'latin1');
}

/** A number of two bytes, the higher one first; 0 beyond the end. */
export function twoBytes(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);
}

/** A number of four bytes, the highest one first; 0 beyond the end. */
export function fourBytes(bytes: Uint8Array, at: number): number {
  return twoBytes(bytes, at) * 65_536 + twoBytes(bytes, at + 2);
}

/** The same memory as a Buffer, nothing copied. */
function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
