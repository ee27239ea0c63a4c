import { CONTENT_WIDTH, PAPER, type Page } from './page';
import { writeRow } from './row';
import { STYLES } from './text-style';

const INDENT = 26;

/** One item of a list; `note` stands small below it, for example the clause. */
export interface ListItem {
  readonly text: string;
  readonly note?: string;
}

/** Writes items below each other, numbered as the acts do it: 1), 2), 3). */
export function writeNumberedList(page: Page, items: readonly ListItem[]): void {
  if (items.length === 0) return;
  page.within('L', {}, () => {
    for (const [index, item] of items.entries())
      page.within('LI', {}, () => writeItem(page, item, index + 1));
  });
  page.y += 4;
}

function writeItem(page: Page, { text, note }: ListItem, number: number): void {
  const label = page.add('Lbl');
  const body = page.add('LBody');
  const x = PAPER.left + INDENT;
  const width = CONTENT_WIDTH - INDENT;
  const numberCell = { text: `${number})`, x: PAPER.left, width: INDENT, style: STYLES.body, element: label };
  writeRow(
    page,
    [numberCell, { text, x, width, style: STYLES.body, element: body }],
    note === undefined ? 2 : 0,
  );
  if (note !== undefined) writeRow(page, [{ text: note, x, width, style: STYLES.note, element: body }], 3);
  label.end();
  body.end();
}
