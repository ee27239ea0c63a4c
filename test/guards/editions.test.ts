import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { contentHash } from '../../src/domain/edition/content-hash';
import type { Edition } from '../../src/domain/edition/edition';
import { formatEditionProblem } from '../../src/domain/edition/edition-problem';
import { folderProblems } from '../../src/domain/edition/folder-problems';
import { parseEdition } from '../../src/domain/edition/parse-edition';
import { RegistryDirectory } from '../../src/domain/edition/registry-directory';
import { REGISTRY_IDS } from '../../src/domain/edition/vocabulary';

const ROOT = join(__dirname, '../..');
const FOLDER = join(ROOT, 'seeds/editions');
const FILES = readdirSync(FOLDER).filter((name) => name.endsWith('.yaml'));
const PARSED = FILES.map((file) => ({ file, parsed: parseEdition(textOf(file), file) }));
const EDITIONS = PARSED.flatMap(({ file, parsed }) => (parsed.ok ? [{ file, edition: parsed.edition }] : []));

/** What was read out of the acts: counts and hashes of the facts of each edition, frozen. */
const Manifest = z.record(
  z.string(),
  z.object({ counts: z.record(z.string(), z.number()), hashes: z.record(z.string(), z.string()) }),
);
const MANIFEST = Manifest.parse(JSON.parse(readFileSync(join(__dirname, 'editions-manifest.json'), 'utf8')));

test('every file is an edition without problems', () => {
  const problems = PARSED.flatMap(({ parsed }) =>
    parsed.ok ? [] : parsed.problems.map(formatEditionProblem),
  );
  expect(problems).toEqual([]);
  expect(folderProblems(EDITIONS)).toEqual([]);
});

test('each edition stands in the file of its name', () => {
  expect(EDITIONS.map(({ edition }) => `${nameOf(edition)}.yaml`)).toEqual(FILES);
});

test('none of the 36 services and 40 editions of the acts is lost', () => {
  const frozen = Object.keys(MANIFEST);
  expect(frozen).toHaveLength(40);
  expect(new Set(frozen.map((name) => name.split('@')[0])).size).toBe(36);
  expect(EDITIONS.map(({ edition }) => nameOf(edition))).toEqual(expect.arrayContaining(frozen));
});

test('a parsed edition equals the facts of its file, value for value', () => {
  for (const { file, edition } of EDITIONS) {
    expect(JSON.parse(JSON.stringify(edition))).toEqual(parse(textOf(file)));
  }
});

test.each(Object.entries(MANIFEST))('no fact of %s is lost or changed', (name, frozen) => {
  const read = EDITIONS.find(({ edition }) => nameOf(edition) === name);
  expect(read && countsOf(read.edition)).toEqual(frozen.counts);
  expect(read && hashesOf(read.edition)).toEqual(frozen.hashes);
});

test('every text in one language has its other language', () => {
  const missing = EDITIONS.flatMap(({ file, edition }) => loneLanguages(edition, file));
  expect(missing).toEqual([]);
});

test('the vocabulary of registries is the directory of registries, both ways', () => {
  const file = readFileSync(join(ROOT, 'seeds/reference/registries.yaml'), 'utf8');
  const { registries } = RegistryDirectory.parse(parse(file));
  const ids = registries.flatMap(({ id, aliases = [] }) => [id, ...aliases]);
  expect(ids.sort()).toEqual([...REGISTRY_IDS].sort());
  expect(new Set(ids).size).toBe(ids.length);
});

function nameOf({ id, edition }: Edition): string {
  return `${id}@${edition.id}`;
}

function textOf(file: string): string {
  return readFileSync(join(FOLDER, file), 'utf8');
}

function countsOf({ deadlines, documents, refusal, process = [], forms, ...edition }: Edition) {
  return {
    deadlines: deadlines.length,
    documents: documents.length,
    intakeRefusals: size(refusal?.of_intake),
    serviceRefusals: size(refusal?.of_service),
    routes: process.length,
    steps: process.flatMap(({ steps }) => steps).length,
    forms: forms.length,
    fields: forms.flatMap(({ fields }) => fields).length,
    schedules: size(edition.schedules),
    complaints: size(edition.complaints),
    consents: size(edition.consents),
    other: size(edition.other),
  };
}

function size(section: readonly unknown[] = []): number {
  return section.length;
}

/** `act`: without status and remarks, on which there may be rulings. `rest`: every section that is not named. */
function hashesOf({ edition, deadlines, documents, refusal, process, forms, schedules, ...others }: Edition) {
  const { complaints, consents, other, ...rest } = others;
  const act = [edition.kind, edition.source, edition.act, edition.repealed_by ?? null, edition.territory];
  const sections = {
    act,
    deadlines,
    documents,
    refusal,
    process,
    forms,
    schedules,
    complaints,
    consents,
    other,
    rest,
  };
  return Object.fromEntries(
    Object.entries(sections).map(([key, value]) => [key, contentHash(value ?? null)]),
  );
}

function loneLanguages(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return [];
  const lone = 'kk' in value !== 'ru' in value ? [path] : [];
  return [
    ...lone,
    ...Object.entries(value).flatMap(([key, inner]) => loneLanguages(inner, `${path}.${key}`)),
  ];
}
