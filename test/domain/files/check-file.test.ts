import fc from 'fast-check';
import { checkFile, FILE_LIMITS, type FileCheck } from '../../../src/domain/files/check-file';
import { FILE_PROBLEMS, type FileProblem } from '../../../src/domain/files/file-problem';
import { pngChunk, sampleJpeg, samplePdf, samplePng, sampleZip } from '../../support/sample-files';

const PAGE = '<!DOCTYPE html><html><script>alert(1)</script></html>';

function check(bytes: Buffer, name: string, declaredType = ''): FileCheck {
  return checkFile({ name, declaredType, bytes });
}

function join(...parts: (Buffer | string)[]): Buffer {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'latin1') : part)));
}

test.each([
  ['анықтама.pdf', 'application/pdf', samplePdf(), { kind: 'pdf', mediaType: 'application/pdf' }],
  ['Куәлік.PDF', 'application/octet-stream', samplePdf(), { kind: 'pdf' }],
  [
    'scan.pdf',
    'application/pdf',
    samplePdf(`${' '.repeat(3000)}text about <script> and <html>`),
    { kind: 'pdf' },
  ],
  ['a.jpg', 'image/jpeg', sampleJpeg(4000, 3000), { kind: 'jpeg', size: { width: 4000, height: 3000 } }],
  ['a.jpeg', 'image/jpg; x=y', sampleJpeg(2, 2, 'made by a phone'), { kind: 'jpeg' }],
  ['motion.jpg', 'image/jpeg', join(sampleJpeg(), 'ftypmp42 a short film'), { kind: 'jpeg' }],
  ['a.png', 'image/png', samplePng(640, 480), { kind: 'png', size: { width: 640, height: 480 } }],
  ['a.b.c.png', '', samplePng(2, 2, [pngChunk('tEXt', Buffer.from('Title\0x'))]), { kind: 'png' }],
])('takes %s (%s)', (name, type, bytes, expected) => {
  expect(check(bytes, name, type)).toMatchObject({ ok: true, ...expected });
});

const REFUSED: readonly (readonly [string, FileProblem, Buffer, string, string])[] = [
  ['an empty file', 'file-empty', Buffer.alloc(0), 'a.pdf', ''],
  ['a web page', 'file-kind', Buffer.from(PAGE), 'a.pdf', 'application/pdf'],
  [
    'an SVG named PNG',
    'file-kind',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    'a.png',
    'image/png',
  ],
  ['an archive', 'file-kind', sampleZip(), 'a.zip', 'application/zip'],
  [
    'a picture of an iPhone',
    'file-heic',
    join(Buffer.from([0, 0, 0, 24]), 'ftypheic'),
    'a.heic',
    'image/heic',
  ],
  ['a film', 'file-kind', join(Buffer.from([0, 0, 0, 24]), 'ftypisom'), 'a.mp4', 'video/mp4'],
  ['a GIF', 'file-kind', Buffer.from('GIF89a'), 'a.gif', 'image/gif'],
  ['a PDF that does not begin with its mark', 'file-kind', join('x', samplePdf()), 'a.pdf', ''],
  ['a PDF named JPEG', 'file-disagrees', samplePdf(), 'a.jpg', ''],
  ['a PDF named like a program', 'file-disagrees', samplePdf(), 'a.pdf.exe', ''],
  ['a PDF without an extension', 'file-disagrees', samplePdf(), 'pdf', ''],
  ['a PDF declared a web page', 'file-disagrees', samplePdf(), 'a.pdf', 'text/html'],
  ['a PNG declared JPEG', 'file-disagrees', samplePng(), 'a.png', 'image/jpeg'],
  ['a JPEG followed by a page', 'file-disagrees', join(sampleJpeg(), PAGE), 'a.jpg', ''],
  ['a JPEG with a script in a comment', 'file-disagrees', sampleJpeg(2, 2, '<ScRiPt src=x>'), 'a.jpg', ''],
  ['a JPEG with PHP', 'file-disagrees', sampleJpeg(2, 2, '<?php system(1)'), 'a.jpg', ''],
  ['a JPEG that is a PDF as well', 'file-disagrees', sampleJpeg(2, 2, '%PDF-1.4 '), 'a.jpg', ''],
  [
    'a JPEG followed by an archive',
    'file-disagrees',
    join(sampleJpeg(), 'PK\x03\x04', sampleZip()),
    'a.jpg',
    '',
  ],
  ['a PNG followed by a page', 'file-disagrees', join(samplePng(), PAGE), 'a.png', ''],
  [
    'a PNG with a page in a chunk',
    'file-disagrees',
    samplePng(2, 2, [pngChunk('tEXt', Buffer.from(PAGE))]),
    'a.png',
    '',
  ],
  ['a PDF with a page near its head', 'file-disagrees', samplePdf(PAGE), 'a.pdf', ''],
  ['a PDF followed by a page', 'file-disagrees', join(samplePdf(' '.repeat(3000)), PAGE), 'a.pdf', ''],
  ['a PDF followed by an archive', 'file-disagrees', join(samplePdf(), sampleZip()), 'a.pdf', ''],
  ['a PDF around an archive', 'file-disagrees', samplePdf(sampleZip().toString('latin1')), 'a.pdf', ''],
  ['half a PDF', 'file-broken', samplePdf().subarray(0, 200), 'a.pdf', ''],
  ['a PDF of no version', 'file-broken', Buffer.from('%PDF-x\nstartxref\n0\n%%EOF'), 'a.pdf', ''],
  ['half a JPEG', 'file-broken', sampleJpeg().subarray(0, 100), 'a.jpg', ''],
  ['a JPEG without its end', 'file-broken', sampleJpeg().subarray(0, -2), 'a.jpg', ''],
  ['a JPEG of no size', 'file-broken', sampleJpeg(0, 5), 'a.jpg', ''],
  ['half a PNG', 'file-broken', samplePng().subarray(0, 50), 'a.png', ''],
  [
    'a PNG without data',
    'file-broken',
    join(samplePng().subarray(0, 33), pngChunk('IEND', Buffer.alloc(0))),
    'a.png',
    '',
  ],
  ['a PNG with a wrong check sum', 'file-broken', withByte(samplePng(), 18, 9), 'a.png', ''],
  ['a PNG of no size', 'file-broken', samplePng(0, 5), 'a.png', ''],
  ['a bomb of a PNG', 'file-too-many-pixels', samplePng(50_000, 50_000), 'a.png', ''],
  ['a bomb of a JPEG', 'file-too-many-pixels', sampleJpeg(65_000, 65_000), 'a.jpg', ''],
];

test.each(REFUSED)('refuses %s: %s', (_what, problem, bytes, name, type) => {
  expect(check(bytes, name, type)).toEqual({ ok: false, problem });
});

test('every problem occurs above or at the limits', () => {
  const seen = new Set([...REFUSED.map(([, problem]) => problem), 'file-too-big']);
  expect([...seen].sort()).toEqual([...FILE_PROBLEMS].sort());
});

test('the limits are exact', () => {
  const pdf = samplePdf();
  const limits = { maxBytes: pdf.length, maxPixels: 4 };
  const of = (bytes: Buffer, name: string): FileCheck => checkFile({ name, declaredType: '', bytes }, limits);
  expect(of(pdf, 'a.pdf').ok).toBe(true);
  expect(of(join(pdf, '\n'), 'a.pdf')).toEqual({ ok: false, problem: 'file-too-big' });
  expect(of(samplePng(2, 2), 'a.png').ok).toBe(true);
  expect(of(samplePng(5, 1), 'a.png')).toEqual({ ok: false, problem: 'file-too-many-pixels' });
  expect(FILE_LIMITS).toEqual({ maxBytes: 10_485_760, maxPixels: 40_000_000 });
});

test('looks at the bytes of its own file only', () => {
  const memory = join(PAGE, samplePdf(), sampleZip());
  const bytes = memory.subarray(PAGE.length, memory.length - sampleZip().length);
  expect(checkFile({ name: 'a.pdf', declaredType: '', bytes }).ok).toBe(true);
});

test('no damage to a file makes the check fail, or take long', () => {
  const samples = [samplePdf('hello'), sampleJpeg(9, 9, 'hello'), samplePng(9, 9)];
  fc.assert(
    fc.property(fc.constantFrom(...samples), fc.nat(), fc.nat(255), fc.nat(), (sample, at, byte, cut) => {
      const bytes = withByte(sample, at % sample.length, byte).subarray(0, 1 + (cut % sample.length));
      expect(typeof check(Buffer.from(bytes), 'a.pdf').ok).toBe('boolean');
    }),
    { numRuns: 2000 },
  );
});

test.each([
  ['marks of archives', 'a.pdf', join(samplePdf(), filled('PK\x05\x06\0\0\0\0<'), '\nstartxref\n0\n%%EOF')],
  ['empty chunks', 'a.png', join(samplePng().subarray(0, 33), filled('\0\0\0\0tEXt\0\0\0\0'))],
  ['empty segments', 'a.jpg', join('\xff\xd8', filled('\xff\xfe\0\x02'))],
  ['half tags', 'a.jpg', join(sampleJpeg(), filled('<!doctype '))],
])('a file full of %s does not take long', (_what, name, bytes) => {
  const start = performance.now();
  expect(typeof check(bytes, name).ok).toBe('boolean');
  expect(performance.now() - start).toBeLessThan(1000);
});

function filled(pattern: string): Buffer {
  return Buffer.alloc(10_000_000, pattern, 'latin1');
}

function withByte(bytes: Buffer, at: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[at] = value;
  return changed;
}
