import { BankAccounts } from '../../src/domain/registry/bank-accounts';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { checkBin } from '../../src/domain/identifiers/bin';
import { checkIban } from '../../src/domain/identifiers/iban';
import { checkIin } from '../../src/domain/identifiers/iin';
import { findIinHint } from '../../src/domain/identifiers/iin-hint';
import { REGISTRY_FACTS } from '../../src/domain/registry/answer';
import { COMPLETE_FROM } from '../../src/domain/registry/completeness';
import { REGISTRY_CODES, RegistryQuestion, type RegistryName } from '../../src/domain/registry/question';
import { answerQuestion } from '../../src/adapters/gateway/simulator/answer-question';
import { realmOf } from '../../src/adapters/gateway/simulator/answers/realm';
import { loadPopulation } from '../../src/adapters/gateway/simulator/load-population';
import { AS_OF, makeCountry } from '../../src/adapters/gateway/simulator/people/make-country';
import { ageOn } from '../../src/adapters/gateway/simulator/people/years';
import { Household } from '../../src/adapters/gateway/simulator/population';
import { peopleToTry } from '../../src/adapters/gateway/simulator/people-to-try';

const known = loadPopulation(resolve(__dirname, '../../seeds/reference/population.yaml'));
const written = JSON.stringify(known);
const country = makeCountry(known);
const { registers } = country;
const people = country.families.flatMap(({ members }) => members);
const byIin = new Map(people.map((person) => [person.iin, person]));
const made = people.slice(known.families.flatMap(({ members }) => members).length);

/** Whoever breaks a rule, by IIN, so that a failure names them. */
function breakers<Thing>(things: Iterable<Thing>, isWrong: (thing: Thing) => boolean): Thing[] {
  return [...things].filter(isWrong);
}

describe('the simulated country', () => {
  test('has at least two thousand people, and the people of the file as they are written', () => {
    expect(people.length).toBeGreaterThanOrEqual(2000);
    expect(new Set(people.map(({ iin }) => iin)).size).toBe(people.length);
    expect(JSON.stringify({ ...known, families: country.families.slice(0, known.families.length) })).toBe(
      written,
    );
  });

  test('is the same each time, and another with another seed', () => {
    const again = makeCountry(known);
    expect(JSON.stringify(again.families)).toBe(JSON.stringify(country.families));
    expect([...again.registers.awards]).toEqual([...registers.awards]);
    expect(JSON.stringify(makeCountry(known, 7).families)).not.toBe(JSON.stringify(country.families));
  });

  test('has households of the same shape as those of the file', () => {
    expect(breakers(country.families, (household) => !Household.safeParse(household).success)).toEqual([]);
  });

  test('gives everybody numbers with right check digits that tell birth and sex', () => {
    expect(breakers(made, ({ iin }) => !checkIin(iin).ok)).toEqual([]);
    expect(
      breakers(made, ({ iin, birthDate, sex }) => {
        const hint = findIinHint(iin);
        return hint?.birthDate !== birthDate || hint.sex !== sex;
      }),
    ).toEqual([]);
    const accounts = [...registers.accounts.values()].flat();
    expect(breakers(accounts, ({ iban }) => !checkIban(iban).ok)).toEqual([]);
    expect(new Set(accounts.map(({ iban }) => iban)).size).toBe(accounts.length);
    expect(breakers(registers.legalEntities.keys(), (bin) => !checkBin(bin).ok)).toEqual([]);
  });

  test('reaches over three generations', () => {
    const parentOf = (iin: string): string | undefined => registers.birthOf.get(iin)?.mother?.iin;
    const grandchildren = people.filter(({ iin }) => parentOf(parentOf(iin) ?? '') !== undefined);
    expect(grandchildren.length).toBeGreaterThan(100);
  });

  test('lets nothing happen after its day', () => {
    const days = [
      ...people.map(({ birthDate }) => birthDate),
      ...[...registers.deathOf.values()].map(({ registeredOn }) => registeredOn),
      ...[...registers.marriages.values()].flat().map(({ registeredOn }) => registeredOn),
      ...[...registers.findings.values()].flat().map(({ setOn }) => setOn),
      ...[...registers.awards.values()].flat().map(({ since }) => since),
      ...people.flatMap(({ identityDocument }) => identityDocument?.issuedOn ?? []),
    ];
    expect(breakers(days, (day) => day > AS_OF)).toEqual([]);
  });
});

describe('births', () => {
  const records = [...registers.birthOf.values()];

  test('name parents who lived, were old enough, and know of the child', () => {
    const wrong = breakers(records, ({ child, bornOn, mother, father }) =>
      [mother, father].some((parent) => {
        if (parent?.iin === undefined) return false;
        const person = byIin.get(parent.iin);
        const kept = registers.birthsByParent.get(parent.iin) ?? [];
        if (person === undefined || !kept.some((record) => record.child.iin === child.iin)) return true;
        return ageOn(person.birthDate, bornOn) < 15 || (person.deceasedOn ?? AS_OF) < bornOn;
      }),
    );
    expect(wrong.map(({ child }) => child.iin)).toEqual([]);
  });

  test('agree with the persons’ own records', () => {
    const wrong = breakers(records, ({ child, bornOn, registeredOn }) => {
      const person = byIin.get(child.iin ?? '');
      return person?.birthDate !== bornOn || person.givenName !== child.givenName || registeredOn < bornOn;
    });
    expect(wrong).toEqual([]);
  });

  test('are all recorded since the day from which the records are complete, and some of the older ones are not', () => {
    const children = people.filter(({ birthDate }) => birthDate >= (COMPLETE_FROM.birth ?? ''));
    expect(breakers(children, ({ iin, role }) => role !== 'ward' && !registers.birthOf.has(iin))).toEqual([]);
    const older = people.filter(({ birthDate }) => birthDate > '1990' && birthDate < '2007');
    expect(breakers(older, ({ iin }) => registers.birthOf.has(iin)).length).toBeLessThan(older.length);
  });

  test('lie at least nine months apart for one mother', () => {
    for (const [iin, born] of registers.birthsByParent) {
      if (byIin.get(iin)?.sex !== 'female') continue;
      const days = born
        .map(({ bornOn }) => Date.parse(bornOn) / 86_400_000)
        .sort((one, other) => one - other);
      expect([iin, days.slice(1).filter((day, index) => day - (days[index] ?? 0) < 270)]).toEqual([iin, []]);
    }
  });
});

describe('marriages', () => {
  test('join two who lived and were of age', () => {
    const all = [...registers.marriages.values()].flat();
    const wrong = breakers(all, ({ registeredOn, spouses }) =>
      spouses.some(({ iin = '' }) => {
        const { birthDate, deceasedOn = AS_OF } = byIin.get(iin) ?? { birthDate: AS_OF };
        return ageOn(birthDate, registeredOn) < 18 || deceasedOn < registeredOn;
      }),
    );
    expect(wrong).toEqual([]);
  });

  test('come one after the other, and end after they began', () => {
    for (const [iin, marriages] of registers.marriages) {
      const sorted = [...marriages].sort((one, other) => (one.registeredOn < other.registeredOn ? -1 : 1));
      const ends = sorted.map(({ divorce }) => divorce?.registeredOn ?? '9999-12-31');
      expect([
        iin,
        breakers(sorted.entries(), ([i, { registeredOn }]) => (ends[i] ?? '') <= registeredOn),
      ]).toEqual([iin, []]);
      expect([
        iin,
        breakers(sorted.slice(1).entries(), ([i, { registeredOn }]) => (ends[i] ?? '') > registeredOn),
      ]).toEqual([iin, []]);
    }
  });

  test('stand with both spouses', () => {
    const wrong = breakers(registers.marriages, ([iin, marriages]) =>
      marriages.some(({ spouses }) => {
        const other = spouses.find((spouse) => spouse.iin !== iin)?.iin ?? '';
        return !registers.marriages
          .get(other)
          ?.some((one) => one.spouses.some((spouse) => spouse.iin === iin));
      }),
    );
    expect(wrong).toEqual([]);
  });
});

test('the dead are dead in every register: no work, no study, no open account, no award afterwards', () => {
  for (const [iin, { diedOn, registeredOn }] of registers.deathOf) {
    expect([iin, byIin.get(iin)?.deceasedOn]).toEqual([iin, diedOn]);
    expect(registeredOn >= diedOn).toBe(true);
    const own = (registers.awards.get(iin) ?? []).filter(({ recipientIin }) => recipientIin === iin);
    expect([iin, breakers(own, ({ until }) => (until ?? '9') > diedOn)]).toEqual([iin, []]);
    expect([iin, breakers(registers.work.get(iin) ?? [], ({ until }) => (until ?? '9') > diedOn)]).toEqual([
      iin,
      [],
    ]);
    expect([iin, breakers(registers.accounts.get(iin) ?? [], ({ open }) => open)]).toEqual([iin, []]);
    expect(registers.schooling.has(iin) || registers.higher.has(iin)).toBe(false);
  }
  expect(
    breakers(people, ({ iin, deceasedOn }) => deceasedOn !== undefined && !registers.deathOf.has(iin)),
  ).toEqual([]);
});

test('studies fit the age', () => {
  const ages = {
    preschool: [2, 6],
    'general-secondary': [5, 8],
    technical: [14, 23],
    higher: [16, 24],
  } as const;
  for (const register of [registers.schooling, registers.higher]) {
    for (const [iin, studies] of register) {
      for (const { level, since } of studies) {
        const [least, most] = ages[level as keyof typeof ages];
        const age = ageOn(byIin.get(iin)?.birthDate ?? AS_OF, since);
        expect([iin, level, age >= least && age <= most]).toEqual([iin, level, true]);
      }
    }
  }
});

test('children have no group and grown-ups are found to be no children, and nobody is found before birth', () => {
  for (const [iin, findings] of registers.findings) {
    expect(findings.filter(({ first }) => first)).toHaveLength(1);
    for (const { status, setOn } of findings) {
      const age = ageOn(byIin.get(iin)?.birthDate ?? AS_OF, setOn);
      expect([iin, status, age >= 0, status === 'child' ? age < 18 : age >= 18]).toEqual([
        iin,
        status,
        true,
        true,
      ]);
    }
  }
});

test('guardians and adopters live, and adopted children have the decision and the record', () => {
  for (const [ward, guardianships] of registers.guardianships) {
    expect(byIin.has(ward)).toBe(true);
    expect(
      breakers(guardianships, ({ guardian }) => byIin.get(guardian.iin)?.deceasedOn !== undefined),
    ).toEqual([]);
  }
  const adoptedIn = [...registers.birthOf].flatMap(([iin, { adoptedOn }]) =>
    adoptedOn === undefined ? [] : [iin],
  );
  expect([...registers.adoptions.keys()].sort()).toEqual(adoptedIn.sort());
  expect(registers.guardianships.size).toBeGreaterThan(5);
});

test('every answer about everybody fits its registry', () => {
  const realm = realmOf(known);
  const plain = (Object.keys(REGISTRY_CODES) as RegistryName[]).filter((name) => {
    const asked = [
      'asp-payments',
      'notary-powers',
      'legal-entities',
      'births',
      'account-holder',
      'account-number',
      'pension-contributions',
    ];
    return ![...asked, 'digital-document', 'digital-document-request'].includes(name);
  });
  const wrong: unknown[] = [];
  const ask = (question: RegistryQuestion): void => {
    const answer = answerQuestion(realm, question, { requestId: 'r', nowMs: 0 });
    if (answer.kind === 'not-found') return;
    const { error } = REGISTRY_FACTS[question.registry].safeParse(answer.facts);
    if (error !== undefined) wrong.push([question, error.issues]);
  };
  const referencesOf = (iin: string): readonly string[] => {
    const answer = answerQuestion(realm, { registry: 'bank-accounts', iin }, { requestId: 'r', nowMs: 0 });
    if (answer.kind !== 'found') return [];
    return BankAccounts.parse(answer.facts).accounts.map(({ reference }) => reference);
  };
  for (const { iin } of people) {
    for (const registry of plain) ask(RegistryQuestion.parse({ registry, iin }));
    for (const as of ['child', 'parent'] as const) ask({ registry: 'births', iin, as });
    ask({ registry: 'asp-payments', iin, year: 2026, quarter: 2 });
    ask({ registry: 'pension-contributions', iin, from: AS_OF, until: AS_OF });
    for (const reference of referencesOf(iin)) ask({ registry: 'account-number', iin, reference });
  }
  for (const bin of registers.legalEntities.keys()) ask({ registry: 'legal-entities', bin });
  expect(wrong).toEqual([]);
});

test('the table of people to try says who they are', () => {
  const page = readFileSync(resolve(__dirname, '../../docs/people-to-try.md'), 'utf8');
  expect(page.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---')).toContain(peopleToTry(country.situations));
});

test('it is made fast', () => {
  makeCountry(known);
  const before = process.cpuUsage();
  makeCountry(known);
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(1500);
});
