import type { Goal, Result } from './result';

const HEADS = ['', 'baseline', 'ours', 'unit', 'ratio', 'goal', 'reached'];
const SIGNS = { 'at-least': '≥', 'at-most': '≤' } as const;

/** All results as a table, a line each, with the notes below it. */
export function table(results: readonly Result[]): string {
  const rows = [HEADS, ...results.map(cells)];
  const widths = HEADS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const lines = rows.map((row) =>
    row.map((cell, column) => aligned(cell, column, widths[column] ?? 0)).join('  '),
  );
  const rule = '-'.repeat(Math.max(...lines.map((line) => line.length)));
  const [head = '', ...body] = lines.map((line) => line.trimEnd());
  return [head, rule, ...body, ...notes(results)].join('\n');
}

function cells(result: Result): string[] {
  if (result.kind === 'failed') return [result.name, '', '', '', '', '', `FAILED: ${result.problem}`];
  const { name, baseline, ours, unit, ratio, goal, reached } = result;
  return [
    name,
    baseline === null ? '' : figure(baseline),
    figure(ours),
    unit,
    ratio === null ? '' : `${figure(ratio)} ×`,
    wanted(goal, unit),
    reached ? 'yes' : 'NO',
  ];
}

/** Names and words from the left, figures from the right. */
function aligned(cell: string, column: number, width: number): string {
  return ['baseline', 'ours', 'ratio'].includes(HEADS[column] ?? '')
    ? cell.padStart(width)
    : cell.padEnd(width);
}

function wanted({ of, bound, value }: Goal, unit: string): string {
  return `${SIGNS[bound]} ${figure(value)} ${of === 'ratio' ? '×' : unit}`;
}

/** Three significant digits below a thousand, whole numbers with a comma above. */
function figure(value: number): string {
  if (Math.abs(value) >= 1000) return Math.round(value).toLocaleString('en');
  return String(Number(value.toPrecision(3)));
}

function notes(results: readonly Result[]): string[] {
  const noted = results.flatMap((result) =>
    result.kind === 'measured' && result.note !== undefined ? [`${result.name}: ${result.note}`] : [],
  );
  return noted.length === 0 ? [] : ['', ...noted];
}
