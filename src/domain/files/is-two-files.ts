import type { FileKind } from './file-kind';

/** How far into a file browsers and PDF readers look for a mark of their own (WHATWG MIME Sniffing: 1445 bytes). */
const SNIFFED = 2048;
const MARKUP = /<(?:!doctype\s+html|html|script|iframe|svg|\?php)/i;
/** The mark of an archive's end record, and its being the first and only disk. */
const ZIP_END = 'PK\u0005\u0006\0\0\0\0';
const ZIP_END_LENGTH = 22;

/**
 * Whether a file of one kind is at the same time another that a browser or an unpacker would run or open: a web page
 * in a picture's comment, an archive after a PDF, a PDF inside a picture. Such files are made to get past checks.
 */
export function isTwoFiles(bytes: Uint8Array, kind: FileKind): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return hasMarkup(text, kind) || hasArchive(text) || (kind !== 'pdf' && hasPdfHead(text));
}

/**
 * Nowhere in a picture. In a PDF, whose own text may speak of anything, only where it would be taken for a page: near
 * the beginning, and after the last end mark.
 */
function hasMarkup(text: string, kind: FileKind): boolean {
  if (kind !== 'pdf') return MARKUP.test(text);
  return MARKUP.test(text.slice(0, SNIFFED)) || MARKUP.test(text.slice(text.lastIndexOf('%%EOF') + 1));
}

/** An archive is found from its end record, wherever it lies. By chance alone the parts of one do not fit together. */
function hasArchive(text: string): boolean {
  for (let at = text.indexOf(ZIP_END); at >= 0; at = text.indexOf(ZIP_END, at + 1)) {
    if (at + ZIP_END_LENGTH <= text.length && isZipEnd(text, at)) return true;
  }
  return false;
}

/** As many entries on this disk as in all, and a directory that lies before the record. */
function isZipEnd(text: string, at: number): boolean {
  const number = (offset: number, bytes: number): number => {
    let value = 0;
    for (let i = bytes - 1; i >= 0; i -= 1) value = value * 256 + text.charCodeAt(at + offset + i);
    return value;
  };
  return number(8, 2) === number(10, 2) && number(12, 4) <= at;
}

function hasPdfHead(text: string): boolean {
  return text.slice(0, SNIFFED).includes('%PDF-');
}
