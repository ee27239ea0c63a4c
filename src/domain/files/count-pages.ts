import type { FileKind } from './file-kind';

const PAGE = /\/Type\s*\/Page(?![A-Za-z])/g;
const COUNT = /\/Count\s+(\d+)/g;

/**
 * How many pages a file has; a picture is one. Null where that cannot be told without taking the document apart: its pages
 * are packed, or it was written over so that old pages are still there.
 */
export function countPages(bytes: Uint8Array, kind: FileKind): number | null {
  if (kind !== 'pdf') return 1;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const pages = text.match(PAGE)?.length ?? 0;
  const counts = [...text.matchAll(COUNT)].map(([, count]) => Number(count));
  return pages > 0 && counts.includes(pages) ? pages : null;
}
