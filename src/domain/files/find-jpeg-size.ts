import { findBytes, twoBytes } from './find-bytes';
import type { PictureSize } from './picture-size';

const START_OF_SCAN = 0xda;
const STAND_ALONE_FROM = 0xd0;
const STAND_ALONE_TO = 0xd9;
/** Profiles and metadata of a real picture take some hundreds of segments; more are made to keep a reader busy. */
const MAX_SEGMENTS = 5000;
const NOT_FRAMES = new Set([0xc4, 0xc8, 0xcc]);
const END_OF_IMAGE = '\u00ff\u00d9';

/**
 * The size in the frame header of a JPEG (ITU-T T.81, B.2.2), or undefined when the file is damaged: no frame before
 * the picture's data, a size of nought, or no end mark.
 */
export function findJpegSize(bytes: Uint8Array): PictureSize | undefined {
  let size: PictureSize | undefined;
  let at = 2;
  for (let seen = 0; seen < MAX_SEGMENTS && at + 4 <= bytes.length; seen += 1) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker === START_OF_SCAN) return findBytes(bytes, END_OF_IMAGE, at) > 0 ? size : undefined;
    if (marker >= STAND_ALONE_FROM && marker <= STAND_ALONE_TO) return undefined;
    if (isFrame(marker)) size = frameSize(bytes, at);
    at += 2 + Math.max(2, twoBytes(bytes, at + 2));
  }
  return undefined;
}

function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && !NOT_FRAMES.has(marker);
}

function frameSize(bytes: Uint8Array, at: number): PictureSize | undefined {
  const height = twoBytes(bytes, at + 5);
  const width = twoBytes(bytes, at + 7);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
