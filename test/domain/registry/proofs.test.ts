import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'yaml';
import { checklist } from '../../../src/domain/documents/checklist';
import { NOT_ASKED } from '../../../src/domain/registry/not-asked';
import { JUDGES, type JudgeId } from '../../../src/domain/registry/proofs/judges';
import { proofSubjects } from '../../../src/domain/registry/proofs/proof-subjects';
import { ProofTable } from '../../../src/domain/registry/proofs/proof-table';
import type { ProofVerdict, Sought } from '../../../src/domain/registry/proofs/sought';
import { REGISTRY_CODES } from '../../../src/domain/registry/question';
import { applicationForm } from '../../../src/domain/form/application-form';
import { plainDate } from '../../../src/kernel/plain-date';
import { EDITIONS, editionNamed } from '../form/editions';

const TABLE = ProofTable.parse(
  parse(readFileSync(join(__dirname, '../../../seeds/reference/registry-proofs.yaml'), 'utf8')),
);
const TODAY = plainDate('2026-03-19');
const [ME, CHILD, DEAD, OTHER] = ['851230450012', '200302500012', '500101300018', '900515300127'];
const PLACE = { kk: 'АХАЖ', ru: 'ЗАГС' };
const named = (iin: string) => ({ iin, surname: 'А', givenName: 'Б' });
const record = (more: object = {}) => ({
  number: '1',
  registeredOn: '2020-03-05',
  country: 'KAZ',
  office: PLACE,
  ...more,
});
const birth = (more: object = {}) => ({
  iin: CHILD,
  as: 'child',
  records: [record({ child: named(CHILD), bornOn: '2020-03-02', mother: named(ME), ...more })],
});
const about = (more: Partial<Sought> = {}): Sought => ({
  iin: CHILD,
  applicantIin: ME,
  today: TODAY,
  ...more,
});

describe('what an answer of a registry says of a paper', () => {
  it.each<[string, JudgeId, unknown, Sought, ProofVerdict]>([
    [
      'a birth on the day that the form names',
      'birth',
      birth(),
      about({ bornOn: plainDate('2020-03-02') }),
      'confirmed',
    ],
    ['a birth on another day', 'birth', birth(), about({ bornOn: plainDate('2020-03-03') }), 'contradicted'],
    ['a birth of which the form names no day', 'birth', birth(), about(), 'confirmed'],
    ['a birth registered abroad', 'birth', birth({ country: 'RUS' }), about(), 'cannot-tell'],
    [
      'a birth registered the day before records are complete',
      'birth',
      birth({ registeredOn: '2007-08-12', bornOn: '2007-08-01' }),
      about(),
      'cannot-tell',
    ],
    [
      'a birth registered on the day from which they are',
      'birth',
      birth({ registeredOn: '2007-08-13', bornOn: '2007-08-01' }),
      about(),
      'confirmed',
    ],
    [
      'no record of a birth',
      'birth',
      { ...birth(), records: [] },
      about({ bornOn: plainDate('2020-03-02') }),
      'not-confirmed',
    ],
    [
      'a child of the deceased',
      'kinship',
      birth({ father: named(DEAD) }),
      about({ deceasedIin: DEAD }),
      'confirmed',
    ],
    ['a child of others', 'kinship', birth(), about({ deceasedIin: DEAD }), 'not-confirmed'],
    ['an adopted child', 'adoption-record', birth({ adoptedOn: '2021-01-01' }), about(), 'confirmed'],
    ['a child of one’s own', 'adoption-record', birth(), about(), 'not-confirmed'],
    [
      'a child whom others adopted',
      'adoption-record',
      birth({ adoptedOn: '2021-01-01', mother: named(OTHER) }),
      about(),
      'not-confirmed',
    ],
    [
      'a marriage',
      'marriage',
      { iin: ME, records: [record({ spouses: [named(ME), named(OTHER)] })] },
      about({ iin: ME }),
      'confirmed',
    ],
    [
      'a marriage before June 2008',
      'marriage',
      { iin: ME, records: [record({ registeredOn: '2008-05-31', spouses: [named(ME), named(OTHER)] })] },
      about({ iin: ME }),
      'cannot-tell',
    ],
    [
      'a marriage made abroad',
      'marriage',
      { iin: ME, records: [record({ country: 'UZB', spouses: [named(ME), named(OTHER)] })] },
      about({ iin: ME }),
      'cannot-tell',
    ],
    [
      'a divorce',
      'divorce',
      { iin: ME, records: [record({ spouses: [named(ME), named(OTHER)], divorce: record() })] },
      about({ iin: ME }),
      'confirmed',
    ],
    [
      'a marriage that lasts',
      'divorce',
      { iin: ME, records: [record({ spouses: [named(ME), named(OTHER)] })] },
      about({ iin: ME }),
      'cannot-tell',
    ],
    [
      'a death on the day that the form names',
      'death',
      record({ iin: DEAD, name: { surname: 'А', givenName: 'Б' }, diedOn: '2020-03-04' }),
      about({ iin: DEAD, diedOn: plainDate('2020-03-04') }),
      'confirmed',
    ],
    [
      'a death on another day',
      'death',
      record({ iin: DEAD, name: { surname: 'А', givenName: 'Б' }, diedOn: '2020-03-04' }),
      about({ iin: DEAD, diedOn: plainDate('2020-03-05') }),
      'contradicted',
    ],
    [
      'an account of one’s own',
      'account',
      { iin: ME, iban: 'KZ86125KZT5004100100', holder: true, open: true },
      about({ iin: ME }),
      'confirmed',
    ],
    [
      'an account of somebody else',
      'account',
      { iin: ME, iban: 'KZ86125KZT5004100100', holder: false, open: false },
      about({ iin: ME }),
      'contradicted',
    ],
    [
      'a closed account',
      'account',
      { iin: ME, iban: 'KZ86125KZT5004100100', holder: true, open: false },
      about({ iin: ME }),
      'contradicted',
    ],
    ['facts that are no facts', 'birth', { iin: CHILD }, about(), 'not-confirmed'],
  ])('%s', (_what, judge, facts, sought, verdict) => {
    expect(JUDGES[judge].judge(facts, sought)).toBe(verdict);
  });

  const finding = (more: object = {}) => ({
    iin: CHILD,
    findings: [
      {
        number: '1',
        status: 'child',
        sinceChildhood: true,
        cause: 'since-childhood',
        setOn: '2024-02-01',
        first: true,
        ...more,
      },
    ],
  });
  it.each<[string, unknown, Sought, ProofVerdict]>([
    ['one that holds', finding(), about(), 'confirmed'],
    ['one that ends today', finding({ until: '2026-03-19' }), about(), 'confirmed'],
    ['one that ended yesterday', finding({ until: '2026-03-18' }), about(), 'not-confirmed'],
    [
      'one of another day than the form says',
      finding(),
      about({ disabledSince: plainDate('2024-02-02') }),
      'contradicted',
    ],
  ])('a disability: %s', (_what, facts, sought, verdict) => {
    expect(JUDGES.disability.judge(facts, sought)).toBe(verdict);
  });

  const marriedTo = (iin: string, more: object = {}) => ({
    iin: ME,
    records: [record({ spouses: [named(ME), named(iin)], ...more })],
  });
  // Order 509, survivor Rules, clause 6.
  it.each<[string, unknown, Sought, ProofVerdict]>([
    ['that lasted until the death', marriedTo(DEAD), about({ iin: ME, deceasedIin: DEAD }), 'confirmed'],
    ['to somebody else', marriedTo(OTHER), about({ iin: ME, deceasedIin: DEAD }), 'cannot-tell'],
    ['whose deceased the form does not name', marriedTo(DEAD), about({ iin: ME }), 'cannot-tell'],
    [
      'that ended in a divorce',
      marriedTo(DEAD, { divorce: record() }),
      about({ iin: ME, deceasedIin: DEAD }),
      'contradicted',
    ],
    [
      'that was made again after a divorce',
      { iin: ME, records: [...marriedTo(DEAD, { divorce: record() }).records, ...marriedTo(DEAD).records] },
      about({ iin: ME, deceasedIin: DEAD }),
      'confirmed',
    ],
    [
      'registered abroad',
      marriedTo(DEAD, { country: 'UZB' }),
      about({ iin: ME, deceasedIin: DEAD }),
      'cannot-tell',
    ],
    [
      'registered before June 2008',
      marriedTo(DEAD, { registeredOn: '2008-05-31' }),
      about({ iin: ME, deceasedIin: DEAD }),
      'cannot-tell',
    ],
    ['of the deceased with others', marriedTo(OTHER), about({ iin: ME, deceasedIin: ME }), 'cannot-tell'],
  ])('the spouse of the deceased by a marriage %s', (_what, facts, sought, verdict) => {
    expect(JUDGES['marriage-to-deceased'].judge(facts, sought)).toBe(verdict);
  });

  it.each<JudgeId>(['marriage', 'divorce', 'marriage-to-deceased'])(
    'no record at all tells nothing of a %s, which may be older or from abroad',
    (judge) => expect(JUDGES[judge].absent(about())).toBe('cannot-tell'),
  );

  it.each<[string, Sought, ProofVerdict]>([
    ['since the records are complete', about({ bornOn: plainDate('2007-08-13') }), 'not-confirmed'],
    ['before', about({ bornOn: plainDate('2007-08-12') }), 'cannot-tell'],
    ['on a day that only the number hints at', about(), 'not-confirmed'],
    ['on a day that nobody knows', about({ iin: '000000000000' }), 'cannot-tell'],
  ])('no record of somebody born %s', (_when, sought, verdict) => {
    expect(JUDGES.birth.absent(sought)).toBe(verdict);
  });

  it('never fails, whatever a registry sent', () => {
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(JUDGES) as JudgeId[])), fc.anything(), (judge, facts) => {
        expect(['confirmed', 'contradicted', 'not-confirmed', 'cannot-tell']).toContain(
          JUDGES[judge].judge(facts, about()),
        );
      }),
    );
  });
});

describe('who is asked about', () => {
  const BIRTH = editionNamed('birth-and-childcare-benefit@order-206-2021');
  const SURVIVOR = editionNamed('survivor-allowance@order-509-2024');
  const fieldsOf = (edition: typeof BIRTH) =>
    applicationForm(edition, { channel: 'portal', representative: false }).fields;
  const meant = (subject: string, edition: typeof BIRTH, answers: object) =>
    proofSubjects(TABLE.subjects[subject] ?? { fields: [], lists: [] }, TABLE.claims, {
      fields: fieldsOf(edition),
      answers: answers as never,
      applicantIin: ME,
      today: TODAY,
    });
  const people = (subject: string, edition: typeof BIRTH, answers: object) =>
    meant(subject, edition, answers).people.map(({ iin, bornOn }) => [iin, bornOn]);

  it('children are found among the words of a row, each once', () => {
    const children = [
      { words: `Ахметов Әлихан, ${OTHER}, туу туралы куәлік 20001140798` },
      { words: `${OTHER}` },
      { words: 'ЖСН әлі жоқ' },
    ];
    expect(people('child', BIRTH, { children })).toEqual([[OTHER, undefined]]);
    expect(meant('child', BIRTH, { children }).isWhole).toBe(false);
    expect(meant('child', BIRTH, { children: children.slice(0, 2) }).isWhole).toBe(true);
  });

  it('dependants are found in their column, with the day of birth', () => {
    const dependants = [{ dependant_name: 'Б', dependant_iin: CHILD, birth_date: '2020-03-02' }];
    expect(people('dependant', SURVIVOR, { dependants })).toEqual([[CHILD, '2020-03-02']]);
  });

  it('students alone are asked about where they study', () => {
    const dependants = [
      { dependant_name: 'Б', dependant_iin: OTHER, full_time_student: true },
      { dependant_name: 'Г', dependant_iin: CHILD, full_time_student: false },
      { dependant_name: 'Д', dependant_iin: DEAD },
    ];
    expect(people('student', SURVIVOR, { dependants })).toEqual([[OTHER, undefined]]);
  });

  it('the applicant is meant when nobody else is named, and only where the table says so', () => {
    expect(people('disabled', BIRTH, {})).toEqual([[ME, undefined]]);
    expect(people('child', BIRTH, {})).toEqual([]);
    // Somebody else is meant, and it is not said who: not the applicant.
    expect(people('disabled', BIRTH, { children: [{ words: 'ЖСН әлі жоқ' }] })).toEqual([]);
  });
});

describe.each(['school-studies', 'higher-studies'] as const)('%s', (judge) => {
  const study = {
    ...{ level: 'higher', form: 'full-time', organisation: PLACE },
    ...{ since: '2025-09-01', until: '2026-03-19' },
  };

  // Order 509, survivor Rules, clause 7, item 2: full-time, an academic leave among it.
  it.each<[string, object, ProofVerdict]>([
    ['full-time studies to their last day', {}, 'confirmed'],
    ['studies that are over', { until: '2026-03-18' }, 'not-confirmed'],
    ['studies that begin tomorrow', { since: '2026-03-20', until: '2029-06-30' }, 'not-confirmed'],
    ['evening studies', { form: 'evening' }, 'not-confirmed'],
    ['distance studies', { form: 'distance' }, 'not-confirmed'],
    ['an academic leave', { until: '2026-03-01', academicLeaveUntil: '2026-03-19' }, 'confirmed'],
    ['a leave that is over', { until: '2026-03-01', academicLeaveUntil: '2026-03-18' }, 'not-confirmed'],
    ['a leave of distance studies', { form: 'distance', academicLeaveUntil: '2026-09-01' }, 'not-confirmed'],
  ])('of %s', (_what, more, verdict) => {
    const facts = { iin: OTHER, studies: [{ ...study, ...more }] };
    expect(JUDGES[judge].judge(facts, about({ iin: OTHER }))).toBe(verdict);
  });
});

describe('the table of proofs', () => {
  const asked = (registry: string) => !Object.hasOwn(NOT_ASKED, registry);

  it.each(EDITIONS)(
    'knows how every paper of %s that a registry spares is asked about, or why not',
    (_name, edition) => {
      const unknown = edition.documents
        .filter(({ waived_when_confirmed_by: by = [] }) => by.some(asked))
        .filter(({ id, waived_when_confirmed_by: by = [] }) => {
          const proofs = TABLE.proofs.filter(({ judge }) =>
            by.includes(REGISTRY_CODES[JUDGES[judge].registry]),
          );
          const isProved = proofs.some(({ documents }) => documents.includes(id));
          return !isProved && !TABLE.unproven.some(({ document }) => document === id);
        })
        .map(({ id }) => id);
      expect(unknown).toEqual([]);
    },
  );

  it('says of columns and their options only what the forms of its papers have', () => {
    const unknown = TABLE.proofs.flatMap(({ where, documents }) =>
      where === undefined
        ? []
        : EDITIONS.filter(([, edition]) => edition.documents.some(({ id }) => documents.includes(id)))
            .flatMap(
              ([, edition]) => applicationForm(edition, { channel: 'portal', representative: false }).fields,
            )
            .flatMap(({ item_fields: columns = [] }) => columns)
            .filter(({ id }) => id === where.column)
            .flatMap(({ options = [] }) => where.is.filter((one) => !options.some(({ id }) => id === one))),
    );
    expect(unknown).toEqual([]);
  });

  it('names only papers that some edition lets that registry spare', () => {
    const idle = TABLE.proofs.flatMap(({ judge, documents }) =>
      documents.filter(
        (id) =>
          !EDITIONS.some(([, { documents: listed }]) =>
            listed.some(
              (one) =>
                one.id === id &&
                one.waived_when_confirmed_by?.includes(REGISTRY_CODES[JUDGES[judge].registry]) === true,
            ),
          ),
      ),
    );
    expect(idle).toEqual([]);
  });
});

test('what a registry contradicts is asked for, whatever its condition', () => {
  const edition = editionNamed('burial-payment@order-509-2024');
  const at = new Date('2026-03-19T05:00:00Z');
  const items = checklist({
    edition,
    channel: 'portal',
    answers: {},
    representative: false,
    registryAnswers: [
      {
        ...{ status: 'contradicted', by: [{ registry: 'zags', at, people: [] }] },
        documentIds: ['death-certificate'],
      },
    ],
  });
  expect(items.find(({ documentId }) => documentId === 'death-certificate')).toMatchObject({
    state: 'attach',
    reason: 'registry-contradicts',
    mayFileWithout: false,
  });
});
