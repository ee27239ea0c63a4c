import { atLeast, judge, type Measurement } from '../../bench/results/result';
import { table } from '../../bench/results/table';

const page: Measurement = {
  name: 'page',
  unit: 'requests/s',
  baseline: 2000,
  ours: 1600,
  goal: atLeast(0.75),
};
const tail: Measurement = {
  name: 'tail',
  unit: 'ms',
  baseline: 20,
  ours: 26,
  goal: { of: 'ratio', bound: 'at-most', value: 1.2 },
};
const start: Measurement = {
  name: 'start',
  unit: 'ms',
  baseline: null,
  ours: 1234.5,
  goal: { of: 'figure', bound: 'at-most', value: 5000 },
  note: 'in the morning',
};

describe('a measurement', () => {
  it('is judged by its ratio to the baseline', () => {
    expect(judge(page)).toMatchObject({ kind: 'measured', ratio: 0.8, reached: true });
    expect(judge({ ...page, ours: 1499 })).toMatchObject({ reached: false });
    expect(judge({ ...page, ours: 1500 })).toMatchObject({ reached: true });
  });

  it('is judged by what it may be at most', () => {
    expect(judge(tail)).toMatchObject({ ratio: 1.3, reached: false });
    expect(judge({ ...tail, ours: 24 })).toMatchObject({ reached: true });
  });

  it('is judged by itself where there is no baseline', () => {
    expect(judge(start)).toMatchObject({ ratio: null, reached: true });
    expect(judge({ ...start, ours: 5001 })).toMatchObject({ reached: false });
  });

  it('fails when there is nothing to compare with', () => {
    expect(judge({ ...page, baseline: 0 })).toMatchObject({ kind: 'failed', name: 'page' });
    expect(judge({ ...page, baseline: null })).toMatchObject({ kind: 'failed' });
    expect(judge({ ...start, ours: Number.NaN })).toMatchObject({ kind: 'failed' });
  });
});

describe('the table', () => {
  const lines = table([
    judge(page),
    judge(tail),
    judge(start),
    { kind: 'failed', name: 'queue', problem: 'a wrong answer' },
  ]).split('\n');

  it('has a line for each result under its heads', () => {
    expect(lines[0]).toMatch(/baseline +ours +unit +ratio +goal +reached$/);
    expect(lines[2]).toMatch(/^page +2,000 +1,600 +requests\/s +0\.8 × +≥ 0\.75 × +yes$/);
    expect(lines[3]).toMatch(/^tail +20 +26 +ms +1\.3 × +≤ 1\.2 × +NO$/);
    expect(lines[4]).toMatch(/^start +1,235 +ms +≤ 5,000 ms +yes$/);
    expect(lines[5]).toMatch(/^queue +FAILED: a wrong answer$/);
  });

  it('puts the columns under one another, and the notes at the end', () => {
    const heads = lines[0] ?? '';
    const column = heads.indexOf('unit');
    expect(lines[2]?.indexOf('requests/s')).toBe(column);
    expect(lines[3]?.indexOf('ms')).toBe(column);
    expect(lines.at(-1)).toBe('start: in the morning');
  });
});
