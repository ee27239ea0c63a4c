import fc from 'fast-check';
import { contentDisposition } from '../../../src/domain/files/content-disposition';
import { safeFileName } from '../../../src/domain/files/safe-file-name';

const KAZAKH = 'ӘҒҚҢӨҰҮҺІ әғқңөұүһі ₸№.pdf';

test.each([
  ['анықтама.pdf', 'анықтама.pdf'],
  [KAZAKH, KAZAKH],
  ['й.pdf'.normalize('NFD'), 'й.pdf'.normalize('NFC')],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Users\\A\\скан.jpg', 'скан.jpg'],
  ['..\\..\\', 'file'],
  ['/', 'file'],
  ['', 'file'],
  ['...', 'file'],
  ['.htaccess', 'htaccess'],
  ['a\u0000b\r\nX: y.pdf', 'abX: y.pdf'],
  ['photo\u202Efdp.exe', 'photofdp.exe'],
  ['\u2066a\u2069\u200B\uFEFF.png', 'a.png'],
  ['a\u2028b\u0085c.png', 'abc.png'],
  ['  two   spaces\t.pdf ', 'two spaces.pdf'],
  ['\uD800.pdf', 'pdf'],
])('%j is shown as %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

test('a long name keeps its extension and loses no half letter', () => {
  const safe = safeFileName(`${'ә🔑'.repeat(100)}.jpeg`);
  expect([...safe]).toHaveLength(100);
  expect(safe.endsWith('.jpeg')).toBe(true);
  expect(() => encodeURIComponent(safe)).not.toThrow();
});

test('whatever the name, the shown one is safe and stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
      const safe = safeFileName(name);
      expect(safe).toMatch(/^[^/\\\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u);
      expect(safe.startsWith('.')).toBe(false);
      expect(safeFileName(safe)).toBe(safe);
    }),
    { numRuns: 500 },
  );
});

test.each([
  ['scan.pdf', 'attachment; filename="scan.pdf"'],
  [
    'анықтама.pdf',
    'attachment; filename="________.pdf"; filename*=UTF-8\'\'%D0%B0%D0%BD%D1%8B%D2%9B%D1%82%D0%B0%D0%BC%D0%B0.pdf',
  ],
  ['a"b%41.pdf', 'attachment; filename="a_b_41.pdf"; filename*=UTF-8\'\'a%22b%2541.pdf'],
  ["it's (1)*.pdf", 'attachment; filename="it\'s (1)*.pdf"'],
  ["ә'(*).pdf", "attachment; filename=\"_'(*).pdf\"; filename*=UTF-8''%D3%99%27%28%2A%29.pdf"],
  ['a\r\nSet-Cookie: x=y.pdf', 'attachment; filename="aSet-Cookie: x=y.pdf"'],
])('%j is sent as %j', (name, expected) => {
  expect(contentDisposition(name)).toBe(expected);
});

test('a preview stays in the browser', () => {
  expect(contentDisposition('a.png', 'inline')).toBe('inline; filename="a.png"');
});

test('the header is always plain ASCII and gives the name back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (name) => {
      const value = contentDisposition(name);
      expect(value).toMatch(
        /^attachment; filename="[ !#-[\]-~]*"(?:; filename\*=UTF-8''[\w!#$&+.^`|~%-]+)?$/,
      );
      const encoded = /filename\*=UTF-8''(.+)$/.exec(value)?.[1];
      const told = encoded === undefined ? /filename="(.*)"$/.exec(value)?.[1] : decodeURIComponent(encoded);
      expect(told).toBe(safeFileName(name));
    }),
    { numRuns: 500 },
  );
});
