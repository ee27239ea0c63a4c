import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';

/** What each rule of the linter is there to find, as it would stand in src/domain. */
const FAULTS: readonly (readonly [rule: string, source: string])[] = [
  ['no-restricted-syntax', 'export const now = new Date();'],
  ['no-restricted-syntax', 'export const now = Date.now();'],
  ['no-restricted-syntax', 'export const home = process.env.HOME;'],
  [
    'no-restricted-syntax',
    'export const all = (k: { raw(s: string): unknown }, t: string) => k.raw(`select ${t}`);',
  ],
  [
    'no-restricted-syntax',
    "export const all = (k: { raw(s: string): unknown }, t: string) => k.raw('select ' + t);",
  ],
  ['no-eval', "export const answer: unknown = eval('42');"],
  ['no-new-func', "export const answer: unknown = new Function('return 42');"],
  ['no-restricted-imports', "export { exec } from 'node:child_process';"],
  ['@typescript-eslint/no-explicit-any', 'export const anything = (value: any) => [value];'],
  ['@typescript-eslint/no-non-null-assertion', 'export const first = (list: string[]) => list[0]!;'],
  [
    '@typescript-eslint/no-floating-promises',
    'export const go = (work: () => Promise<void>) => { work(); };',
  ],
  [
    '@typescript-eslint/consistent-type-imports',
    "import { Clock } from '../kernel/clock'; export type C = Clock;",
  ],
  [
    '@typescript-eslint/switch-exhaustiveness-check',
    "export function f(x: 'a' | 'b') { switch (x) { case 'a': return 1; } return 2; }",
  ],
  ['no-warning-comments', '// fixme later\nexport const x = 1;'],
  ['max-lines', `export const x = 1;\n${'\n'.repeat(200)}export const y = 1;\n`],
  ['max-lines-per-function', `export function f() {\n${'  Math.random();\n'.repeat(41)}}`],
  ['complexity', `export const f = (x: number) => ${'x > 1 ? 1 : '.repeat(9)} 2;`],
];

/** ESLint's settings are an ES module, which only a process of its own can load. */
const LINT = `
  import { ESLint } from 'eslint';
  const { cwd, texts } = JSON.parse(process.argv[1]);
  const eslint = new ESLint({ cwd });
  const rules = [];
  for (const { source, filePath } of texts) {
    const [result] = await eslint.lintText(source, { filePath });
    rules.push(result.messages.map(({ ruleId }) => ruleId));
  }
  console.log(JSON.stringify(rules));
`;

/** The type-aware rules need a file that the compiler knows; only its text is another. */
const DOMAIN = 'src/domain/edition/vocabulary.ts';
const TEST = 'test/guards/linter.test.ts';

function rulesBrokenBy(texts: readonly { source: string; filePath: string }[]): string[][] {
  const about = texts.map(({ source, filePath }) => ({ source, filePath: join(projectRoot, filePath) }));
  const input = JSON.stringify({ cwd: projectRoot, texts: about });
  const args = ['--input-type=module', '-e', LINT, input];
  // In CI the type-aware rules would read the file from the disk once instead of the texts that are given.
  const env = { ...process.env, TSESTREE_SINGLE_RUN: 'false' };
  const output = execFileSync(process.execPath, args, { cwd: projectRoot, encoding: 'utf8', env });
  return z.array(z.array(z.string())).parse(JSON.parse(output));
}

/** What is right in its own place. */
const RIGHT = [
  { source: 'export const now = (): Date => new Date();', filePath: 'src/adapters/clock/system-clock.ts' },
  { source: 'export const home = process.env.HOME;', filePath: 'src/config/env.ts' },
  { source: `export const x = 1;\n${'\n'.repeat(300)}export const y = 1;\n`, filePath: TEST },
];

/** Ways to leave a test out. */
const LEFT_OUT = [
  "it.skip('is not run', () => {});",
  "xit('is not run', () => {});",
  "describe.only('runs alone', () => {});",
];

describe('the linter', () => {
  const faults = FAULTS.map(([, source]) => ({ source, filePath: DOMAIN }));
  const leftOut = LEFT_OUT.map((source) => ({ source, filePath: TEST }));
  const found = rulesBrokenBy([...faults, ...RIGHT, ...leftOut]);

  it('finds what its rules are there to find', () => {
    expect(FAULTS.filter(([rule], index) => !found[index]?.includes(rule))).toEqual([]);
  });

  it('lets the clock read the clock, the settings the environment, and tests be long', () => {
    expect(found.slice(FAULTS.length, FAULTS.length + RIGHT.length)).toEqual([[], [], []]);
  });

  it('lets no test be left out', () => {
    const rules = found.slice(FAULTS.length + RIGHT.length);
    expect(rules.map((broken) => broken.includes('no-restricted-syntax'))).toEqual([true, true, true]);
  });
});
