import { resolve } from 'node:path';
import { findCheckDigit } from '../../src/domain/identifiers/check-digit';
import type { RegisteredFamily } from '../../src/domain/registry/registered-family';
import type { RegistryQuestion } from '../../src/domain/registry/question';
import { REGISTRY_FACTS } from '../../src/domain/registry/answer';
import { answerQuestion as answerFrom } from '../../src/adapters/gateway/simulator/answer-question';
import { realmOf } from '../../src/adapters/gateway/simulator/answers/realm';
import { loadPopulation } from '../../src/adapters/gateway/simulator/load-population';
import type { WireAnswer } from '../../src/adapters/gateway/wire';
import { Population } from '../../src/adapters/gateway/simulator/population';

const population = loadPopulation(resolve(__dirname, '../../seeds/reference/population.yaml'));
const realm = realmOf(population);
const people = population.families.flatMap((family) => family.members);

test('is about sixty people in twenty families, in Almaty and in a village', () => {
  expect(people.length).toBeGreaterThanOrEqual(60);
  expect(population.families).toHaveLength(20);
  expect(new Set(population.families.map(({ address }) => address.district.kk)).size).toBe(9);
});

test.each(people.map((person) => [person.iin]))('%s has the right check digit', (iin) => {
  expect(findCheckDigit(iin.slice(0, 11))).toBe(Number(iin[11]));
});

test('a second row of weights, and birth dates that differ from the number, occur', () => {
  expect(people.map(({ iin }) => iin)).toEqual(expect.arrayContaining(['850101300603', '050101500010']));
  const differing = people.filter(
    ({ iin, birthDate }) => birthDate.replaceAll('-', '').slice(2) !== iin.slice(0, 6),
  );
  expect(differing.length).toBeGreaterThanOrEqual(2);
});

test('everybody’s parents are at least fifteen years older', () => {
  for (const { members } of population.families) {
    const head = members.find(({ role }) => role === 'head');
    for (const child of members.filter(({ role }) => role === 'child')) {
      expect(
        Number(child.birthDate.slice(0, 4)) - Number(head?.birthDate.slice(0, 4)),
      ).toBeGreaterThanOrEqual(15);
    }
  }
});

test('family relations agree from both sides', () => {
  const backwards = {
    spouse: 'spouse',
    child: 'parent',
    parent: 'child',
    sibling: 'sibling',
    grandparent: 'grandchild',
    grandchild: 'grandparent',
    ward: 'guardian',
    guardian: 'ward',
  };
  for (const { iin } of people) {
    for (const member of familyOf(iin)) {
      const back = familyOf(member.iin).find((one) => one.iin === iin);
      expect(back?.relation).toBe(backwards[member.relation]);
    }
  }
});

test('every answer about everybody fits its registry, in every quarter from 2024 to 2027', () => {
  for (const { iin } of people) {
    expect(answerQuestion({ registry: 'gbd-fl', iin }).kind).toBe('found');
    for (const year of [2024, 2025, 2026, 2027]) {
      for (const quarter of [1, 2, 3, 4] as const) {
        const answer = answerQuestion({ registry: 'asp-payments', iin, year, quarter });
        const facts = answer.kind === 'found' ? answer.facts : {};
        expect(REGISTRY_FACTS['asp-payments'].safeParse(facts).success).toBe(true);
      }
    }
  }
});

test('assistance does not cover a child before it was born', () => {
  const mother = population.families.find(({ id }) => id === 'dauletova')?.members[0]?.iin ?? '';
  const covered = (year: number, quarter: 1 | 3): number => {
    const answer = answerQuestion({ registry: 'asp-payments', iin: mother, year, quarter });
    return REGISTRY_FACTS['asp-payments'].parse(answer.kind === 'found' ? answer.facts : {}).membersCovered
      .length;
  };
  expect(covered(2025, 1)).toBe(4);
  const baby = population.families.find(({ id }) => id === 'baimukhan')?.members[3]?.iin ?? '';
  const early = answerQuestion({ registry: 'asp-payments', iin: baby, year: 2024, quarter: 3 });
  expect(early).toMatchObject({ kind: 'found', facts: { recipient: false } });
});

test('a population with somebody twice or a headless household is refused', () => {
  const [family] = population.families;
  const powersOfAttorney: never[] = [];
  expect(Population.safeParse({ families: [family, family], powersOfAttorney }).success).toBe(false);
  const headless = { ...family, members: family?.members.filter(({ role }) => role !== 'head') };
  expect(Population.safeParse({ families: [headless], powersOfAttorney }).success).toBe(false);
});

function familyOf(iin: string): RegisteredFamily['members'] {
  const answer = answerQuestion({ registry: 'family', iin });
  return REGISTRY_FACTS.family.parse(answer.kind === 'found' ? answer.facts : {}).members;
}

function answerQuestion(question: RegistryQuestion): WireAnswer {
  return answerFrom(realm, question, { requestId: 'r', nowMs: 0 });
}
