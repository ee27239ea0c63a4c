import type * as PdfLib from '@cantoo/pdf-lib';
import type { PDFDocument, PDFFont, PDFPage } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';
import { fontFile } from './fonts';

type Library = typeof PdfLib;

/** The longest document that is marked: a longer one would take the machine for too long. */
const MOST_PAGES = 300;
const LETTER = 8;
const SHADE = 0.12;
const EDGE = 8;

/**
 * Marks every page: a line in full at its foot, and faintly across. Null when the document cannot be marked: encrypted,
 * damaged beyond what readers forgive, or of too many pages.
 */
export async function markPdf(bytes: Uint8Array, text: string): Promise<Buffer | null> {
  const library = await import('@cantoo/pdf-lib');
  try {
    const document = await library.PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: true,
    });
    const pages = document.getPageCount();
    if (pages === 0 || pages > MOST_PAGES) return null;
    return await marked(document, text, library);
  } catch {
    return null;
  }
}

async function marked(document: PDFDocument, text: string, library: Library): Promise<Buffer> {
  document.registerFontkit(fontkit as unknown as Parameters<PDFDocument['registerFontkit']>[0]);
  const font = await document.embedFont(fontFile('regular'), { subset: true });
  for (const page of document.getPages()) markPage(page, font, text, library);
  return Buffer.from(await document.save());
}

function markPage(page: PDFPage, font: PDFFont, text: string, library: Library): void {
  const { degrees, rgb } = library;
  const foot = footOf(page);
  const size = Math.min(LETTER, (LETTER * (foot.room - 2 * EDGE)) / font.widthOfTextAtSize(text, LETTER));
  const width = font.widthOfTextAtSize(text, size);
  page.drawRectangle({
    ...foot.at(0, 0),
    width: foot.room,
    height: size * 1.8,
    rotate: degrees(foot.angle),
    color: rgb(1, 1, 1),
    opacity: 0.85,
  });
  page.drawText(text, {
    ...foot.at((foot.room - width) / 2, size * 0.55),
    font,
    size,
    rotate: degrees(foot.angle),
    color: rgb(0.13, 0.13, 0.13),
  });
  const slope = Math.atan2(foot.height, foot.room);
  const long = Math.hypot(foot.room, foot.height) * 0.7;
  const large = (LETTER * long) / font.widthOfTextAtSize(text, LETTER);
  page.drawText(text, {
    ...foot.at(foot.room / 2 - (Math.cos(slope) * long) / 2, foot.height / 2 - (Math.sin(slope) * long) / 2),
    font,
    size: large,
    rotate: degrees(foot.angle + (slope * 180) / Math.PI),
    color: rgb(0.13, 0.13, 0.13),
    opacity: SHADE,
  });
}

/** The page as one sees it: how wide and high, and where a place counted from its lower left corner lies on the sheet. */
interface Foot {
  readonly room: number;
  readonly height: number;
  /** By how much what is drawn must be turned to stand upright, degrees counter-clockwise. */
  readonly angle: number;
  readonly at: (along: number, up: number) => { readonly x: number; readonly y: number };
}

function footOf(page: PDFPage): Foot {
  const { x, y, width, height } = page.getCropBox();
  const angle = ((page.getRotation().angle % 360) + 360) % 360;
  switch (angle) {
    case 90:
      return { room: height, height: width, angle, at: (a, u) => ({ x: x + width - u, y: y + a }) };
    case 180:
      return { room: width, height, angle, at: (a, u) => ({ x: x + width - a, y: y + height - u }) };
    case 270:
      return { room: height, height: width, angle, at: (a, u) => ({ x: x + u, y: y + height - a }) };
    default:
      return { room: width, height, angle: 0, at: (a, u) => ({ x: x + a, y: y + u }) };
  }
}
