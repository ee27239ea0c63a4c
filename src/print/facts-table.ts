import { CONTENT_WIDTH, PAPER, type Element, type Page } from './page';
import { heightOfRow, writeRow, type Cell } from './row';
import { drawRule } from './rule';
import { INK, STYLES, type TextStyle } from './text-style';

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

/** How close the rows stand: dense where two languages share a page. Widths and padding are in points. */
interface Density {
  readonly label: TextStyle;
  readonly value: TextStyle;
  readonly labelWidth: number;
  readonly padding: number;
}

const GAP = 12;
/** A hand needs more height than a printer. */
const PEN = 6;
const USUAL: Density = { label: STYLES.label, value: STYLES.body, labelWidth: 160, padding: 3 };
const DENSE: Density = { label: STYLES.denseLabel, value: STYLES.dense, labelWidth: 190, padding: 1.6 };

/** Values up to this height stay on one page with their label, in points. */
const KEPT_TOGETHER = 160;

/** Writes facts below each other: labels at the left, values at the right, thin lines between. */
export function writeFacts(page: Page, facts: readonly Fact[], density: 'usual' | 'dense' = 'usual'): void {
  if (facts.length === 0) return;
  const close = density === 'dense' ? DENSE : USUAL;
  page.within('Table', {}, () => {
    page.room(close.value.leading + close.padding * 2);
    drawRule(page);
    for (const fact of facts) page.within('TR', {}, () => writeFact(page, fact, close));
  });
  page.y += 8;
}

function writeFact(page: Page, fact: Fact, close: Density): void {
  const label = page.add('TH', { scope: 'Row' });
  const value = page.add('TD');
  const labelled: Cell = {
    text: fact.label,
    x: PAPER.left,
    width: close.labelWidth,
    style: close.label,
    element: label,
  };
  const stack = valueCells(fact, close, value);
  const height = Math.max(heightOfRow([labelled]), heightOfStack(stack));
  page.room(Math.min(height, KEPT_TOGETHER) + close.padding * 2 + PEN);
  page.y += close.padding + (fact.lines.length === 0 ? PEN : 0);
  if (fact.lines.length === 0) drawBlank(page, close);
  if (height <= page.left()) writeBeside(page, labelled, stack);
  else writeDivided(page, labelled, stack);
  page.y += close.padding;
  drawRule(page);
  label.end();
  value.end();
}

/** The usual case: label and value begin at the same height, and the longer of them decides where the next row begins. */
function writeBeside(page: Page, label: Cell, stack: readonly Cell[]): void {
  const top = page.y;
  writeRow(page, [label]);
  const bottom = page.y;
  page.y = top;
  for (const cell of stack) writeRow(page, [cell]);
  page.y = Math.max(page.y, bottom);
}

/** A value that goes on on the next page: the label stands beside its first part. */
function writeDivided(page: Page, label: Cell, stack: readonly Cell[]): void {
  const [first, ...more] = stack;
  writeRow(page, first === undefined ? [label] : [label, first]);
  for (const cell of more) writeRow(page, [cell]);
}

function valueCells(fact: Fact, close: Density, element: Element): Cell[] {
  const place = { x: valueX(close), width: CONTENT_WIDTH - close.labelWidth - GAP, element };
  const lines = fact.lines.length > 1 ? numbered(fact.lines) : fact.lines;
  const blank = fact.lines.length === 0 ? [''] : [];
  const small = fact.note ?? (fact.lines.length === 0 ? fact.caption : undefined);
  return [
    ...[...blank, ...lines].map((text) => ({ ...place, text, style: close.value })),
    ...(small === undefined ? [] : [{ ...place, text: small, style: STYLES.note }]),
  ];
}

/** Numbers as the acts print them in lists: 1), 2), 3). */
function numbered(lines: readonly string[]): string[] {
  return lines.map((line, index) => `${index + 1})\u00a0${line}`);
}

function heightOfStack(stack: readonly Cell[]): number {
  return stack.reduce((sum, cell) => sum + heightOfRow([cell]), 0);
}

/** The line on which somebody writes or signs with a pen. */
function drawBlank(page: Page, close: Density): void {
  const width = (CONTENT_WIDTH - close.labelWidth - GAP) * 0.7;
  drawRule(page, close.value.leading - 1.5, valueX(close), width, INK);
}

function valueX({ labelWidth }: Density): number {
  return PAPER.left + labelWidth + GAP;
}
