import type { CheckCase } from '../../../src/domain/checks/check-case';
import { CHECK_JUDGES, type CheckJudgeId } from '../../../src/domain/checks/judges';
import { changesIn } from '../../../src/domain/checks/judges/carer-changes';
import type { Benefits, CareBenefits } from '../../../src/domain/registry/benefits';
import type { RegistryFacts } from '../../../src/domain/registry/answer';
import ru from '../../../src/locales/ru/checks.json';
import { plainDate } from '../../../src/kernel/plain-date';
import { type Answers, APPLICANT, caseOf, SUBJECT } from './check-world';

const DIED = plainDate('2026-10-20');
const PENSION = {
  ...{ benefit: 'age-pension' as const, recipientIin: SUBJECT, subjectIin: SUBJECT },
  ...{ since: plainDate('2013-02-27'), until: DIED },
};
const benefits = (awards: Benefits['awards'], applications: Benefits['applications'] = []): Benefits => ({
  iin: SUBJECT,
  awards,
  applications,
});
const care = (changes: Partial<CareBenefits>): CareBenefits => ({
  ...benefits([]),
  carers: [],
  personalAssistant: [],
  ...changes,
});
const death = (diedOn: string): RegistryFacts['deaths'] => ({
  ...{ number: '1', registeredOn: plainDate('2026-10-21'), country: 'KAZ', iin: SUBJECT },
  office: { kk: 'АХАЖ', ru: 'РАГС' },
  name: { surname: 'Мұқанов', givenName: 'Серік' },
  diedOn: plainDate(diedOn),
});
const finding = (
  cause: 'general-illness' | 'work-injury' | 'radiation',
  setOn = '2026-10-05',
  until?: string,
) => ({
  iin: SUBJECT,
  findings: [
    {
      ...{ number: '1', status: 'group-2' as const, sinceChildhood: false, cause, first: true },
      setOn: plainDate(setOn),
      ...(until === undefined ? {} : { until: plainDate(until) }),
    },
  ],
});
const person = (changes: Partial<RegistryFacts['gbd-fl']> = {}): RegistryFacts['gbd-fl'] => ({
  ...{ iin: APPLICANT, surname: 'М', givenName: 'Б', birthDate: plainDate('1976-12-09'), sex: 'male' },
  address: {
    region: { kk: 'Алматы', ru: 'Алматы' },
    district: { kk: 'Алмалы', ru: 'Алмалинский' },
    locality: { kk: 'Алматы', ru: 'Алматы' },
    street: { kk: 'Абай', ru: 'Абая' },
    house: '1',
  },
  ...changes,
});
const holder = (own: boolean, open: boolean) => ({
  ...{ iin: APPLICANT, iban: 'KZ631250004100000004', holder: own, open },
});
const childCare: Partial<CheckCase> = { benefits: ['childcare-benefit'] };
const careFor: Partial<CheckCase> = { benefits: ['childhood-disability-care-benefit'] };
const other = { benefit: 'burial-payment' as const, subjectIin: SUBJECT, filedOn: plainDate('2026-11-15') };
const paid = { ...PENSION, benefit: 'burial-payment' as const, since: plainDate('2025-01-01') };
const childcareUntil = (until: string) => ({
  ...{ benefit: 'childcare-benefit' as const, recipientIin: APPLICANT, subjectIin: SUBJECT },
  ...{ since: plainDate('2024-01-01'), until: plainDate(until) },
});

type Row = readonly [
  rule: string,
  CheckJudgeId,
  Answers,
  Partial<CheckCase>,
  verdict: string,
  reason: string,
];

const RULES: readonly Row[] = [
  ['burial 13.1: everything is there', 'data-complete', {}, {}, 'passed', 'complete'],
  ['burial 13.1: something lacks', 'data-complete', {}, { missing: ['death_date'] }, 'failed', 'incomplete'],
  ['burial 13.2: not paid', 'not-assigned', { benefits: benefits([PENSION]) }, {}, 'passed', 'none'],
  [
    'burial 13.2: paid once is paid for ever',
    'not-assigned',
    { benefits: benefits([paid]) },
    {},
    'failed',
    'assigned',
  ],
  [
    'burial 13.2: assigned here',
    'not-assigned',
    {},
    { others: [{ ...other, assigned: true }] },
    'failed',
    'assigned-here',
  ],
  [
    '206, row 9: a care benefit that goes on',
    'not-assigned',
    { 'care-benefits': care({ awards: [childcareUntil('2027-01-01')] }) },
    childCare,
    'failed',
    'assigned',
  ],
  [
    '206, row 9: a care benefit that has ended',
    'not-assigned',
    { 'care-benefits': care({ awards: [childcareUntil('2026-01-01')] }) },
    childCare,
    'passed',
    'none',
  ],
  ['a silent registry refuses nobody', 'not-assigned', {}, {}, 'not-known', 'registry-silent'],
  [
    'burial 13.3: applied elsewhere',
    'not-applied',
    { benefits: benefits([], [{ ...other, applicantIin: APPLICANT }]) },
    {},
    'failed',
    'applied',
  ],
  [
    'burial 13.3: applied here, whatever registries say',
    'not-applied',
    {},
    { others: [{ ...other, assigned: false }] },
    'failed',
    'applied-here',
  ],
  [
    'burial 13.4: a pensioner on the day of death',
    'deceased-was-recipient',
    { benefits: benefits([PENSION]), deaths: death('2026-10-20') },
    {},
    'passed',
    'recipient',
  ],
  [
    'burial 13.4: no pension',
    'deceased-was-recipient',
    { benefits: benefits([]) },
    {},
    'failed',
    'no-recipient',
  ],
  [
    'burial 13.4: a pension that ended before',
    'deceased-was-recipient',
    { benefits: benefits([{ ...PENSION, until: plainDate('2026-10-19') }]) },
    {},
    'failed',
    'no-recipient',
  ],
  [
    'burial 13.4: paid to somebody else because of the deceased',
    'deceased-was-recipient',
    { benefits: benefits([{ ...PENSION, recipientIin: APPLICANT }]) },
    {},
    'failed',
    'no-recipient',
  ],
  ['burial 13.5: the last day', 'within-window', { deaths: death('2023-11-16') }, {}, 'passed', 'in-time'],
  ['burial 13.5: a day too late', 'within-window', { deaths: death('2023-11-15') }, {}, 'failed', 'too-late'],
  [
    'burial 19-1: the record names another day',
    'death-recorded',
    { deaths: death('2026-10-19') },
    {},
    'failed',
    'other-day',
  ],
  [
    'burial 19-1: no record tells nothing',
    'death-recorded',
    { deaths: 'none' },
    {},
    'not-known',
    'no-record',
  ],
  [
    'burial 19-1: the applicant has died',
    'applicant-registered',
    { 'gbd-fl': person({ deceasedOn: DIED }) },
    {},
    'failed',
    'died',
  ],
  [
    'burial 19-1: an account of somebody else',
    'account-own',
    { 'account-holder': holder(false, false) },
    {},
    'failed',
    'not-own',
  ],
  [
    'burial 19-1: a closed account',
    'account-own',
    { 'account-holder': holder(true, false) },
    {},
    'failed',
    'closed',
  ],
  ['burial 19-1: no account', 'account-own', {}, { account: undefined }, 'not-known', 'no-account'],
  [
    'disability 21-1: as the form says',
    'disability-recorded',
    { disability: finding('general-illness') },
    { eventDay: plainDate('2026-10-05'), cause: 'general-illness' },
    'passed',
    'recorded',
  ],
  [
    'disability 21-1: another cause',
    'disability-recorded',
    { disability: finding('radiation') },
    { eventDay: plainDate('2026-10-05'), cause: 'work-injury' },
    'failed',
    'other-cause',
  ],
  [
    'disability 21-1: another day',
    'disability-recorded',
    { disability: finding('work-injury') },
    { eventDay: plainDate('2026-10-06'), cause: 'work-injury' },
    'failed',
    'other-day',
  ],
  [
    'disability 21-1: a finding that has ended tells nothing',
    'disability-recorded',
    { disability: finding('work-injury', '2024-01-01', '2025-01-01') },
    {},
    'not-known',
    'no-record',
  ],
  [
    'disability 7: shown by the record',
    'disability-shown',
    { disability: finding('radiation') },
    { papers: [{ documentId: 'd', state: 'missing', registries: [] }] },
    'passed',
    'confirmed',
  ],
  [
    'disability 7: a paper waits for somebody to read it',
    'disability-shown',
    { disability: 'none' },
    { papers: [{ documentId: 'd', state: 'handed-in', registries: [] }] },
    'not-known',
    'handed-in',
  ],
  [
    'survivor 6: neither registry nor paper',
    'papers-shown',
    {},
    { papers: [{ documentId: 'd', state: 'missing', registries: [] }] },
    'not-known',
    'paper-missing',
  ],
  ['survivor 6: not needed', 'papers-shown', {}, {}, 'passed', 'not-needed'],
  [
    '206, annex 6-1, row 8: capacity limited by a court',
    'carer-capable',
    { 'gbd-fl': person({ capacity: 'limited' }) },
    {},
    'failed',
    'not-capable',
  ],
  [
    '206, annex 6-1, row 8: nothing said of capacity',
    'carer-capable',
    { 'gbd-fl': person() },
    {},
    'passed',
    'capable',
  ],
  [
    '206, annex 6-1, row 9: a personal assistant',
    'no-assistant',
    { 'care-benefits': care({ personalAssistant: [{ since: plainDate('2026-04-01') }] }) },
    careFor,
    'failed',
    'provided',
  ],
  [
    '206, annex 6-1, row 9: an assistant of the past',
    'no-assistant',
    {
      'care-benefits': care({
        personalAssistant: [{ since: plainDate('2024-04-01'), until: plainDate('2025-04-01') }],
      }),
    },
    careFor,
    'passed',
    'none',
  ],
  [
    'a decision without a clerk: the child lives',
    'subject-alive',
    { 'gbd-fl': person() },
    {},
    'passed',
    'alive',
  ],
  [
    'a decision without a clerk: the child has died',
    'subject-alive',
    { 'gbd-fl': person({ deceasedOn: DIED }) },
    {},
    'not-known',
    'died',
  ],
  ['206, annex 6-1, row 8: one address', 'same-locality', { 'gbd-fl': person() }, careFor, 'passed', 'same'],
];

describe('judges of the automatic checks', () => {
  it.each(RULES)('%s (%s)', (_rule, judge, answers, changes, verdict, reason) => {
    expect(CHECK_JUDGES[judge].judge(caseOf(answers, changes))).toMatchObject({ verdict, reason });
    const key = reason === 'registry-silent' ? `checks.${reason}` : `checks.${judge}.${reason}`;
    expect(Object.keys(ru)).toContain(key);
  });

  it('name nobody, so nothing is known, where an application names nobody', () => {
    for (const id of ['not-assigned', 'deceased-was-recipient', 'within-window', 'no-assistant'] as const)
      expect(CHECK_JUDGES[id].judge(caseOf({}, { subjects: [] })).verdict).toBe('not-known');
  });

  it('live apart when region, locality and district all differ or the region does', () => {
    const far = person({
      address: { ...person().address, region: { kk: 'Абай', ru: 'Абайская' } },
    });
    const about = caseOf({}, careFor);
    const judged = CHECK_JUDGES['same-locality'].judge({
      ...about,
      know: ((question: { iin: string }) => ({
        kind: 'found',
        facts: question.iin === APPLICANT ? far : person(),
        at: new Date(0),
      })) as unknown as CheckCase['know'],
    });
    expect(judged).toMatchObject({ verdict: 'failed', reason: 'apart' });
  });
});

describe('changes of the carer in a calendar year (order 206, annex 6-1, row 9)', () => {
  const carer = (carerIin: string, since: string) => ({ carerIin, since: plainDate(since) });
  const on = plainDate('2026-11-16');

  it.each([
    ['the first carer of all is no change', [], 'a', 0],
    ['the same carer again is no change', [carer('a', '2026-01-10')], 'a', 0],
    ['a change last year does not count', [carer('a', '2024-01-10'), carer('b', '2025-12-31')], 'c', 1],
    [
      'the third change of a year',
      [carer('a', '2025-09-20'), carer('b', '2026-03-02'), carer('a', '2026-07-02')],
      'c',
      3,
    ],
    [
      'lists in any order',
      [carer('a', '2026-07-02'), carer('b', '2026-03-02'), carer('a', '2025-09-20')],
      'c',
      3,
    ],
  ])('%s', (_rule, carers, next, count) => {
    expect(changesIn(carers, next, on)).toBe(count);
  });

  it('are too many from the third on', () => {
    const carers = [carer('a', '2025-09-20'), carer('b', '2026-03-02'), carer('a', '2026-07-02')];
    const answers = { 'care-benefits': care({ carers: carers.map((one) => ({ ...one })) }) };
    const judge = CHECK_JUDGES['carer-changes'];
    expect(judge.judge(caseOf(answers, careFor))).toMatchObject({ verdict: 'failed', facts: { count: '3' } });
    const two = { 'care-benefits': care({ carers: carers.slice(0, 2) }) };
    expect(judge.judge(caseOf(two, careFor)).verdict).toBe('passed');
  });
});
