import type { Language } from '../kernel/language';
import { writeLetterhead } from './letterhead';
import { CONTENT_WIDTH, Page, PAPER } from './page';
import { writeParagraph } from './paragraph';
import { heightOfRow, writeRow, type Cell } from './row';
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
  return page.finish();
}

function writeTable(page: Page, { columns, rows }: RegistrationJournal): void {
  page.within('TR', {}, () => writeTableRow(page, columns, HEAD));
  page.runningHead = () => repeatHead(page, columns);
  for (const row of rows) page.within('TR', {}, () => writeTableRow(page, row, SMALL));
  page.runningHead = undefined;
}

function writeTableRow(page: Page, words: readonly string[], style: TextStyle): void {
  const isHead = style === HEAD;
  const elements = words.map((_word, index) => {
    const scope = isHead ? 'Column' : 'Row';
    return isHead || index === 0 ? page.add('TH', { scope }) : page.add('TD');
  });
  const cells = places(words.length).flatMap((place, index): Cell[] => {
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

function places(count: number): { readonly x: number; readonly width: number }[] {
  const width = CONTENT_WIDTH / count;
  return Array.from({ length: count }, (_none, index) => ({
    x: PAPER.left + index * width,
    width: width - GAP,
  }));
}

/** The repeated head is decoration: the structure of the table has it already. Long titles are cut to their first line. */
function repeatHead(page: Page, columns: readonly string[]): void {
  const base = page.y + PADDING + HEAD.leading / 2 + HEAD.size * 0.33;
  const { width = 0 } = places(columns.length)[0] ?? {};
  const most = Math.max(4, Math.floor(width / (HEAD.size * 0.62)));
  page.artifact(() => {
    for (const [index, place] of places(columns.length).entries())
      page.line(shortened(columns[index] ?? '', most), place.x, base, HEAD);
  });
  page.y += PADDING * 2 + HEAD.leading;
  drawRule(page, 0, undefined, undefined, INK);
}

function shortened(title: string, most: number): string {
  return title.length <= most ? title : `${title.slice(0, most - 1)}…`;
}
