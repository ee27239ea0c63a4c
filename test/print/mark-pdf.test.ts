import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { markPdf } from '../../src/print/mark-pdf';
import { samplePdf } from '../support/sample-files';

const LINE = 'Порталдан көшірілді: Әбдіұлы Ғ. Қ., 30.11.2026, 10:42';

async function pdfOf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (let index = 0; index < pages; index += 1) {
    const page = document.addPage([595, 842]);
    page.setRotation(degrees((index % 4) * 90));
    page.drawText('What the document says', { x: 50, y: 700 });
  }
  return document.save();
}

it('marks every page, however it is turned, and keeps pages and sizes', async () => {
  const original = await pdfOf(10);
  const marked = await markPdf(original, LINE);
  const document = await PDFDocument.load(marked ?? Buffer.alloc(0));
  expect(document.getPageCount()).toBe(10);
  for (const page of document.getPages()) {
    expect(page.getSize()).toEqual({ width: 595, height: 842 });
    expect(page.node.Resources()?.toString()).toContain('Tinos');
  }
});

it('marks the plain PDF of the samples', async () => {
  expect((await markPdf(samplePdf(), LINE))?.subarray(0, 5).toString()).toBe('%PDF-');
});

it.each([
  [
    'an encrypted document',
    Buffer.from(
      samplePdf().toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 4 0 R'),
      'latin1',
    ),
  ],
  ['no document', Buffer.from('%PDF-1.7\nnothing at all')],
  ['a document cut off in the middle', samplePdf().subarray(0, 120)],
])('says that %s cannot be marked', async (_name, bytes) => {
  expect(await markPdf(bytes, LINE)).toBeNull();
});

it('does not mark what has too many pages', async () => {
  expect(await markPdf(await pdfOf(301), LINE)).toBeNull();
});
