import { findBytes, twoBytes } from './find-bytes';
import type { PictureSize } from './picture-size';

const MARK = 0xff;
const START_OF_SCAN = 0xda;
const NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
/** Profiles and metadata of a real picture take some hundreds of segments; more are made to keep a reader busy. */
const MAX_SEGMENTS = 5000;
const END_OF_IMAGE = '\u00ff\u00d9';

/**
 * The size in the frame header of a JPEG (ITU-T T.81, B.2.2), or undefined when the file is damaged: no frame before
 * the picture's data, a size of nought, or no end mark.
 */
export function findJpegSize(bytes: Uint8Array): PictureSize | undefined {
  let size: PictureSize | undefined;
  let at = 2;
  for (let seen = 0; seen < MAX_SEGMENTS; seen += 1) {
    const marker = findMarker(bytes, at);
    if (marker === undefined) return undefined;
    if (marker === START_OF_SCAN) return findBytes(bytes, END_OF_IMAGE, at) > 0 ? size : undefined;
    if (isFrame(marker)) size = frameSize(bytes, at);
    at += marker === MARK ? 1 : 2 + Math.max(2, twoBytes(bytes, at + 2));
  }
  return undefined;
}

/** The kind of the segment at `at`; `MARK` again is one more byte of filling. Undefined where no segment can begin. */
function findMarker(bytes: Uint8Array, at: number): number | undefined {
  const marker = bytes[at + 1];
  if (bytes[at] !== MARK || marker === undefined) return undefined;
  const standsAlone = marker >= 0xd0 && marker <= 0xd9;
  return standsAlone ? undefined : marker;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker);
}

function frameSize(bytes: Uint8Array, at: number): PictureSize | undefined {
  const height = twoBytes(bytes, at + 5);
  const width = twoBytes(bytes, at + 7);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
