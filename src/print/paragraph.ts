import { CONTENT_WIDTH, PAPER, type Page } from './page';
import { writeRow, type Cell } from './row';
import { STYLES, type TextStyle } from './text-style';

/** How a paragraph differs from plain text at the left. `after` is the space below, in points. */
export interface ParagraphOptions {
  readonly style?: TextStyle;
  readonly align?: NonNullable<Cell['align']>;
  readonly after?: number;
  readonly tag?: 'P' | 'H1' | 'H2';
}

/** Writes a paragraph over the whole width; empty text writes nothing. */
export function writeParagraph(page: Page, text: string, options: ParagraphOptions = {}): void {
  if (text.trim() === '') return;
  const { style = STYLES.body, align = 'left', after = 6, tag = 'P' } = options;
  const element = page.add(tag);
  writeRow(page, [{ text, x: PAPER.left, width: CONTENT_WIDTH, style, element, align }], after);
  element.end();
}

/** The name of the print, once on a copy. */
export function writeTitle(page: Page, text: string): void {
  writeParagraph(page, text, { tag: 'H1', style: STYLES.title, align: 'centre', after: 10 });
}

/** A heading inside the print; it never stays alone at the foot of a page. */
export function writeHeading(page: Page, text: string): void {
  page.y += 6;
  page.room(STYLES.heading.leading + 3 * STYLES.body.leading);
  writeParagraph(page, text, { tag: 'H2', style: STYLES.heading, after: 3 });
}
