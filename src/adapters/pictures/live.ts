import type { Sharp } from 'sharp';
import type { PictureSize } from '../../domain/files/picture-size';
import { DomainError } from '../../kernel/domain-error';
import { bulkhead } from '../resilience/bulkhead';
import type { Pictures, WantedPicture } from './port';

/** What drawing may cost. */
export interface PictureSettings {
  /** Largest original; a bomb is told by its head, before anything is unpacked. */
  readonly maxPixels: number;
  /** So many are drawn at once, and so many may wait. */
  readonly atOnce: number;
  readonly mayWait: number;
  readonly seconds: number;
}

const QUALITY = 85;

/** Pictures by libvips, off the main thread. The library is read with the first picture. */
export function sharpPictures(settings: PictureSettings): Pictures {
  const room = bulkhead(settings.atOnce, settings.mayWait);
  return {
    draw: async (bytes, wanted) => {
      const leave = await room.enter();
      if (leave === undefined) throw new DomainError('pictures-busy');
      try {
        return await draw(bytes, wanted, settings);
      } catch (cause) {
        throw Object.assign(new DomainError('picture-unreadable'), { cause });
      } finally {
        leave();
      }
    },
  };
}

async function draw(bytes: Buffer, wanted: WantedPicture, settings: PictureSettings): Promise<Buffer> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  sharp.concurrency(1);
  const picture = sharp(bytes, {
    limitInputPixels: settings.maxPixels,
    failOn: 'truncated',
    sequentialRead: wanted.turn === 0,
  });
  const { autoOrient } = await picture.metadata();
  const size = sizeOf(autoOrient, wanted);
  const upright = picture
    .autoOrient()
    .rotate(wanted.turn)
    .resize(size.width, size.height, { fit: 'fill' })
    .flatten({ background: '#fff' })
    .toColourspace('srgb');
  return laidOver(upright, size, wanted)
    .jpeg({ quality: QUALITY })
    .timeout({ seconds: settings.seconds })
    .toBuffer();
}

function laidOver(picture: Sharp, size: PictureSize, { overlay }: WantedPicture): Sharp {
  if (overlay === undefined) return picture;
  const { band, svg } = overlay(size);
  return picture
    .extend({ bottom: band, background: '#fff' })
    .composite([{ input: Buffer.from(svg), top: 0, left: 0 }]);
}

/** The size after turning, within the longest side. */
function sizeOf({ width, height }: PictureSize, { turn, longestSide }: WantedPicture): PictureSize {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  const [across, down] = turn === 90 || turn === 270 ? [height, width] : [width, height];
  return { width: Math.max(1, Math.round(across * scale)), height: Math.max(1, Math.round(down * scale)) };
}
