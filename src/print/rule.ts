import { CONTENT_WIDTH, PAPER, type Page } from './page';
import { LINE } from './text-style';

/** Draws a thin line over the whole width, or over a part of it, at the place of writing plus `below` points. */
export function drawRule(
  page: Page,
  below = 0,
  x: number = PAPER.left,
  width: number = CONTENT_WIDTH,
  colour = LINE,
): void {
  const y = page.y + below;
  page.artifact((doc) => {
    doc
      .moveTo(x, y)
      .lineTo(x + width, y)
      .lineWidth(0.6)
      .strokeColor(colour)
      .stroke();
  });
}
