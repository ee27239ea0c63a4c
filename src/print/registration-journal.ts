import type { Language } from '../kernel/language';
import { columnWidths } from './column-widths';
import { writeFeet } from './footer';
import { writeLetterhead } from './letterhead';
import { Page, PAPER } from './page';
import { writeParagraph } from './paragraph';
import { heightOfRow, linesOf, writeRow, type Cell } from './row';
import { drawRule } from './rule';
import { INK, STYLES, type TextStyle } from './text-style';
import { WORDS } from './words';

/** A journal of applications under some filters. */
export interface RegistrationJournal {
  readonly language: Language;
  readonly madeAt: Date;
  /** As the act calls it. */
  readonly title: string;
  readonly period: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** That there is more than fits; null: this is all. */
  readonly note: string | null;
}

const SMALL: TextStyle = { ...STYLES.note, size: 7.5, leading: 9.5, colour: INK };
const HEAD: TextStyle = { ...SMALL, font: 'bold' };
const GAP = 6;
const PADDING = 3;

/** Prints a journal as one table; its head stands on every page. The same model gives the same bytes. */
export function printRegistrationJournal(model: RegistrationJournal): Promise<Buffer> {
  const { language, title } = model;
  const page = new Page({ language, title, at: model.madeAt });
  page.beginCopy();
  writeLetterhead(page, {
    brandLine: WORDS.brandLine[language],
    kind: model.period,
    number: '',
  });
  writeParagraph(page, title, { tag: 'H1', style: STYLES.denseTitle, align: 'centre', after: 8 });
  page.within('Table', {}, () => writeTable(page, model));
  if (model.note !== null) writeParagraph(page, model.note, { tag: 'P', style: STYLES.note, after: 0 });
  writeFeet(page, () => title);
  return page.finish();
}

function writeTable(page: Page, model: RegistrationJournal): void {
  const { columns, rows } = model;
  const places = placesOf(model);
  page.within('TR', {}, () => writeTableRow(page, columns, places, HEAD));
  page.runningHead = () => repeatHead(page, columns, places);
  for (const row of rows) page.within('TR', {}, () => writeTableRow(page, row, places, SMALL));
  page.runningHead = undefined;
}

interface Place {
  readonly x: number;
  readonly width: number;
}

function placesOf({ columns, rows }: RegistrationJournal): Place[] {
  const texts = columns.map((head, index) => ({ head, cells: rows.map((row) => row[index] ?? '') }));
  let x: number = PAPER.left;
  return columnWidths(texts, { head: HEAD, cell: SMALL, gap: GAP }).map((width) => {
    const place = { x, width: width - GAP };
    x += width;
    return place;
  });
}

function writeTableRow(
  page: Page,
  words: readonly string[],
  places: readonly Place[],
  style: TextStyle,
): void {
  const isHead = style === HEAD;
  const elements = words.map((_word, index) => {
    const scope = isHead ? 'Column' : 'Row';
    return isHead || index === 0 ? page.add('TH', { scope }) : page.add('TD');
  });
  const cells = places.flatMap((place, index): Cell[] => {
    const element = elements[index];
    return element === undefined ? [] : [{ ...place, text: words[index] ?? '', style, element }];
  });
  page.room(heightOfRow(cells) + PADDING * 2);
  page.y += PADDING;
  writeRow(page, cells);
  page.y += PADDING;
  drawRule(page, 0, undefined, undefined, isHead ? INK : undefined);
  for (const element of elements) element.end();
}

/** The repeated head is decoration: the structure of the table has it already. */
function repeatHead(page: Page, columns: readonly string[], places: readonly Place[]): void {
  const titles = places.map((place, index) => ({ ...place, text: columns[index] ?? '', style: HEAD }));
  const lines = titles.map((title) => linesOf(title));
  page.y += PADDING;
  page.artifact(() => {
    for (const [index, { x }] of titles.entries())
      for (const [row, line] of (lines[index] ?? []).entries())
        page.line(line, x, page.y + row * HEAD.leading + HEAD.leading / 2 + HEAD.size * 0.33, HEAD);
  });
  page.y += Math.max(1, ...lines.map(({ length }) => length)) * HEAD.leading + PADDING;
  drawRule(page, 0, undefined, undefined, INK);
}
