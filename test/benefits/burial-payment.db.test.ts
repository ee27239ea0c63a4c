import { plainDate } from '../../src/kernel/plain-date';
import { testDatabase } from '../support/database';
import { seededEdition } from '../support/fictional-service';
import { benefitFacts, DECEASED } from '../use-cases/automatic/automatic-world';
import { burialWell } from '../use-cases/automatic/automatic-world';
import { benefitWorld, type BenefitWorld } from './support/benefit-world';
import { proveChecks } from './support/checks';
import { provePeriods, proveTerms } from './support/deadlines';
import { proveDigital, proveDocuments, proveOtherRequest } from './support/documents';
import { exercisesOf } from './support/exercise';
import { proveServiceGrounds } from './support/grounds';
import { proveMessages } from './support/messages';
import { proveOffered } from './support/offered';
import { proveAcceptance, proveAutomaticRefusal, proveJournal, proveResult } from './support/papers';
import { ACCOUNT, dead, identified, proprietor, registeredEntity } from './support/said';

const NAME = 'burial-payment@order-509-2024';
const STARTED_AT = '2026-11-16T10:00:00+05:00';
const exercises = exercisesOf(seededEdition(NAME));
const DIED = plainDate('2026-10-20');

let world: BenefitWorld;
const the = () => world;

beforeAll(async () => {
  world = await benefitWorld(await testDatabase(), NAME, STARTED_AT);
});

beforeEach(() => world.clock.set(STARTED_AT));

const answers = {
  applicant_kind: 'individual',
  deceased_iin: DECEASED,
  death_date: DIED,
  bank_account: ACCOUNT,
};
const row3 = { clause: 'annex 1, row 3' };
const oneDay = { ...row3, words: ['1 жұмыс күні', '1 рабочий день'] as const };

// 16 November 2026 is a Monday; 16 December, a Wednesday, is Independence Day.
proveTerms(exercises, the, [
  {
    ...{ deadline: 'service', on: 'state-corporation', ...row3, words: ['3 жұмыс күні', '3 рабочих дня'] },
    due: [
      ['2026-11-16 10:00', '2026-11-19 18:30'],
      ['2026-12-14 10:00', '2026-12-18 18:30'],
    ],
  },
  ...(['portal', 'mobile-proactive'] as const).map((on) => ({
    ...{ deadline: 'service-portal', on, ...oneDay },
    due: [
      ['2026-11-20 12:00', '2026-11-23 18:30'],
      ['2026-12-15 12:00', '2026-12-17 18:30'],
    ] as const,
  })),
]);
provePeriods(exercises, [
  {
    ...{ deadline: 'waiting', on: 'state-corporation', ...row3, words: ['15 минут', '15 минут'] },
    ends: [['2026-11-16 10:00', '2026-11-16 10:15']],
  },
  {
    ...{ deadline: 'servicing', on: 'state-corporation', ...row3, words: ['20 минут', '20 минут'] },
    ends: [['2026-11-16 10:00', '2026-11-16 10:20']],
  },
  {
    ...{ deadline: 'application-window', on: 'portal', clause: '13.5', words: ['3 жыл', '3 года'] },
    // 6 June 2026 and 20 October 2029 are Saturdays.
    ends: [
      ['2023-06-06 12:00', '2026-06-08 23:59'],
      ['2026-10-20 12:00', '2029-10-22 23:59'],
    ],
  },
]);

const deceased = { deceased_iin: DECEASED, death_date: { day: '20', month: '10', year: '2026' } };
const natural = { applicant_kind: 'individual' };
const entity = { applicant_kind: 'legal-entity' };
const certificate = { ...deceased, death_document_kind: 'death-certificate' };
const foreign = { ...deceased, death_document_kind: 'foreign-apostilled' };

proveDocuments(exercises, the, [
  { document: 'application', on: 'state-corporation' },
  ...(['state-corporation', 'portal'] as const).flatMap((on) => [
    {
      ...{ document: 'identity-document', on, when: natural, unless: entity },
      ...{ waivers: { 'gbd-fl': identified() }, atStart: true },
    },
    {
      ...{ document: 'legal-entity-registration', on, when: entity, unless: natural },
      waivers: { 'gbd-ul': registeredEntity() },
    },
    {
      ...{
        document: 'sole-proprietor-patent',
        on,
        when: { applicant_kind: 'sole-proprietor' },
        unless: natural,
      },
      waivers: { 'sole-proprietor-registry': proprietor() },
    },
    {
      ...{ document: 'death-certificate', on, when: certificate, unless: foreign },
      waivers: { zags: dead(DECEASED, '2026-10-20') },
    },
    {
      ...{ document: 'foreign-death-document', on, when: foreign, unless: certificate },
      handedIn: ['zags' as const],
    },
    { document: 'power-of-attorney', on, represented: true, unless: {} },
  ]),
  { document: 'portal-application', on: 'portal', state: 'made-by-portal' },
]);
proveDigital(exercises, the, { document: 'identity-document', on: 'portal', when: natural });
proveDigital(exercises, the, { document: 'death-certificate', on: 'portal', when: certificate });
proveOtherRequest(exercises, the, 'information-request');
proveOffered(exercises, the, 'proactive-consent', 'proactive-bank-account');

const pension = {
  ...{ benefit: 'age-pension' as const, recipientIin: DECEASED, subjectIin: DECEASED },
  ...{ since: plainDate('2013-11-03'), until: DIED },
};
const buried = {
  ...pension,
  benefit: 'burial-payment' as const,
  since: plainDate('2026-10-25'),
  until: plainDate('2026-10-25'),
};
const pending = {
  ...{ benefit: 'burial-payment' as const, applicantIin: '900515300127', subjectIin: DECEASED },
  filedOn: plainDate('2026-10-22'),
};
const silent = { said: { benefits: 'silent' as const }, reason: 'registry-silent' };
const fails = { on: 'portal' as const, then: 'refuse-intake' as const, ground: 'automatic-check-failed' };
const paid = (
  reason: string,
  ...more: Parameters<typeof benefitFacts> extends [string, ...infer Rest] ? Rest : never
) => ({
  ...{ reason, said: { benefits: benefitFacts(DECEASED, ...more) } },
});
const strangers = { 'account-holder': { iin: '851230450012', iban: ACCOUNT, holder: false, open: false } };

proveChecks(
  exercises,
  the,
  () => ({ said: burialWell(world.citizen, ACCOUNT), answers, at: new Date(STARTED_AT), reason: '' }),
  [
    {
      ...{ check: 'data-complete', ...fails, passes: { reason: 'complete' } },
      fails: { answers: { bank_account: '' }, reason: 'incomplete' },
    },
    {
      ...{ check: 'not-already-assigned', ...fails, passes: { reason: 'none' }, unknown: silent },
      fails: paid('assigned', [pension, buried]),
    },
    {
      ...{ check: 'not-already-applied', ...fails, passes: { reason: 'none' }, unknown: silent },
      fails: paid('applied', [pension], [pending]),
    },
    {
      ...{ check: 'deceased-was-recipient', ...fails, passes: { reason: 'recipient' }, unknown: silent },
      fails: paid('no-recipient', []),
    },
    // At a window of the Corporation an official decides.
    {
      ...{ check: 'deceased-was-recipient', on: 'state-corporation', then: 'clerk', unknown: silent },
      ...{ passes: { reason: 'recipient' }, fails: paid('no-recipient', []) },
    },
    {
      ...{
        check: 'within-three-years',
        ...fails,
        passes: { at: new Date('2029-10-22T10:00:00+05:00'), reason: 'in-time' },
      },
      fails: { at: new Date('2029-10-23T10:00:00+05:00'), reason: 'too-late' },
    },
    {
      ...{
        check: 'decision-data',
        on: 'portal',
        then: 'refuse-service',
        ground: 'decision-data-missing-or-incorrect',
      },
      ...{ passes: { reason: 'own' }, fails: { said: strangers, reason: 'not-own' } },
      unknown: { said: { deaths: 'not-found' }, reason: 'no-record' },
    },
  ],
);

proveAutomaticRefusal(exercises, the, {
  ...{ paper: 'non-acceptance-notice', answers },
  said: { benefits: benefitFacts(DECEASED, []) },
});
proveServiceGrounds(exercises, the, {
  ...{ on: 'portal', outcome: 'refused', answers },
  grounds: [
    'unreliable-documents',
    'requirements-not-met',
    'no-consent-restricted-data',
    'decision-data-missing-or-incorrect',
  ],
});
proveResult(exercises, the, { on: 'portal', outcome: 'assigned', answers });
proveAcceptance(exercises, the, 'state-corporation', 'acceptance-receipt');
proveAcceptance(exercises, the, 'portal', 'acceptance-notice');
proveJournal(exercises, the, answers);
proveMessages(exercises, the, {
  ...{ on: 'state-corporation', answers, filed: '2026-11-16 10:00', positive: 'assigned', event: 'death' },
  // At a window the Law itself refuses an incomplete package; the notice of the Rules is for electronic applications.
  intake: { ground: 'incomplete-documents', missing: ['death-certificate'] },
  refusal: { outcome: 'refused', ground: 'requirements-not-met' },
  document: 'death-certificate',
  until: {
    hearing: ['2026 жылғы 18 қараша, 18:30', '18 ноября 2026 года, 18:30'],
    extended: ['2026 жылғы 19 қараша, 18:30', '19 ноября 2026 года, 18:30'],
  },
  dueChanged: ['2026-11-18', '2026 жылғы 20 қараша, 18:30', '20 ноября 2026 года, 18:30'],
});

exercises.nothingGoesUnexercised();
