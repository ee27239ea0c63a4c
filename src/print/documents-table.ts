import { CONTENT_WIDTH, PAPER, type Element, type Page } from './page';
import type { DocumentWay, ReceiptDocument } from './acceptance-model';
import { heightOfRow, writeRow, type Cell } from './row';
import { drawRule } from './rule';
import { INK, STYLES } from './text-style';
import type { LocalizedText } from '../kernel/localized-text';

const WAY_X = PAPER.left + 300;
const SHEETS_WIDTH = 44;
const SHEETS_X = PAPER.left + CONTENT_WIDTH - SHEETS_WIDTH;
const PADDING = 3;

const HEAD = {
  name: { kk: 'Құжат', ru: 'Документ' },
  way: { kk: 'Қалай алынды', ru: 'Как получен' },
  sheets: { kk: 'Парақ', ru: 'Листов' },
} satisfies Record<string, LocalizedText>;

const WAYS = {
  'filled-in': { kk: 'порталда толтырылды', ru: 'заполнен на портале' },
  attached: { kk: 'өтініш беруші тіркеді', ru: 'приложил заявитель' },
  'handed-in': { kk: 'қолма-қол тапсырылды', ru: 'сдан лично' },
  confirmed: { kk: 'мемлекет растады', ru: 'подтвердило государство' },
} satisfies Record<DocumentWay, LocalizedText>;

/** Writes the documents that were accepted, numbered, with how each came. The head is repeated on every page. */
export function writeDocumentsTable(page: Page, documents: readonly ReceiptDocument[]): void {
  page.within('Table', {}, () => {
    const head = [HEAD.name, HEAD.way, HEAD.sheets].map((text) => text[page.language]);
    page.within('TR', {}, () => writeTableRow(page, head, STYLES.strong, ['TH', 'TH', 'TH']));
    page.runningHead = () => repeatHead(page, head);
    for (const [index, document] of documents.entries()) {
      page.within('TR', {}, () =>
        writeTableRow(page, wordsOf(page, document, index), STYLES.body, ['TH', 'TD', 'TD']),
      );
    }
    page.runningHead = undefined;
  });
  page.y += 6;
}

function wordsOf({ language }: Page, document: ReceiptDocument, index: number): string[] {
  const registry = document.registry === undefined ? '' : `: ${document.registry[language]}`;
  const sheets = document.sheets === undefined ? '–' : String(document.sheets);
  return [
    `${index + 1})\u00a0${document.name[language]}`,
    `${WAYS[document.way][language]}${registry}`,
    sheets,
  ];
}

function writeTableRow(
  page: Page,
  words: readonly string[],
  style: Cell['style'],
  tags: readonly ('TH' | 'TD')[],
): void {
  const scope = style === STYLES.strong ? 'Column' : 'Row';
  const elements = tags.map((tag) => page.add(tag, tag === 'TH' ? { scope } : {}));
  const cells = cellsOf(words, style, elements);
  page.room(Math.min(heightOfRow(cells), 120) + PADDING * 2);
  page.y += PADDING;
  writeRow(page, cells);
  page.y += PADDING;
  drawRule(page, 0, undefined, undefined, style === STYLES.strong ? INK : undefined);
  for (const element of elements) element.end();
}

function cellsOf(words: readonly string[], style: Cell['style'], elements: readonly Element[]): Cell[] {
  const columns = [
    { x: PAPER.left, width: WAY_X - PAPER.left - 12 },
    { x: WAY_X, width: SHEETS_X - WAY_X - 8 },
    { x: SHEETS_X, width: SHEETS_WIDTH, align: 'right' as const },
  ];
  return columns.flatMap((column, index) => {
    const element = elements[index];
    return element === undefined ? [] : [{ ...column, text: words[index] ?? '', style, element }];
  });
}

/** The repeated head is decoration: the structure of the table has it already. */
function repeatHead(page: Page, head: readonly string[]): void {
  const places = [PAPER.left, WAY_X, SHEETS_X];
  const base = page.y + PADDING + STYLES.strong.leading / 2 + STYLES.strong.size * 0.33;
  page.artifact(() => {
    for (const [index, x] of places.entries()) page.line(head[index] ?? '', x, base, STYLES.strong);
  });
  page.y += PADDING * 2 + STYLES.strong.leading;
  drawRule(page, 0, undefined, undefined, INK);
}
