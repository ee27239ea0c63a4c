import type { FileKind } from './file-kind';

const MARKS: readonly (readonly [FileKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['jpeg', [0xff, 0xd8, 0xff]],
  ['png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
];

/**
 * The kind of file by its very first bytes, or undefined. Readers of PDF forgive up to 1024 bytes before the mark; here
 * they are not forgiven, for that is where another file hides.
 */
export function findKind(bytes: Uint8Array): FileKind | undefined {
  return MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0];
}
