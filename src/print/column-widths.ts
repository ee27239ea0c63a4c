import { printFonts } from './fonts';
import { CONTENT_WIDTH } from './page';
import type { TextStyle } from './text-style';

/** What stands in one column, and how it is set. */
export interface ColumnTexts {
  readonly head: string;
  readonly cells: readonly string[];
}

/** One long text must not leave the others no room; points. */
const MOST = 150;

/**
 * Widths of the columns of a table, points, that fill the page: each takes its longest word, so that none is cut, and what is
 * left goes to the columns with long texts. Where not even the words fit, all give way by the same share.
 */
export function columnWidths(
  columns: readonly ColumnTexts[],
  styles: { readonly head: TextStyle; readonly cell: TextStyle; readonly gap: number },
): number[] {
  const wanted = columns.map((column) => wantedBy(column, styles));
  const least = sum(wanted.map(({ word }) => word));
  const share = CONTENT_WIDTH / least;
  if (share <= 1) return wanted.map(({ word }) => word * share);
  const more = sum(wanted.map(({ word, whole }) => whole - word));
  const free = CONTENT_WIDTH - least;
  return wanted.map(
    ({ word, whole }) => word + free * (more === 0 ? 1 / wanted.length : (whole - word) / more),
  );
}

function wantedBy(
  { head, cells }: ColumnTexts,
  { head: bold, cell, gap }: Parameters<typeof columnWidths>[1],
): { readonly word: number; readonly whole: number } {
  const texts = [{ text: head, style: bold }, ...cells.map((text) => ({ text, style: cell }))];
  const longest = (pieces: (text: string) => readonly string[]): number =>
    Math.max(...texts.flatMap(({ text, style }) => pieces(text).map((piece) => widthOf(piece, style))));
  const word = longest((text) => text.split(/[\s]+/)) + gap;
  return { word, whole: Math.max(word, Math.min(MOST, longest((text) => [text]) + gap)) };
}

function widthOf(text: string, { font, size }: TextStyle): number {
  return printFonts()[font].widthOf(text) * size;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
