import sharp from 'sharp';
import { sharpPictures } from '../../src/adapters/pictures/live';
import { markSvg } from '../../src/print/mark-svg';
import { pngChunk, sampleJpeg, samplePng } from '../support/sample-files';

const SETTINGS = { maxPixels: 1_000_000, atOnce: 2, mayWait: 2, seconds: 10 };
const pictures = sharpPictures(SETTINGS);
const LINE = 'Порталдан көшірілді: Әбдіұлы Ғ. Қ., 30.11.2026, 10:42, №\u00a0ABC-123 өтініш';

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#88a' } });

it('draws a picture upright and leaves everything else of the file behind', async () => {
  const original = await photo(400, 200)
    .withExif({ IFD0: { ImageDescription: '<script>alert(1)</script>', Orientation: '6' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const drawn = await pictures.draw(original, { longestSide: 100, turn: 0 });
  const { width, height, exif, orientation, format } = await sharp(drawn).metadata();
  expect({ width, height, exif, orientation, format }).toEqual({
    width: 50,
    height: 100,
    exif: undefined,
    orientation: undefined,
    format: 'jpeg',
  });
  expect(drawn.includes('script')).toBe(false);
});

it.each([
  [90, 50, 100],
  [180, 100, 50],
  [270, 50, 100],
] as const)('turns by %d degrees', async (turn, width, height) => {
  const original = await photo(400, 200).png().toBuffer();
  const drawn = await pictures.draw(original, { longestSide: 100, turn });
  expect(await sharp(drawn).metadata()).toMatchObject({ width, height });
});

it('never makes a small picture larger', async () => {
  const drawn = await pictures.draw(await photo(40, 20).png().toBuffer(), { longestSide: 1_600, turn: 0 });
  expect(await sharp(drawn).metadata()).toMatchObject({ width: 40, height: 20 });
});

it('marks on a band below and faintly across: most of the picture stays as it was', async () => {
  const original = await photo(800, 500).png().toBuffer();
  const overlay = (size: { width: number; height: number }) => markSvg(LINE, size);
  const drawn = await pictures.draw(original, { longestSide: 1_600, turn: 0, overlay });
  const { data, info } = await sharp(drawn).greyscale().raw().toBuffer({ resolveWithObject: true });
  expect(info).toMatchObject({ width: 800, height: 536 });
  const rows = (from: number, to: number) => [...data.subarray(from * 800, to * 800)];
  const dark = rows(500, 536).filter((grey) => grey < 90).length;
  expect(dark).toBeGreaterThan(500);
  const before = rows(0, 500).filter((grey) => Math.abs(grey - 140) > 8);
  expect(before.length).toBeGreaterThan(200);
  expect(before.length).toBeLessThan(500 * 800 * 0.1);
  expect(Math.min(...before)).toBeGreaterThan(80);
});

it.each([
  ['a bomb whose head states more than may be', samplePng(20_000, 20_000)],
  ['a picture that is all head', sampleJpeg(400, 400)],
  ['no picture', Buffer.from('%PDF-1.7 of something else')],
  ['nothing', Buffer.alloc(0)],
  [
    'a vector that would read files',
    Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'.slice(0, 20),
    ),
  ],
])('refuses %s', async (_name, bytes) => {
  await expect(pictures.draw(bytes, { longestSide: 100, turn: 0 })).rejects.toMatchObject({
    code: 'picture-unreadable',
  });
});

it('refuses a truncated picture', async () => {
  const whole = await photo(400, 400).jpeg().toBuffer();
  const cut = whole.subarray(0, Math.floor(whole.length / 2));
  await expect(pictures.draw(cut, { longestSide: 100, turn: 0 })).rejects.toMatchObject({
    code: 'picture-unreadable',
  });
});

it('draws what is hidden in a chunk of text no further', async () => {
  const whole = await photo(10, 10).png().toBuffer();
  const end = whole.length - 12;
  const hiding = Buffer.concat([
    whole.subarray(0, end),
    pngChunk('tEXt', Buffer.from('Comment\0<html><script>1</script>')),
    whole.subarray(end),
  ]);
  const drawn = await pictures.draw(hiding, { longestSide: 100, turn: 0 });
  expect(drawn.includes('html')).toBe(false);
});

it('lets only so many in at once', async () => {
  const crowded = sharpPictures({ ...SETTINGS, atOnce: 1, mayWait: 1 });
  const bytes = await photo(300, 300).png().toBuffer();
  const asked = [1, 2, 3].map(() => crowded.draw(bytes, { longestSide: 100, turn: 0 }));
  const ended = await Promise.allSettled(asked);
  expect(ended.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected']);
  expect(ended[2]).toMatchObject({ reason: { code: 'pictures-busy' } });
});
