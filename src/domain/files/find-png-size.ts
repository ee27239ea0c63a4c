import { crc32 } from 'node:zlib';
import { fourBytes } from './find-bytes';
import type { PictureSize } from './picture-size';

const SIGNATURE_LENGTH = 8;
/** The names of chunks, read as numbers. */
const IHDR = 0x49484452;
const IDAT = 0x49444154;
const IEND = 0x49454e44;
/** Length, name and check sum around the data of each chunk. */
const FRAME = 12;

/**
 * The size in the header of a PNG (ISO/IEC 15948, 11.2.2), or undefined when the file is damaged: a header with a wrong
 * check sum, no data, or chunks that do not lead to the end chunk.
 */
export function findPngSize(bytes: Uint8Array): PictureSize | undefined {
  const size = headerSize(bytes);
  if (size === undefined) return undefined;
  let hasData = false;
  for (let at = SIGNATURE_LENGTH; at + FRAME <= bytes.length; at += FRAME + fourBytes(bytes, at)) {
    const name = fourBytes(bytes, at + 4);
    if (name === IDAT) hasData = true;
    if (name === IEND) return hasData ? size : undefined;
  }
  return undefined;
}

function headerSize(bytes: Uint8Array): PictureSize | undefined {
  const at = SIGNATURE_LENGTH;
  if (fourBytes(bytes, at) !== 13 || fourBytes(bytes, at + 4) !== IHDR) return undefined;
  if (crc32(bytes.subarray(at + 4, at + 21)) !== fourBytes(bytes, at + 21)) return undefined;
  const width = fourBytes(bytes, at + 8);
  const height = fourBytes(bytes, at + 12);
  return width > 0 && height > 0 ? { width, height } : undefined;
}
