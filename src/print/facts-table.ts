import { CONTENT_WIDTH, PAPER, type Element, type Page } from './page';
import { heightOfRow, writeRow, type Cell } from './row';
import { drawRule } from './rule';
import { INK, STYLES } from './text-style';

const LABEL_WIDTH = 160;
const VALUE_X = PAPER.left + LABEL_WIDTH + 12;
const VALUE_WIDTH = CONTENT_WIDTH - LABEL_WIDTH - 12;
const PADDING = 3;

/**
 * A labelled fact. Several lines are numbered. No lines at all leave a blank to be filled in by hand, under which
 * `caption` says what belongs there. `note` stands small below the value, for example its clause.
 */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
  readonly note?: string;
  readonly caption?: string;
}

/** Writes facts below each other: labels at the left, values at the right, thin lines between. */
export function writeFacts(page: Page, facts: readonly Fact[]): void {
  if (facts.length === 0) return;
  page.within('Table', {}, () => {
    page.room(STYLES.body.leading + PADDING * 2);
    drawRule(page);
    for (const fact of facts) page.within('TR', {}, () => writeFact(page, fact));
  });
  page.y += 8;
}

function writeFact(page: Page, fact: Fact): void {
  const label = page.add('TH', { scope: 'Row' });
  const value = page.add('TD');
  const labelled: Cell = {
    text: fact.label,
    x: PAPER.left,
    width: LABEL_WIDTH,
    style: STYLES.label,
    element: label,
  };
  const [first = '', ...more] = fact.lines.length > 1 ? numbered(fact.lines) : fact.lines;
  const head = [labelled, valueCell(first, value)];
  page.room(
    Math.min(heightOfRow(head), 120) + (fact.note === undefined ? 0 : STYLES.note.leading) + PADDING * 2,
  );
  page.y += PADDING;
  if (fact.lines.length === 0) drawBlank(page);
  writeRow(page, head);
  for (const text of more) writeRow(page, [valueCell(text, value)]);
  const small = fact.note ?? (fact.lines.length === 0 ? fact.caption : undefined);
  if (small !== undefined) writeRow(page, [{ ...valueCell(small, value), style: STYLES.note }]);
  page.y += PADDING;
  drawRule(page);
  label.end();
  value.end();
}

function valueCell(text: string, element: Element): Cell {
  return { text, x: VALUE_X, width: VALUE_WIDTH, style: STYLES.body, element };
}

/** Numbers as the acts print them in lists: 1), 2), 3). */
function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1})\u00a0${line}`);
}

/** The line on which somebody writes or signs with a pen. */
function drawBlank(page: Page): void {
  drawRule(page, STYLES.body.leading - 1.5, VALUE_X, VALUE_WIDTH * 0.7, INK);
}
