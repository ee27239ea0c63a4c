import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root';
import { sourcesIn } from '../support/app-sources';

const ADAPTERS = join(projectRoot, 'src/adapters');
const TESTS = join(projectRoot, 'test/adapters');

const folders = readdirSync(ADAPTERS, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
);
const ports = folders.filter((name) => existsSync(join(ADAPTERS, name, 'port.ts')));

/** Folders in which there is no outside system: what several adapters are made of, and the clock, whose port is the kernel's. */
const NO_SYSTEM = ['clock', 'http', 'resilience'];
/** Ports without a stand-in, and why tests need none. */
const NO_FAKE: Readonly<Record<string, string>> = {
  password: 'tests hash for real, with little work',
  pictures: 'tests draw real pictures with the real library',
  log: 'tests read the lines that the real logger writes into their own stream',
};
const doubled = ports.filter((name) => !(name in NO_FAKE));

test('every folder of adapters has a port, or is known to be none', () => {
  expect(folders.filter((name) => !ports.includes(name))).toEqual(NO_SYSTEM);
});

describe.each(doubled)('the adapter «%s»', (name) => {
  const testFile = join(TESTS, `${name}.test.ts`);
  const contractFile = join(TESTS, `${name}.contract.ts`);

  test('has a live side, a stand-in, and one contract', () => {
    for (const file of ['live.ts', 'fake.ts'].map((one) => join(ADAPTERS, name, one)))
      expect([file, existsSync(file)]).toEqual([file, true]);
    expect(existsSync(contractFile)).toBe(true);
  });

  test('keeps the contract with both', () => {
    const text = readFileSync(testFile, 'utf8');
    const contract =
      /export function (\w+Contract)\(/.exec(readFileSync(contractFile, 'utf8'))?.[1] ?? 'none';
    const runs = [...text.matchAll(new RegExp(`^\\s*${contract}\\(`, 'gm'))];
    expect(runs.length).toBeGreaterThanOrEqual(2);
    for (const side of ['live', 'fake']) expect(text).toContain(`src/adapters/${name}/${side}'`);
    expect(readFileSync(contractFile, 'utf8')).toContain(`src/adapters/${name}/port'`);
  });

  test('is given to use cases as its port only, never as one of its sides', () => {
    const grabbing = ['src/use-cases', 'src/web', 'src/jobs', 'src/domain']
      .flatMap((folder) => sourcesIn(folder, '.ts'))
      .filter(({ text }) => new RegExp(`adapters/${name}/(?!([a-z-]+/)?port')`).test(text));
    expect(grabbing.map(({ file }) => file)).toEqual([]);
  });
});

test.each(Object.keys(NO_FAKE))('the adapter «%s» is tested as it is', (name) => {
  expect(existsSync(join(TESTS, `${name}.test.ts`))).toBe(true);
});

test('the outside systems on which a person waits have an ailing stand-in, with which use cases are tried', () => {
  const text = readFileSync(join(ADAPTERS, 'gateway/fake.ts'), 'utf8');
  const ailing = ['failingGateway', 'slowGateway'];
  for (const name of ailing) expect(text).toContain(`export function ${name}(`);
  const users = [...sourcesIn('test/use-cases', '.ts'), ...sourcesIn('test/web', '.ts')];
  expect(users.some(({ text: body }) => ailing.some((name) => body.includes(name)))).toBe(true);
});
