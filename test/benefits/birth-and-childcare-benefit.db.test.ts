import { testDatabase } from '../support/database';
import { seededEdition } from '../support/fictional-service';
import { benefitWorld, type BenefitWorld } from './support/benefit-world';
import { proveChecks } from './support/checks';
import { completed, provePeriods, proveTerms } from './support/deadlines';
import { proveDocuments, proveOtherRequest } from './support/documents';
import { exercisesOf } from './support/exercise';
import { proveIntakeGrounds, proveServiceGrounds } from './support/grounds';
import { proveMessages } from './support/messages';
import { proveOffered } from './support/offered';
import { proveResult } from './support/papers';
import {
  ACCOUNT,
  born,
  careBenefits,
  CHILD,
  childAnswer,
  childRow,
  guardian,
  married,
  ownAccount,
} from './support/said';

const NAME = 'birth-and-childcare-benefit@order-206-2021';
const STARTED_AT = '2026-11-16T10:00:00+05:00';
const exercises = exercisesOf(seededEdition(NAME));

let world: BenefitWorld;
const the = () => world;

beforeAll(async () => {
  world = await benefitWorld(await testDatabase(), NAME, STARTED_AT);
});

beforeEach(() => world.clock.set(STARTED_AT));

// 16 November 2026 is a Monday; 16 December, a Wednesday, is Independence Day.
const ROW_3 = 'annex 1-1, row 3.1';
const SEVEN_DAYS = ['7 жұмыс күні', '7 рабочих дней'] as const;

proveTerms(exercises, the, [
  {
    deadline: 'service',
    on: 'state-corporation',
    ...{ clause: ROW_3, words: SEVEN_DAYS },
    due: [
      ['2026-11-16 10:00', '2026-11-25 18:30'],
      ['2026-11-14 10:00', '2026-11-24 18:30'],
      ['2026-12-10 10:00', '2026-12-22 18:30'],
    ],
  },
  {
    deadline: 'service-portal',
    on: 'portal',
    ...{ clause: ROW_3, words: SEVEN_DAYS },
    due: [
      ['2026-11-16 10:00', '2026-11-25 18:30'],
      // After working hours, and on a Saturday: taken on the next working day, and counted from that.
      ['2026-11-16 19:00', '2026-11-26 18:30'],
      ['2026-11-14 12:00', '2026-11-25 18:30'],
    ],
  },
  {
    deadline: 'service-proactive',
    on: 'mobile-proactive',
    ...{ clause: 'annex 1-1, row 3.1; 35-2', words: SEVEN_DAYS },
    // The day of consent is the day of application, also a Saturday.
    due: [
      ['2026-11-16 10:00', '2026-11-25 18:30'],
      ['2026-11-14 12:00', '2026-11-24 18:30'],
    ],
  },
]);

provePeriods(exercises, [
  {
    deadline: 'result-to-corporation',
    on: 'state-corporation',
    ...{ clause: ROW_3, words: ['1 күн', '1 день'] },
    ends: [['2026-11-16 10:00', '2026-11-24 18:30']],
  },
  {
    deadline: 'extension',
    on: 'portal',
    ...{ clause: ROW_3, words: ['күнтізбелік 30 күн', '30 календарных дней'] },
    ends: [['2026-11-16 10:00', '2026-12-25 18:30']],
  },
  {
    deadline: 'service-after-completion',
    on: 'portal',
    ...{ clause: ROW_3, words: SEVEN_DAYS },
    ends: [['2026-12-10 12:00', '2026-12-22 18:30']],
  },
  {
    deadline: 'notify-missing-documents',
    on: 'state-corporation',
    ...{ clause: ROW_3, words: ['5 жұмыс күні', '5 рабочих дней'] },
    ends: [['2026-11-16 10:00', '2026-11-23 18:30']],
  },
  {
    deadline: 'waiting',
    on: 'state-corporation',
    ...{ clause: 'annex 1-1, row 3.2', words: ['15 минут', '15 минут'] },
    ends: [['2026-11-16 10:00', '2026-11-16 10:15']],
  },
  {
    deadline: 'servicing',
    on: 'state-corporation',
    ...{ clause: 'annex 1-1, row 3.3', words: ['20 минут', '20 минут'] },
    ends: [['2026-11-16 10:00', '2026-11-16 10:20']],
  },
  {
    deadline: 'portal-next-working-day',
    on: 'portal',
    ...{ clause: 'annex 1-1, row 7', words: ['1 жұмыс күні', '1 рабочий день'] },
    ends: [['2026-11-14 12:00', '2026-11-16 18:30']],
  },
]);

exercises.prove(
  'deadline',
  'extension',
  'ends',
  'lengthens the term of a case, and seven days follow the answer',
  () =>
    completed(world, {
      ...{ on: 'portal', document: 'birth-certificate' },
      ...{ filed: '2026-11-16 10:00', due: '2026-11-25 18:30' },
      ...{ asked: '2026-11-18 11:00', notifyBy: '2026-11-25 18:30', until: '2026-12-18 23:59' },
      ...{ dueWhileWaiting: '2026-12-25 18:30', answered: '2026-12-10 12:00', dueAfter: '2026-12-22 18:30' },
    }),
);

const differs = { data_differ: 'yes', children: childRow() };
const children = { children: childRow() };

proveDocuments(exercises, the, [
  { document: 'application', on: 'state-corporation' },
  { document: 'identity-document', on: 'state-corporation' },
  ...(['state-corporation', 'portal'] as const).flatMap((on) => [
    {
      ...{ document: 'kandas-certificate', on },
      ...{
        when: { id_document_kind: 'kandas-certificate' },
        unless: { id_document_kind: 'identity-document' },
      },
    },
    { document: 'birth-certificate', on, when: children, waivers: { zags: born() } },
    {
      ...{ document: 'marriage-certificate', on, waivers: { zags: married(false) } },
      ...{ when: { ...differs, data_differ_reason: 'marriage' }, unless: { data_differ: 'no' } },
    },
    {
      ...{ document: 'divorce-certificate', on, waivers: { zags: married(true) } },
      ...{
        when: { ...differs, data_differ_reason: 'divorce' },
        unless: { ...differs, data_differ_reason: 'marriage' },
      },
    },
    {
      ...{ document: 'guardianship-document', on },
      waivers: { 'guardianship-registry': guardian('guardianships', CHILD) },
      ...{ when: { ...children, relation_to_child: 'guardian' }, unless: { relation_to_child: 'parent' } },
    },
    {
      ...{ document: 'adoption-data', on },
      waivers: { zags: born({ adoptedOn: '2026-04-01' as never }) },
      ...{ when: { ...children, relation_to_child: 'adopter' }, unless: { relation_to_child: 'parent' } },
    },
    { document: 'power-of-attorney', on, represented: true, unless: {} },
    {
      ...{ document: 'baikonur-certificate', on },
      ...{ when: { baikonur_resident: 'yes' }, unless: { baikonur_resident: 'no' } },
    },
    { document: 'bank-account-data', on, waivers: { 'bank-accounts': ownAccount() } },
  ]),
  { document: 'portal-application', on: 'portal', state: 'made-by-portal' },
]);

proveOtherRequest(exercises, the, 'information-request');
proveOffered(exercises, the, 'proactive-consent', 'proactive-bank-account');

const answers = { children: childAnswer(), benefits: ['birth', 'childcare'], bank_account: ACCOUNT };

const none = { reason: 'none' };
const silent = { said: { 'care-benefits': 'silent' as const }, reason: 'registry-silent' };
const duplicate = { check: 'no-duplicate', passes: none, unknown: silent };
const refuses = { then: 'refuse-intake' as const, ground: 'already-assigned-or-applied' };
const assigned = { said: careBenefits(CHILD, { awarded: 'birth-benefit' }), reason: 'assigned' };
const applied = { said: careBenefits(CHILD, { applied: 'childcare-benefit' }), reason: 'applied' };

proveChecks(exercises, the, () => ({ said: careBenefits(CHILD), answers, reason: '' }), [
  { ...duplicate, ...refuses, on: 'portal', fails: assigned },
  { ...duplicate, ...refuses, on: 'mobile-proactive', fails: applied },
  // At a window the worker refuses, with the same receipt.
  { ...duplicate, then: 'clerk', on: 'state-corporation', fails: applied },
]);

const RECEIPT_10 = 'intake-refusal-receipt-documents';

proveIntakeGrounds(exercises, the, [
  {
    ground: 'already-assigned-or-applied',
    ...{ on: 'state-corporation', paper: 'intake-refusal-receipt-duplicate', answers },
  },
  {
    ...{ ground: 'incomplete-documents', missing: ['birth-certificate'] },
    ...{ on: 'state-corporation', paper: RECEIPT_10, answers },
  },
  { ground: 'expired-documents', on: 'state-corporation', paper: RECEIPT_10, answers },
]);

proveServiceGrounds(exercises, the, {
  ...{ on: 'portal', outcome: 'refused', answers },
  grounds: ['unreliable-documents', 'requirements-not-met'],
});

proveResult(exercises, the, { on: 'portal', outcome: 'assigned', answers });

proveMessages(exercises, the, {
  ...{ on: 'state-corporation', answers, filed: '2026-11-16 10:00', positive: 'assigned', event: 'birth' },
  intake: { ground: 'incomplete-documents', missing: ['birth-certificate'] },
  refusal: { outcome: 'refused', ground: 'requirements-not-met' },
  document: 'birth-certificate',
  until: {
    // Thirty days end on Independence Day: until the Corporation closes on the day after it.
    completion: ['2026 жылғы 17 желтоқсан, 20:00', '17 декабря 2026 года, 20:00'],
    hearing: ['2026 жылғы 18 қараша, 18:30', '18 ноября 2026 года, 18:30'],
  },
  dueChanged: ['2026-11-20', '2026 жылғы 26 қараша, 18:30', '26 ноября 2026 года, 18:30'],
});

exercises.nothingGoesUnexercised();
