import { countPages } from '../../../src/domain/files/count-pages';

const pdf = (body: string) => Buffer.from(`%PDF-1.7\n${body}\n%%EOF`, 'latin1');

test.each([
  ['one page', '<< /Type /Pages /Count 1 >> << /Type /Page >>', 1],
  ['three pages', '<< /Type /Pages /Count 3 >> << /Type /Page >><< /Type/Page>> << /Type /Page /X 1 >>', 3],
  ['packed pages', '<< /Type /ObjStm >>', null],
  ['an old page under a new one', '<< /Type /Pages /Count 1 >> << /Type /Page >> << /Type /Page >>', null],
])('a PDF with %s', (_name, body, count) => {
  expect(countPages(pdf(body), 'pdf')).toBe(count);
});

test('a picture is one page', () => {
  expect(countPages(Buffer.from([0xff, 0xd8]), 'jpeg')).toBe(1);
});
