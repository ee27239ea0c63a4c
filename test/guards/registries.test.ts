import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';
import { REGISTRY_FACTS } from '../../src/domain/registry/answer';
import { NOT_ASKED } from '../../src/domain/registry/not-asked';
import { REGISTRY_CODES, RegistryQuestion } from '../../src/domain/registry/question';

const Naming = z.object({
  documents: z.array(z.object({ waived_when_confirmed_by: z.array(z.string()).optional() })).default([]),
  registries: z.array(z.object({ id: z.string() })).default([]),
  automatic_checks: z.array(z.object({ registry: z.string().optional() })).default([]),
});
const Directory = z.object({
  registries: z.array(z.object({ id: z.string(), aliases: z.array(z.string()).default([]) })),
});

const read = (path: string): unknown => parse(readFileSync(join(projectRoot, path), 'utf8'));

const named = new Set(
  readdirSync(join(projectRoot, 'seeds/editions')).flatMap((file) => {
    const edition = Naming.parse(read(`seeds/editions/${file}`));
    return [
      ...edition.documents.flatMap((document) => document.waived_when_confirmed_by ?? []),
      ...edition.registries.map(({ id }) => id),
      ...edition.automatic_checks.flatMap(({ registry }) => (registry === undefined ? [] : [registry])),
    ];
  }),
);
const asked = new Set<string>(Object.values(REGISTRY_CODES));

test.each([...named].sort())('«%s», which an edition names, is asked, or it is said why not', (id) => {
  expect([asked.has(id), id in NOT_ASKED].filter(Boolean)).toHaveLength(1);
});

test('nothing is excused that no edition names', () => {
  expect(Object.keys(NOT_ASKED).filter((id) => !named.has(id))).toEqual([]);
});

test('every system that is asked stands in the directory of registries', () => {
  const { registries } = Directory.parse(read('seeds/reference/registries.yaml'));
  const known = registries.flatMap(({ id, aliases }) => [id, ...aliases]);
  expect([...asked].filter((id) => !known.includes(id))).toEqual([]);
});

test('every question has an answer of its own, and the other way round', () => {
  const questions = RegistryQuestion.options.map(({ shape }) => shape.registry.value);
  expect(Object.keys(REGISTRY_FACTS).sort()).toEqual([...questions].sort());
  expect(Object.keys(REGISTRY_CODES).sort()).toEqual([...questions].sort());
});
