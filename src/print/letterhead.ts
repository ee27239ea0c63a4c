import { drawRemembered } from './drawing-memory';
import { CONTENT_WIDTH, PAPER, type Page } from './page';
import { writeRow } from './row';
import { DIAMOND, ORNAMENT, STYLES, SUN, TURQUOISE } from './text-style';

/** The mark and the ornament are drawn on grids of 48 units. */
const MARK_SIZE = 40;
const NUMBER_WIDTH = 150;
const ROOF = 'M4 44V34.5c0-10.5 8.5-17 20-17s20 6.5 20 17V44z';
const HORNS =
  'M24 40v-7.5c0-4.6-3.6-7.7-7.6-7.7-3.3 0-5.6 2.2-5.6 4.9 0 2.3 1.7 3.9 3.8 3.9 1.7 0 2.9-1.1 2.9-2.6' +
  'M24 32.5c0-4.6 3.6-7.7 7.6-7.7 3.3 0 5.6 2.2 5.6 4.9 0 2.3-1.7 3.9-3.8 3.9-1.7 0-2.9-1.1-2.9-2.6';

const ORNAMENT_REPEATS = 14;
const ORNAMENT_SCALE = CONTENT_WIDTH / (48 * ORNAMENT_REPEATS);
const ORNAMENT_LINES =
  'M24 13V9.2C24 5 20.6 1.6 16.4 1.6c-3.5 0-5.9 2.3-5.9 5 0 2.2 1.7 3.7 3.7 3.7 1.7 0 2.9-1.1 2.9-2.5' +
  'M24 9.2C24 5 27.4 1.6 31.6 1.6c3.5 0 5.9 2.3 5.9 5 0 2.2-1.7 3.7-3.7 3.7-1.7 0-2.9-1.1-2.9-2.5';
const ORNAMENT_DIAMOND = 'M0 3.2 3.3 6.5 0 9.8-3.3 6.5z';

/** What stands at the right of the head: the kind of the print and its number; empty where it has none. */
export interface Letterhead {
  readonly brandLine: string;
  readonly kind: string;
  readonly number: string;
}

/** Writes the head of the first page of a copy: the portal's mark and name, the number, the ornament. */
export function writeLetterhead(page: Page, { brandLine, kind, number }: Letterhead): void {
  const top = page.y;
  drawAt(page, 'mark', top, drawMark);
  const brand = page.add('P');
  const right = page.add('P');
  const x = PAPER.left + MARK_SIZE + 10;
  const brandWidth = CONTENT_WIDTH - MARK_SIZE - 10 - NUMBER_WIDTH;
  const rightCell = {
    x: PAPER.left + CONTENT_WIDTH - NUMBER_WIDTH,
    width: NUMBER_WIDTH,
    align: 'right' as const,
    element: right,
  };
  page.y = top + 5;
  const name = { text: 'Жәрдем', x, width: brandWidth, style: STYLES.brand, element: brand };
  writeRow(page, [name, { ...rightCell, text: kind, style: STYLES.note }]);
  const line = { ...name, text: brandLine, style: STYLES.note };
  writeRow(page, [
    line,
    { ...rightCell, text: number === '' ? '' : `№\u00a0${number}`, style: STYLES.strong },
  ]);
  brand.end();
  right.end();
  page.y = Math.max(page.y, top + MARK_SIZE) + 6;
  drawAt(page, 'ornament', page.y, drawOrnament);
  page.y += 14 * ORNAMENT_SCALE + 16;
}

function drawAt(page: Page, name: string, y: number, draw: (doc: PDFKit.PDFDocument) => void): void {
  page.artifact((doc) => {
    doc.save().translate(PAPER.left, y);
    drawRemembered(doc, name, draw);
    doc.restore();
  });
}

function drawMark(doc: PDFKit.PDFDocument): void {
  doc.save().scale(MARK_SIZE / 48);
  doc.circle(24, 8.5, 5.5).fill(SUN);
  doc.path(ROOF).fill(TURQUOISE);
  doc.path(HORNS).lineCap('round').lineWidth(2.3).strokeColor('#ffffff').stroke();
  doc.restore();
}

function drawOrnament(doc: PDFKit.PDFDocument): void {
  doc.save().scale(ORNAMENT_SCALE).lineCap('round').lineWidth(1.7);
  doc
    .moveTo(0, 13.1)
    .lineTo(48 * ORNAMENT_REPEATS, 13.1)
    .strokeColor(ORNAMENT)
    .stroke();
  for (let index = 0; index < ORNAMENT_REPEATS; index += 1) {
    doc.path(ORNAMENT_LINES).strokeColor(ORNAMENT).stroke();
    if (index > 0) doc.path(ORNAMENT_DIAMOND).fill(DIAMOND);
    doc.translate(48, 0);
  }
  doc.restore();
}
