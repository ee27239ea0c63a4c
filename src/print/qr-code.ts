import { create } from 'qrcode';
import { PAPER, type Page } from './page';

/** Modules of quiet ground around the code that readers need. */
const QUIET = 2;

/** One horizontal run of dark modules: column, row and length, in modules. */
export interface DarkRun {
  readonly x: number;
  readonly y: number;
  readonly length: number;
}

/** The dark modules of the code of a text, joined into runs, and how many modules a side has (without quiet ground). */
export function darkRunsOf(text: string): { readonly size: number; readonly runs: readonly DarkRun[] } {
  const { size, data } = create(text, { errorCorrectionLevel: 'M' }).modules;
  const runs: DarkRun[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const from = x;
      while (x < size && data[y * size + x] === 1) x += 1;
      if (x > from) runs.push({ x: from, y, length: x - from });
    }
  }
  return { size, runs };
}

/**
 * Draws the code of an address as vectors (sharp on any printer, and cheaper than a picture) at the left margin.
 * `side` is its side in points; `alt` says what it is to somebody who cannot see it.
 */
export function drawQrCode(page: Page, address: string, side: number, alt: string): void {
  const { size, runs } = darkRunsOf(address);
  const module = side / (size + QUIET * 2);
  const { y } = page;
  const figure = page.add('Figure', { alt, bbox: [PAPER.left, y, PAPER.left + side, y + side] });
  page.content(figure, 'Figure', (doc) => {
    doc.save().translate(PAPER.left, y).scale(module).translate(QUIET, QUIET);
    for (const run of runs) doc.rect(run.x, run.y, run.length, 1);
    doc.fill('#000000').restore();
  });
  figure.end();
}
