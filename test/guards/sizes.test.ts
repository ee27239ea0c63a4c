import { readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { projectRoot } from '../../src/config/project-root';

const MOST_LINES = 200;
const CODE = /^(src|migrations|seeds|scripts|views)\/.*\.(ts|mjs|cjs|ejs)$/;
/** A migration begins with its number; a fixture may name its version. */
const KEBAB_CASE = /^(\d+_[a-z0-9_]+|[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*)\.(ts|mjs|cjs|ejs)$/;
const VAGUE = /^(utils?|helpers?|types|common|misc|shared|manager|services?)\.(ts|mjs|cjs)$/;
const VAGUE_FOLDERS = /\/(utils?|helpers?|common|misc|shared|services)\//;

const files = ['src', 'migrations', 'seeds', 'scripts', 'views', 'test', 'bench'].flatMap(filesBelow);
const code = files.filter((path) => CODE.test(path));

function filesBelow(folder: string): string[] {
  const entries = readdirSync(join(projectRoot, folder), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));
}

function linesOf(path: string): number {
  return readFileSync(join(projectRoot, path), 'utf8').trimEnd().split('\n').length;
}

describe('files', () => {
  it('are there to be looked at', () => {
    expect(code.length).toBeGreaterThan(100);
  });

  it(`have at most ${MOST_LINES} lines`, () => {
    expect(code.filter((path) => linesOf(path) > MOST_LINES)).toEqual([]);
  });

  it('are small in the middle of the field', () => {
    const lengths = code.map(linesOf).sort((one, other) => one - other);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThanOrEqual(60);
  });

  it('are named in kebab-case', () => {
    const scripts = files.filter((path) => CODE.test(path) || /^(test|bench)\/.*\.(ts|mjs)$/.test(path));
    expect(scripts.filter((path) => !KEBAB_CASE.test(basename(path)))).toEqual([]);
  });

  it('say in their names what they do', () => {
    const vague = code.filter((path) => VAGUE.test(basename(path)) || VAGUE_FOLDERS.test(path));
    expect(vague).toEqual([]);
  });
});
