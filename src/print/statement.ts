import { CONTENT_WIDTH, PAPER, type Page } from './page';
import { heightOfRow, writeRow } from './row';
import { STYLES, TURQUOISE } from './text-style';

const INDENT = 12;
const PADDING = 4;

/** Writes what the print is about in bold beside a turquoise bar, with its name above: the outcome of a case. */
export function writeStatement(page: Page, label: string, text: string): void {
  const element = page.add('P');
  const place = { x: PAPER.left + INDENT, width: CONTENT_WIDTH - INDENT, element };
  const cells = [
    { ...place, text: label, style: STYLES.note },
    { ...place, text, style: STYLES.strong },
  ];
  const height = cells.reduce((sum, cell) => sum + heightOfRow([cell]), 0) + PADDING * 2;
  page.room(Math.min(height, 200));
  const top = page.y;
  if (page.left() >= height) {
    page.artifact((doc) => doc.rect(PAPER.left, top, 3, height).fill(TURQUOISE));
  }
  page.y += PADDING;
  for (const cell of cells) writeRow(page, [cell]);
  page.y += PADDING + 6;
  element.end();
}
