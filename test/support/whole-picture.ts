import sharp from 'sharp';

/** A PNG that can be drawn: 800 by 500 pixels of one colour. */
export function wholePicture(): Promise<Buffer> {
  return sharp({ create: { width: 800, height: 500, channels: 3, background: '#88a' } })
    .png()
    .toBuffer();
}
