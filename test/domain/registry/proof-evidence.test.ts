import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { RegistryEvidence } from '../../../src/domain/documents/checklist-item';
import { applicationForm } from '../../../src/domain/form/application-form';
import { plannedProofs, type PlannedPaper } from '../../../src/domain/registry/proofs/planned-proofs';
import {
  lastWordOn,
  openQuestions,
  proofEvidence,
  type AskedQuestion,
} from '../../../src/domain/registry/proofs/proof-evidence';
import { ProofTable } from '../../../src/domain/registry/proofs/proof-table';
import type { RegistryQuestion } from '../../../src/domain/registry/question';
import { plainDate } from '../../../src/kernel/plain-date';
import { editionNamed } from '../form/editions';

const TABLE = ProofTable.parse(
  parse(readFileSync(join(__dirname, '../../../seeds/reference/registry-proofs.yaml'), 'utf8')),
);
const [ME, CHILD, DEAD, OTHER] = ['851230450012', '200302500012', '500101300018', '900515300127'];
const PLACE = { kk: 'АХАЖ', ru: 'ЗАГС' };
const AT = new Date('2026-03-19T05:00:00Z');
const BURIAL = editionNamed('burial-payment@order-509-2024');
const SURVIVOR = editionNamed('survivor-allowance@order-509-2024');
const BIRTH = editionNamed('birth-and-childcare-benefit@order-206-2021');

const planFor = (edition: typeof BURIAL, answers: object, documentId: string) =>
  plannedProofs(
    TABLE,
    edition.documents.filter(({ id }) => id === documentId),
    {
      fields: applicationForm(edition, { channel: 'portal', representative: false }).fields,
      answers: answers as never,
      applicantIin: ME,
      today: plainDate('2026-03-19'),
    },
  );

/** What a registry says when it is asked: its facts, that it has nothing, or nothing at all. */
type Said = object | 'not-found' | 'unavailable';
const answered = (question: object, said: Said, answeredAt = AT): AskedQuestion => ({
  question: question as never,
  ...(typeof said === 'string' ? { status: said, answer: null } : { status: 'found', answer: said }),
  answeredAt,
});
const brief = (evidence: readonly RegistryEvidence[]) =>
  evidence.map(({ status, by }) => [
    status,
    by.map(({ registry, people }) => [registry, ...people].join(' ')),
  ]);

const named = (iin: string) => ({ iin, surname: 'А', givenName: 'Б' });
const record = { number: '1', registeredOn: '2020-03-05', country: 'KAZ', office: PLACE };
const death = { ...record, iin: DEAD, name: { surname: 'А', givenName: 'Б' }, diedOn: '2020-03-04' };

describe('the answers about a paper of one person', () => {
  const plan = planFor(BURIAL, { deceased_iin: DEAD, death_date: '2020-03-04' }, 'death-certificate');
  const question = { registry: 'deaths', iin: DEAD } as const;

  it('spare it, ask for it, or say that nobody answered', () => {
    expect(openQuestions(plan, [])).toEqual([question]);
    const evidence = (said: Said) => brief(proofEvidence(plan, [answered(question, said)]));
    expect(evidence(death)).toEqual([['confirmed', [`zags ${DEAD}`]]]);
    expect(evidence('not-found')).toEqual([['not-confirmed', [`zags ${DEAD}`]]]);
    expect(evidence('unavailable')).toEqual([['unavailable', [`zags ${DEAD}`]]]);
    expect(proofEvidence(plan, [])).toEqual([]);
  });

  it('hold although the registry is silent when asked again', () => {
    const first = answered(question, 'not-found');
    const later = answered(question, 'unavailable');
    expect(lastWordOn(question, [first, later])).toBe(first);
    expect(lastWordOn(question, [later])).toBe(later);
    expect(lastWordOn({ registry: 'deaths', iin: ME }, [first])).toBeUndefined();
  });
});

// Order 509, survivor Rules, clause 6: each of those who are left is proved by the record of their own tie.
describe('the kinship of those who are left', () => {
  const left = (relationship: string, dependant_iin = CHILD, dependant_name = 'Ерасыл') => ({
    ...{ dependant_iin, dependant_name, birth_date: '2020-03-02', relationship },
  });
  const widow = left('spouse', ME, 'Айгүл');
  const kinshipOf = (...dependants: object[]) =>
    planFor(SURVIVOR, { dependants, deceased_iin: DEAD }, 'kinship-document');
  const births = { registry: 'births', iin: CHILD, as: 'child' } as const;
  const marriages = { registry: 'marriages', iin: ME } as const;
  const born = {
    ...{ iin: CHILD, as: 'child' },
    records: [{ ...record, child: named(CHILD), bornOn: '2020-03-02', father: named(DEAD) }],
  };
  const married = (more: object = {}) => ({
    iin: ME,
    records: [{ ...record, spouses: [named(ME), named(DEAD)], ...more }],
  });

  it('asks of a child the birth, of a spouse the marriage, and no more', () => {
    expect(openQuestions(kinshipOf(left('child')), [])).toEqual([births]);
    expect(openQuestions(kinshipOf(widow), [])).toEqual([marriages]);
    expect(openQuestions(kinshipOf(widow, left('child')), [])).toEqual([marriages, births]);
  });

  it.each<[string, Said, Said, unknown]>([
    ['both are confirmed', born, married(), [['confirmed', ['zags Айгүл Ерасыл']]]],
    ['the marriage is not there', born, { iin: ME, records: [] }, [['cannot-tell', ['zags Айгүл']]]],
    ['no marriage was ever recorded', born, 'not-found', [['cannot-tell', ['zags Айгүл']]]],
    [
      'the marriage ended in a divorce',
      born,
      married({ divorce: record }),
      [['contradicted', ['zags Айгүл']]],
    ],
    ['the marriage was made abroad', born, married({ country: 'UZB' }), [['cannot-tell', ['zags Айгүл']]]],
    ['nobody answers about the marriage', born, 'unavailable', [['unavailable', ['zags Айгүл']]]],
    ['the child is of others', { ...born, records: [] }, married(), [['not-confirmed', ['zags Ерасыл']]]],
  ])('of a child and a widow when %s', (_when, birth, marriage, expected) => {
    const asked = [answered(births, birth), answered(marriages, marriage)];
    expect(brief(proofEvidence(kinshipOf(widow, left('child')), asked))).toEqual(expected);
  });

  it.each(['sibling', 'grandchild', 'other'])(
    'is shown by papers as soon as one of them is a %s: nobody is asked about anybody',
    (relationship) => {
      const plan = kinshipOf(widow, left('child'), left(relationship, OTHER, 'Дана'));
      expect(plan).toEqual([]);
      expect(proofEvidence(plan, [answered(births, born), answered(marriages, married())])).toEqual([]);
    },
  );
});

describe('a child who is not named by a number yet', () => {
  const born = { iin: CHILD, name: 'Ерасыл', birth_date: '2020-03-02', birth_place: 'kazakhstan' };
  const plan = (...children: object[]) => planFor(BIRTH, { children }, 'birth-certificate');

  it('keeps the certificates on the list although a brother’s birth is known', () => {
    expect(openQuestions(plan(born), [])).toHaveLength(1);
    expect(plan(born, { name: 'Дана', birth_date: '2026-03-02' })).toEqual([]);
  });
});

// Order 509, survivor Rules, clause 6: two systems of education, and each student is in one of them.
describe('the studies of several students', () => {
  const study = (level: string) => ({
    ...{ level, form: 'full-time', organisation: PLACE, since: '2025-09-01', until: '2029-06-30' },
  });
  const studying = (iin: string, level: string): Said => ({ iin, studies: [study(level)] });
  const school = (iin: string) => ({ registry: 'school-studies', iin }) as const;
  const higher = (iin: string) => ({ registry: 'higher-studies', iin }) as const;
  const student = (dependant_iin: string, dependant_name: string) => ({
    ...{ dependant_iin, dependant_name, relationship: 'child', full_time_student: true },
  });
  const both = planFor(
    SURVIVOR,
    { dependants: [student(CHILD, 'Ерасыл'), student(OTHER, 'Дана')] },
    'education-certificate',
  );

  it.each<[string, (readonly [RegistryQuestion, Said])[], unknown]>([
    [
      'one at a college and one at a university',
      [
        [school(CHILD), studying(CHILD, 'technical')],
        [higher(CHILD), 'not-found'],
        [school(OTHER), 'not-found'],
        [higher(OTHER), studying(OTHER, 'higher')],
      ],
      [['confirmed', ['nobd Ерасыл', 'epvo Дана']]],
    ],
    [
      'each found where they study, and the other system silent or not asked',
      [
        [school(CHILD), studying(CHILD, 'technical')],
        [school(OTHER), 'unavailable'],
        [higher(OTHER), studying(OTHER, 'higher')],
      ],
      [['confirmed', ['nobd Ерасыл', 'epvo Дана']]],
    ],
    [
      'one of whom no system knows',
      [
        [school(CHILD), studying(CHILD, 'technical')],
        [school(OTHER), 'not-found'],
        [higher(OTHER), 'not-found'],
      ],
      [['not-confirmed', ['nobd Дана']]],
    ],
    [
      'one whose system is silent',
      [
        [school(CHILD), studying(CHILD, 'technical')],
        [school(OTHER), 'not-found'],
        [higher(OTHER), 'unavailable'],
      ],
      [['unavailable', ['epvo Дана']]],
    ],
    [
      'one about whom only one system was asked',
      [
        [school(CHILD), studying(CHILD, 'technical')],
        [school(OTHER), 'not-found'],
      ],
      [],
    ],
  ])('%s', (_who, said, expected) => {
    const asked = said.map(([question, answer]) => answered(question, answer));
    expect(brief(proofEvidence(both, asked))).toEqual(expected);
  });

  it('carry the instant of each registry', () => {
    const later = new Date('2026-03-20T06:00:00Z');
    const asked = [
      answered(school(CHILD), studying(CHILD, 'technical')),
      answered(higher(OTHER), studying(OTHER, 'higher'), later),
    ];
    expect(proofEvidence(both, asked)).toEqual([
      {
        status: 'confirmed',
        by: [
          { registry: 'nobd', at: AT, people: ['Ерасыл'] },
          { registry: 'epvo', at: later, people: ['Дана'] },
        ],
        documentIds: ['education-certificate'],
      },
    ]);
  });

  it('are not asked for elsewhere once one system has confirmed them', () => {
    expect(openQuestions(both, [])).toHaveLength(4);
    const asked = [answered(school(CHILD), studying(CHILD, 'technical'))];
    expect(openQuestions(both, asked)).toEqual([school(OTHER), higher(OTHER)]);
  });

  const SAID = ['confirms', 'not-found', 'unavailable', 'not-asked'] as const;
  type Answer = (typeof SAID)[number];
  const cases = fc.array(fc.tuple(fc.constantFrom(...SAID), fc.constantFrom(...SAID)), {
    minLength: 1,
    maxLength: 4,
  });
  const IINS = [CHILD, OTHER, ME, DEAD];
  const judged = (rows: readonly (readonly [Answer, Answer])[]) => {
    const people = rows.map((said, index) => ({ iin: IINS[index] ?? '', said }));
    const dependants = people.map(({ iin }) => student(iin, iin));
    const plan: readonly PlannedPaper[] = planFor(SURVIVOR, { dependants }, 'education-certificate');
    const asked = people.flatMap(({ iin, said: [atSchool, atHigher] }) =>
      (
        [
          [school(iin), atSchool],
          [higher(iin), atHigher],
        ] as const
      ).flatMap(([question, said]) =>
        said === 'not-asked'
          ? []
          : [answered(question, said === 'confirms' ? studying(iin, 'higher') : said)],
      ),
    );
    return proofEvidence(plan, asked);
  };

  it('spare the certificates exactly when each of them is confirmed somewhere', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const isSpared = judged(rows).some(({ status }) => status === 'confirmed');
        expect(isSpared).toBe(rows.every((said) => said.includes('confirms')));
      }),
    );
  });

  it('say nothing exactly as long as one who is confirmed nowhere was not asked about', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const isOpen = rows.some((said) => !said.includes('confirms') && said.includes('not-asked'));
        expect(judged(rows)).toHaveLength(isOpen ? 0 : 1);
      }),
    );
  });

  it('name everybody once among those who confirmed', () => {
    fc.assert(
      fc.property(cases, (rows) => {
        const people = judged(rows)
          .filter(({ status }) => status === 'confirmed')
          .flatMap(({ by }) => by.flatMap((one) => one.people));
        expect(new Set(people).size).toBe(people.length);
        if (people.length > 0) expect(people).toHaveLength(rows.length);
      }),
    );
  });
});
