import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ts from 'typescript';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';
import { Edition } from '../../src/domain/edition/edition';
import { parseEdition } from '../../src/domain/edition/parse-edition';

const COPIED = [
  'package.json',
  'tsconfig.json',
  'jest.config.cjs',
  '.prettierrc.json',
  'public',
  'scripts',
  'seeds',
  'src',
  'test',
  'views',
];

/** A copy of the project, in which the scaffolds may write. */
let clone: string;

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'jardem-scaffolds-test-'));
  for (const path of COPIED) cpSync(join(projectRoot, path), join(clone, path), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(clone, 'node_modules'));
});

afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

function run(...args: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: clone, encoding: 'utf8' });
  return { status, output: `${stdout}${stderr}` };
}

function tool(path: string, ...args: string[]): { status: number | null; output: string } {
  return run(join('node_modules', path), ...args);
}

const read = (path: string): string => readFileSync(join(clone, path), 'utf8');

describe('new:edition', () => {
  const NAME = 'garden-plot@order-12-2026';
  const PATH = `seeds/editions/${NAME}.yaml`;

  afterAll(() => {
    rmSync(join(clone, PATH), { force: true });
  });

  it('writes every section of an edition, with every gap named and nothing else wrong', () => {
    const { status, output } = run('scripts/new-edition.mjs', NAME);
    if (status !== 0) throw new Error(output.slice(0, 2_000));
    const text = read(PATH);
    const parsed = parseEdition(text, PATH);
    if (parsed.ok) throw new Error('The words of the act were not asked for');
    const lines = text.split('\n');
    const gaps = lines.flatMap((line, index) => (/^[^#]*''/.test(line) ? [index + 1] : []));
    expect(parsed.problems.map(({ line }) => line)).toEqual(gaps);
    expect(output).toContain(`${PATH} is written, with ${gaps.length} gaps`);
    expect(Object.keys(z.record(z.string(), z.unknown()).parse(parse(text)))).toEqual(
      Object.keys(Edition.shape),
    );
  });

  it('writes an edition that is right as soon as its gaps are filled', () => {
    const filled = read(PATH).replace("date: ''", 'date: 2026-03-27').replace(/''/g, "'Сөздер'");
    const parsed = parseEdition(filled, PATH);
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    expect(parsed.edition).toMatchObject({ id: 'garden-plot', edition: { id: 'order-12-2026' } });
  });

  it('overwrites nothing, and asks for a name it can use', () => {
    const before = read(PATH);
    expect(run('scripts/new-edition.mjs', NAME)).toMatchObject({ status: 1 });
    expect(read(PATH)).toBe(before);
    for (const wrong of [[], ['garden-plot'], ['Garden@2026'], ['../plot@act'], [NAME, 'more']]) {
      const { status, output } = run('scripts/new-edition.mjs', ...wrong);
      expect({ wrong, status }).toEqual({ wrong, status: 1 });
      expect(output).toContain('npm run new:edition -- <service>@<edition>');
    }
  });
});

describe('new:screen', () => {
  const FILES = [
    'src/web/citizen/power-of-thanks/power-of-thanks.handler.ts',
    'src/web/citizen/power-of-thanks/power-of-thanks.presenter.ts',
    'views/citizen/power-of-thanks.ejs',
    'test/web/citizen/power-of-thanks.test.ts',
  ];
  const LOCALES = ['src/locales/kk/citizen.json', 'src/locales/ru/citizen.json'];
  const KEYS = ['citizen.power-of-thanks.heading', 'citizen.power-of-thanks.lead'];

  it('writes handler, presenter, view and test, leaves its words open, and says the route', () => {
    const { status, output } = run('scripts/new-screen.mjs', 'citizen/power-of-thanks');
    if (status !== 0) throw new Error(output.slice(0, 2_000));
    for (const path of FILES) expect(read(path)).not.toBe('');
    for (const path of LOCALES) {
      const words = z.record(z.string(), z.string()).parse(JSON.parse(read(path)));
      expect(KEYS.map((key) => words[key])).toEqual(['', '']);
    }
    expect(output).toContain(
      "{ method: 'get', path: '/power-of-thanks', permission: 'citizen', handler: showPowerOfThanks() },",
    );
  });

  it('writes what the compiler and the formatter let pass', () => {
    expect(run('scripts/typed-views.mjs')).toMatchObject({ status: 0 });
    expect(
      compilerErrors([
        ...FILES.filter((path) => path.endsWith('.ts')),
        '.typed-views/citizen/power-of-thanks.ts',
      ]),
    ).toEqual([]);
    const code = FILES.filter((path) => path.endsWith('.ts'));
    expect(tool('prettier/bin/prettier.cjs', '--check', ...code, ...LOCALES)).toMatchObject({ status: 0 });
  });

  it('writes a page that answers in both languages as soon as its words are written', () => {
    const test = FILES[3] ?? '';
    const jest = ['jest/bin/jest.js', '--selectProjects', 'unit', '--runTestsByPath', test] as const;
    expect(tool(...jest)).toMatchObject({ status: 1 });
    for (const path of LOCALES) {
      const words = z.record(z.string(), z.string()).parse(JSON.parse(read(path)));
      for (const key of KEYS) words[key] = `Рақмет ${path}`;
      writeFileSync(join(clone, path), JSON.stringify(words));
    }
    const { status, output } = tool(...jest);
    if (status !== 0) throw new Error(output.slice(0, 2_000));
    expect(output).toContain('2 passed');
  });

  it('overwrites nothing, and asks for an area that there is', () => {
    expect(run('scripts/new-screen.mjs', 'citizen/power-of-thanks')).toMatchObject({ status: 1 });
    for (const wrong of [
      [],
      ['citizen'],
      ['nowhere/page'],
      ['citizen/Page'],
      ['citizen/../page'],
      ['citizen/a', 'b'],
    ]) {
      const { status, output } = run('scripts/new-screen.mjs', ...wrong);
      expect({ wrong, status }).toEqual({ wrong, status: 1 });
      expect(output).toMatch(/Areas: .*citizen.*office.*public/);
    }
    expect(existsSync(join(clone, 'src/web/nowhere'))).toBe(false);
  });
});

function compilerErrors(paths: readonly string[]): string[] {
  const { config } = ts.readConfigFile(join(clone, 'tsconfig.json'), (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [], include: [] }, ts.sys, clone);
  const program = ts.createProgram(
    paths.map((path) => join(clone, path)),
    options,
  );
  return paths.flatMap((path) => {
    const file = program.getSourceFile(join(clone, path));
    return ts
      .getPreEmitDiagnostics(program, file)
      .map(({ messageText }) => `${path}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`);
  });
}
