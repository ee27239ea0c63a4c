import { printFonts } from './fonts';
import { breakLines } from './line-breaking';
import { widthOfText, type Element, type Page } from './page';
import type { TextStyle } from './text-style';

/** Rows up to this many lines are never divided between two pages. */
const KEPT_TOGETHER = 8;

/** Titles longer than this many lines are set as they fall. */
const MOST_BALANCED = 4;

/** One column of a row: text that is broken to its width and belongs to an element of the document's structure. */
export interface Cell {
  readonly text: string;
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  readonly element: Element;
  readonly align?: 'left' | 'centre' | 'right';
}

/**
 * Writes texts side by side, each broken to its own width, and moves below the longest; empty texts take one line. Everything with words on a
 * page is made of rows: a paragraph is a row of one. `after` is the space below it, in points.
 */
export function writeRow(page: Page, cells: readonly Cell[], after = 0): void {
  const laid = cells.map((cell) => ({ cell, lines: linesOf(cell) }));
  const count = Math.max(1, ...laid.map(({ lines }) => lines.length));
  const leading = Math.max(...cells.map(({ style }) => style.leading));
  page.room(leading * (count <= KEPT_TOGETHER ? count : 2));
  for (let from = 0; from < count;) {
    const upto = Math.min(count, from + Math.max(1, Math.floor(page.left() / leading)));
    for (const { cell, lines } of laid) writeLines(page, cell, lines.slice(from, upto), leading);
    page.y += (upto - from) * leading;
    from = upto;
    if (from < count) page.turn();
  }
  page.y += after;
}

/** How many points a row of these cells will take. */
export function heightOfRow(cells: readonly Cell[]): number {
  const leading = Math.max(...cells.map(({ style }) => style.leading));
  return leading * Math.max(1, ...cells.map((cell) => linesOf(cell).length));
}

/** A text broken to the width of its column. */
export function linesOf({ text, style, width, align }: Omit<Cell, 'element'>): string[] {
  const typeface = printFonts()[style.font];
  const widthOf = (piece: string): number => typeface.widthOf(piece);
  const lines = breakLines(text, widthOf, width / style.size);
  return align === 'centre' ? balance(text, lines, widthOf, width / style.size) : lines;
}

/** Centred lines look best when they are about equally long: the narrowest width that needs no more of them. */
function balance(text: string, lines: string[], widthOf: (piece: string) => number, width: number): string[] {
  if (lines.length < 2 || lines.length > MOST_BALANCED) return lines;
  let best = lines;
  for (let share = 0.95; share > 0.5; share -= 0.05) {
    const narrower = breakLines(text, widthOf, width * share);
    if (narrower.length > lines.length) return best;
    best = narrower;
  }
  return best;
}

function writeLines(page: Page, cell: Cell, lines: readonly string[], leading: number): void {
  if (lines.length === 0) return;
  page.content(cell.element, 'P', () => {
    for (const [index, line] of lines.entries()) {
      const base = page.y + index * leading + leading / 2 + cell.style.size * 0.33;
      page.line(line, cell.x + indentOf(cell, line), base, cell.style);
    }
  });
}

function indentOf({ align, width, style }: Cell, line: string): number {
  if (align === undefined || align === 'left') return 0;
  const free = width - widthOfText(line.trimEnd(), style);
  return align === 'right' ? free : free / 2;
}
