import { findLastBytes } from './find-bytes';

const TAIL = 2048;
const VERSION = /^%PDF-[12]\.\d/;

/** Whether a PDF has a version that exists and the end that every reader looks for (ISO 32000-1, 7.5.2 and 7.5.5). */
export function isWholePdf(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  const tail = bytes.subarray(-TAIL);
  const start = findLastBytes(tail, 'startxref');
  return VERSION.test(head) && start >= 0 && findLastBytes(tail, '%%EOF') > start;
}
