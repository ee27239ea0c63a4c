import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';
import { runNode } from './node-program';

const REPORT = {
  numTotalTests: 0,
  numPassedTests: 0,
  numFailedTests: 0,
  numRuntimeErrorTestSuites: 0,
  numPendingTests: 0,
  numTodoTests: 0,
};

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'jardem-report-test-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function printed(code: string): Promise<unknown> {
  const imports = `
    import { readJestReport } from '${join(projectRoot, 'scripts/test/jest-report.mjs')}';
    import { printSummary } from '${join(projectRoot, 'scripts/test/print-results.mjs')}';
    import { schedule } from '${join(projectRoot, 'scripts/test/schedule.mjs')}';`;
  const program = runNode(['--input-type=module', '-e', imports + code]);
  expect(await program.ended()).toBe(0);
  return program.output();
}

async function read(report: Partial<typeof REPORT>): Promise<unknown> {
  const file = join(folder, 'report.json');
  writeFileSync(file, JSON.stringify({ ...REPORT, ...report }));
  return JSON.parse(
    z.string().parse(await printed(`console.log(JSON.stringify(readJestReport('${file}')))`)),
  );
}

describe('what npm test counts', () => {
  it('counts what passed', async () => {
    expect(await read({ numTotalTests: 7, numPassedTests: 7 })).toEqual({
      passed: 7,
      failed: 0,
      note: '7 tests',
    });
  });

  it('counts what failed, what could not be run, and what was skipped', async () => {
    const report = {
      numTotalTests: 9,
      numPassedTests: 4,
      numFailedTests: 2,
      numRuntimeErrorTestSuites: 1,
      numPendingTests: 2,
      numTodoTests: 1,
    };
    expect(await read(report)).toEqual({
      passed: 4,
      failed: 6,
      note: '4 tests, 2 failed, 1 files could not be run, 3 skipped',
    });
  });

  it('takes a stage without a test, and one that did not finish, for failures', async () => {
    expect(await read({})).toEqual({ passed: 0, failed: 1, note: 'no test was found' });
    const unfinished = await printed("console.log(JSON.stringify(readJestReport('/no/such/report')))");
    expect(unfinished).toContain('"failed":1');
  });

  it('ends with tests and stages counted together', async () => {
    const results = [
      { stage: { title: 'Lint' }, ok: true, passed: 0, failed: 0, note: '' },
      { stage: { title: 'Unit' }, ok: false, passed: 5, failed: 2, note: '5 tests, 2 failed' },
    ];
    const output = await printed(`printSummary(${JSON.stringify(results)}, { leftOut: 1, seconds: 3 })`);
    expect(output).toMatch(
      /failed: Unit \(5 tests, 2 failed\)\n {2}1 of the stages .* did not run\n\n6 passed, 3 failed$/,
    );
  });

  it('runs stages side by side, and alone those that want all cores', async () => {
    const output = await printed(`
      let running = 0;
      const most = {};
      const stages = ['a', 'b', 'c'].map((name) => ({ name })).concat({ name: 'alone', allCores: true });
      await schedule(stages, 2, async ({ name }) => {
        running += 1;
        await new Promise((resolve) => setTimeout(resolve, 20));
        most[name] = running;
        running -= 1;
      });
      console.log(JSON.stringify(most));`);
    const most = z.record(z.string(), z.number()).parse(JSON.parse(z.string().parse(output)));
    expect(most.alone).toBe(1);
    expect(Math.max(...Object.values(most))).toBe(2);
  });
});
