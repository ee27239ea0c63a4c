import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { z } from 'zod';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seeds/demo-accounts';
import { projectRoot } from '../../src/config/project-root';

const Package = z.object({
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
  devDependencies: z.record(z.string(), z.string()),
});

const MOST_LINES_OF_A_DECISION = 40;
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Folders whose files the pages name. */
const TOP = /^(bench|docs|migrations|public|scripts|seeds|src|test|views)\//;

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const manifest = Package.parse(JSON.parse(read('package.json')));
const readme = read('README.md');
const pages = ['README.md', 'CONTRIBUTING.md', 'src/domain/README.md', ...filesBelow('docs', '.md')];
const source = ['bench', 'scripts', 'seeds', 'src', 'test'].flatMap((folder) => filesBelow(folder, ''));

function filesBelow(folder: string, ending: string): string[] {
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => relative(projectRoot, join(entry.parentPath, entry.name)));
}

/** The part of a page under a heading, up to the next heading of the same or a higher level. */
function section(page: string, heading: string): string {
  const level = /^#+/.exec(heading)?.[0].length ?? 1;
  const [, after] = page.split(`\n${heading}\n`);
  if (after === undefined) throw new Error(`There is no heading "${heading}"`);
  return after.split(new RegExp(`^#{1,${level}} `, 'm'))[0] ?? '';
}

/** The tables of a page, each as its rows of cells without the head. */
function tables(page: string): string[][][] {
  const blocks = page.match(/(^\|.*\|\n?)+/gm) ?? [];
  return blocks.map((block) =>
    block
      .trim()
      .split('\n')
      .slice(2)
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      ),
  );
}

const bare = (cell = ''): string => cell.replaceAll('`', '');

describe('the README', () => {
  const [used = [], tools = []] = tables(section(readme, '## Libraries and why'));

  it.each([
    ['runs in the portal', used, manifest.dependencies],
    ['builds and tests it', tools, manifest.devDependencies],
  ])('gives a reason for every library that %s, and for no other', (_what, rows, libraries) => {
    expect(rows.map(([name]) => bare(name))).toEqual(Object.keys(libraries).sort());
    expect(rows.filter(([, reason = '']) => reason === '')).toEqual([]);
  });

  it('explains every command, and no other', () => {
    const [rows = []] = tables(section(readme, '## Commands'));
    const explained = rows.map(([command]) => bare(command).replace(/^npm (run )?/, ''));
    expect(explained.sort()).toEqual(Object.keys(manifest.scripts).sort());
  });

  it('names the stages of the tests', () => {
    const stages = [...read('scripts/test/stages.mjs').matchAll(/\{ name: '([a-z-]+)'/g)].map(
      ([, name]) => name,
    );
    expect(stages.length).toBeGreaterThan(5);
    expect(section(readme, '## Commands')).toContain(`named stages: ${stages.join(', ')} `);
  });

  it('tells whom to log in as', () => {
    const [rows = []] = tables(section(readme, '## Begin'));
    const accounts = DEMO_ACCOUNTS.map(({ who, login, name, staff }) => {
      return [who, login, staff === undefined ? '/kk/login' : '/kk/office/login', name];
    });
    expect(rows.map((row) => row.map(bare))).toEqual(accounts);
    expect(section(readme, '## Begin')).toContain(`\`${DEMO_PASSWORD}\``);
  });

  it('shows every room of the house', () => {
    const [rows = []] = tables(section(readme, '## The house'));
    const shown = rows.flatMap(([folders = '']) =>
      [...folders.matchAll(/`([^`]+)`/g)].map(([, name]) => name),
    );
    const rooms = readdirSync(join(projectRoot, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `src/${name}`);
    expect(shown).toEqual(expect.arrayContaining(rooms));
    const gone = shown.filter((name) => name !== undefined && !existsSync(join(projectRoot, name)));
    expect(gone).toEqual([]);
  });
});

describe.each(pages)('%s', (page) => {
  const text = read(page).replaceAll(/```[\s\S]*?```/g, '');
  const links = [...text.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]+)\)/g)].map(([, to = '']) => to);

  it('links to what is there', () => {
    const dead = links.filter((link) => !/^https?:/.test(link)).filter((link) => !leads(page, link));
    expect(dead).toEqual([]);
  });

  it('shows pictures that are there', () => {
    const pictures = [...text.matchAll(/!\[([^\]]*)\]\(([^)\s]+)\)/g)];
    const faulty = pictures.filter(([, alternative, to = '']) => {
      const path = join(projectRoot, dirname(page), to);
      return alternative === '' || !existsSync(path) || !readFileSync(path).subarray(0, 8).equals(PNG);
    });
    expect(faulty.map(([, , to]) => to)).toEqual([]);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/`([^`\s]+)`/g)].map(([, name = '']) => name);
    const paths = named.filter((name) => TOP.test(name) && !/[<>*{}…]/.test(name));
    expect(paths.filter((path) => !existsSync(join(projectRoot, path)) && !isModule(path))).toEqual([]);
  });
});

describe('the rulings', () => {
  it('say where each of them can be overruled', () => {
    const rows = tables(read('docs/rulings.md')).flat();
    const named = rows.flatMap((row) => [...(row.at(-1) ?? '').matchAll(/`([a-z/-]+(?:\.yaml)?)`/g)]);
    const files = named.map(([, name = '']) => name).filter((name) => /[-./]/.test(name));
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((name) => !source.some((path) => isFileOf(path, name)))).toEqual([]);
  });
});

describe('the decisions', () => {
  const names = readdirSync(join(projectRoot, 'docs/decisions')).sort();

  it('are numbered without gaps', () => {
    expect(names.map((name) => name.slice(0, 5))).toEqual(
      names.map((_name, index) => `${String(index + 1).padStart(4, '0')}-`),
    );
  });

  it.each(names)('%s is short and says context, decision and consequences', (name) => {
    const text = read(join('docs/decisions', name));
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(MOST_LINES_OF_A_DECISION);
    expect([...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)).toEqual([
      'Context',
      'Decision',
      'Consequences',
    ]);
    expect(text.startsWith(`# ${name.slice(0, 4)}. `)).toBe(true);
  });
});

/** Whether a link leads to a file or folder, and to a heading where it names one. */
function leads(page: string, link: string): boolean {
  const [path = '', anchor] = link.split('#');
  const target = path === '' ? page : join(dirname(page), path);
  if (!existsSync(join(projectRoot, target))) return false;
  if (anchor === undefined || statSync(join(projectRoot, target)).isDirectory()) return anchor === undefined;
  const headings = [...read(target).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) => slug(heading));
  return headings.includes(anchor);
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} -]/gu, '')
    .replaceAll(' ', '-');
}

function isModule(path: string): boolean {
  return existsSync(join(projectRoot, `${path}.ts`));
}

/** `due-day`, `form/consents` and `overall-terms.yaml` name the end of a path. */
function isFileOf(path: string, name: string): boolean {
  const ending = name.endsWith('.yaml') ? name : `${name}.ts`;
  return path.endsWith(`/${ending}`) && basename(path) === basename(ending);
}
