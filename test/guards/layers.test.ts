import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';

const CRUISER = join(projectRoot, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const Report = z.object({
  summary: z.object({
    violations: z.array(z.object({ from: z.string(), rule: z.object({ name: z.string() }) })),
  }),
});
const Rules = z.object({ forbidden: z.array(z.object({ name: z.string() })) });

/** A small house that keeps the rules. */
const GOOD = {
  'src/kernel/clock.ts': 'export const now = 1;',
  'src/domain/due.ts':
    "import { now } from '../kernel/clock'; import { z } from 'zod'; export const due = z.literal(now);",
  'src/data/cases.ts':
    "import knex from 'knex'; import { due } from '../domain/due'; export const cases = [knex, due];",
  'src/adapters/sms/port.ts': 'export interface Sms { send(): void }',
  'src/use-cases/tell.ts': `import type { Sms } from '../adapters/sms/port'; import type { cases } from '../data/cases';
    export const tell = (sms: Sms, of: typeof cases) => [sms, of];`,
  'src/web/page.ts':
    "import type { tell } from '../use-cases/tell'; export const page = (act: typeof tell) => act;",
  'src/config/env.ts': 'export const config = 1;',
  'src/container.ts': `import { cases } from './data/cases'; import { config } from './config/env';
    import { page } from './web/page'; import { tell } from './use-cases/tell'; export const all = [cases, config, page, tell];`,
  'src/server.ts': "import { all } from './container'; export const server = all;",
};

/** What breaks which rule: the rule's name, and the files that are added to the house. */
const BROKEN: readonly (readonly [rule: string, files: Readonly<Record<string, string>>])[] = [
  [
    'no-cycles',
    {
      'src/domain/a.ts': "export { b } from './b';",
      'src/domain/b.ts': "export * from './a'; export const b = 1;",
    },
  ],
  ['no-orphans', { 'src/domain/forgotten.ts': 'export const alone = 1;' }],
  ['no-unknown', { 'src/web/broken.ts': "export { nothing } from './nowhere';" }],
  ['kernel-stands-alone', { 'src/kernel/bad.ts': "export { due } from '../domain/due';" }],
  ['domain-is-pure', { 'src/domain/bad.ts': "export type { Sms } from '../adapters/sms/port';" }],
  ['domain-has-no-machinery', { 'src/domain/reads.ts': "export { readFileSync } from 'node:fs';" }],
  ['middle-layers-look-down', { 'src/print/bad.ts': "export { cases } from '../data/cases';" }],
  ['adapters-are-neighbours', { 'src/adapters/mail/bad.ts': "export type { Sms } from '../sms/port';" }],
  ['use-cases-take-instances', { 'src/use-cases/bad.ts': "export { cases } from '../data/cases';" }],
  ['use-cases-look-down', { 'src/use-cases/shows.ts': "export { page } from '../web/page';" }],
  ['web-and-jobs-act-through-use-cases', { 'src/web/bad.ts': "export type { cases } from '../data/cases';" }],
  ['web-and-jobs-keep-apart', { 'src/jobs/bad.ts': "export { page } from '../web/page';" }],
  ['database-only-in-data', { 'src/print/asks.ts': "export { default } from 'knex';" }],
  ['container-knows-all-and-is-known-by-few', { 'src/web/grabs.ts': "export { all } from '../container';" }],
  ['settings-come-from-above', { 'src/data/reads.ts': "export { config } from '../config/env';" }],
  ['no-tools-in-the-portal', { 'src/data/invents.ts': "export { default } from 'fast-check';" }],
  [
    'no-tests-in-the-portal',
    { 'src/data/borrows.ts': "export * from '../../test/thing';", 'test/thing.ts': 'export const t = 1;' },
  ],
];

let house: string;

beforeAll(() => {
  house = mkdtempSync(join(tmpdir(), 'jardem-layers-test-'));
  for (const file of ['tsconfig.json', 'package.json']) cpSync(join(projectRoot, file), join(house, file));
  symlinkSync(join(projectRoot, 'node_modules'), join(house, 'node_modules'));
});

afterAll(() => {
  rmSync(house, { recursive: true, force: true });
});

function build(files: Readonly<Record<string, string>>): void {
  for (const folder of ['src', 'test']) rmSync(join(house, folder), { recursive: true, force: true });
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(house, path)), { recursive: true });
    writeFileSync(join(house, path), content);
  }
}

function violations(): { rule: string; from: string }[] {
  const args = [
    CRUISER,
    '--config',
    join(projectRoot, '.dependency-cruiser.cjs'),
    '--output-type',
    'json',
    'src',
  ];
  const { stdout } = spawnSync(process.execPath, args, { cwd: house, encoding: 'utf8', maxBuffer: 2 ** 26 });
  return Report.parse(JSON.parse(stdout)).summary.violations.map(({ from, rule }) => ({
    rule: rule.name,
    from,
  }));
}

describe('the rules about layers', () => {
  it('let a house in order pass', () => {
    build(GOOD);
    expect(violations()).toEqual([]);
  });

  it('each find what they are there to find', () => {
    build(
      Object.fromEntries(
        [GOOD, ...BROKEN.map(([, files]) => files)].flatMap((files) => Object.entries(files)),
      ),
    );
    const found = violations();
    const missed = BROKEN.filter(([rule, files]) => {
      return !found.some(
        (violation) => violation.rule === rule && Object.keys(files).includes(violation.from),
      );
    });
    expect(missed.map(([rule]) => rule)).toEqual([]);
  });

  it('are all shown to work above', () => {
    const { forbidden } = Rules.parse(jest.requireActual(join(projectRoot, '.dependency-cruiser.cjs')));
    expect(BROKEN.map(([rule]) => rule).sort()).toEqual(forbidden.map(({ name }) => name).sort());
  });
});
