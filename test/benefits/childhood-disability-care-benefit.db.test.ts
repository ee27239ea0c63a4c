import { plainDate } from '../../src/kernel/plain-date';
import { testDatabase } from '../support/database';
import { seededEdition } from '../support/fictional-service';
import { personFacts } from '../use-cases/automatic/automatic-world';
import { benefitWorld, type BenefitWorld } from './support/benefit-world';
import { proveChecks } from './support/checks';
import { proveCompletion, provePeriods, proveTerms } from './support/deadlines';
import { proveAbsent, proveDocuments } from './support/documents';
import { exercisesOf } from './support/exercise';
import { proveIntakeGrounds, proveServiceGrounds } from './support/grounds';
import { proveMessages } from './support/messages';
import { proveOffered } from './support/offered';
import {
  AT_A_WINDOW,
  BY_CONSENT,
  completionOf,
  ON_THE_PORTAL,
  periodsOf,
  SEVEN_DAYS,
  tellingOf,
} from './support/order-206';
import { proveResult } from './support/papers';
import { ACCOUNT, careBenefits, disabled, guardian, ownAccount } from './support/said';

const NAME = 'childhood-disability-care-benefit@order-206-2021';
const STARTED_AT = '2026-11-16T10:00:00+05:00';
/** Cared for; and three who cared before. */
const WARD = '780101400402';
const [FIRST, SECOND, THIRD] = ['850512500508', '060203500304', '501103300106'];
const CARER = '900515300127';
const exercises = exercisesOf(seededEdition(NAME));

let world: BenefitWorld;
const the = () => world;

beforeAll(async () => {
  world = await benefitWorld(await testDatabase(), NAME, STARTED_AT);
});

beforeEach(() => world.clock.set(STARTED_AT));

const answers = { disabled_person_iin: WARD, carer_iin: CARER, bank_account: ACCOUNT };
const row3 = { clause: 'annex 6-1, row 3.1', words: SEVEN_DAYS };

proveTerms(exercises, the, [
  { deadline: 'service', on: 'state-corporation', ...row3, due: AT_A_WINDOW },
  { deadline: 'service-provider-portal', on: 'portal', ...row3, due: ON_THE_PORTAL },
  {
    ...{ deadline: 'service-provider-portal', on: 'provider', ...row3 },
    due: [['2026-12-10 10:00', '2026-12-22 18:30']],
  },
  {
    ...{ deadline: 'service-proactive', on: 'mobile-proactive', due: BY_CONSENT },
    ...{ clause: 'annex 6-1, row 3.1; 35-2', words: SEVEN_DAYS },
  },
]);
provePeriods(exercises, [
  ...periodsOf('annex 6-1'),
  {
    ...{ deadline: 'carer-change-limit', on: 'portal', clause: 'annex 6-1, row 9' },
    ...{ words: ['1 жыл', '1 год'], ends: [['2026-11-16 10:00', '2026-12-31 23:59']] },
  },
]);
proveCompletion(exercises, the, 'extension', completionOf('disability-certificate', answers));

const ward = { disabled_person_iin: WARD };
const other = { carer_is_applicant: 'no', carer_iin: CARER };

proveDocuments(exercises, the, [
  { document: 'application', on: 'state-corporation' },
  // Whoever applies at the unit of the examination applies because a disability was set for the first time.
  { document: 'application-mse', on: 'mse-unit' },
  { document: 'applicant-identity-document', on: 'state-corporation' },
  { document: 'carer-identity-document', on: 'state-corporation' },
  ...(['state-corporation', 'portal'] as const).flatMap((on) => [
    {
      ...{ document: 'guardianship-document', on },
      waivers: { 'guardianship-registry': guardian('guardianships', WARD) },
      ...{ when: { ...ward, applicant_is_guardian: 'yes' }, unless: { applicant_is_guardian: 'no' } },
    },
    {
      ...{ document: 'disability-certificate', on, when: ward },
      waivers: { cbdi: disabled(WARD, { cause: 'since-childhood', sinceChildhood: true }) },
    },
    {
      ...{ document: 'applicant-baikonur-certificate', on },
      ...{ when: { applicant_baikonur: 'yes' }, unless: { applicant_baikonur: 'no' } },
    },
    {
      ...{ document: 'carer-baikonur-certificate', on },
      ...{ when: { ...other, carer_baikonur: 'yes' }, unless: { carer_is_applicant: 'yes' } },
    },
    {
      ...{ document: 'kandas-certificate', on },
      ...{ when: { carer_is_kandas: 'yes' }, unless: { carer_is_kandas: 'no' } },
    },
    { document: 'bank-account-document', on, waivers: { 'bank-accounts': ownAccount() } },
    {
      ...{ document: 'psychiatric-record-data', on, when: other },
      waivers: { 'mental-health-registry': { 'mental-health': { iin: CARER, onRecord: false } } },
    },
    { document: 'power-of-attorney', on, represented: true, unless: {} },
  ]),
  { document: 'portal-application', on: 'portal', state: 'made-by-portal' },
]);
proveAbsent(exercises, the, 'application-mse', 'mobile-proactive');
proveOffered(exercises, the, 'proactive-consent', 'proactive-bank-account');

const care = (known: Parameters<typeof careBenefits>[1]) => careBenefits(WARD, known);
const silent = { said: { 'care-benefits': 'silent' as const }, reason: 'registry-silent' };
const nobodyKnown = { said: { 'gbd-fl': 'silent' as const }, reason: 'registry-silent' };
const benefit = 'childhood-disability-care-benefit' as const;
const assigned = { said: care({ awarded: benefit }), reason: 'assigned' };
const applied = { said: care({ applied: benefit }), reason: 'applied' };
const carer = (carerIin: string, since: string) => ({ carerIin, since: plainDate(since) });
const [last, february, may] = [
  carer(FIRST, '2025-03-01'),
  carer(SECOND, '2026-02-02'),
  carer(THIRD, '2026-05-04'),
];
// With this application the carer would change for the third time in 2026; a change of last year does not count.
const tooOften = { said: care({ carers: [last, february, may] }), reason: 'too-many' };
const twice = {
  said: care({ carers: [carer(FIRST, '2024-03-01'), carer(SECOND, '2025-12-30'), may] }),
  reason: 'few',
};
const assistant = {
  said: care({ personalAssistant: [{ since: plainDate('2026-06-01') }] }),
  reason: 'provided',
};
const elsewhere = (iin: string) => {
  const facts = personFacts(iin);
  const [region, district, locality] = ['Шымкент', 'Әл-Фараби', 'Шымкент'].map((name) => ({
    kk: name,
    ru: name,
  }));
  if (iin !== WARD || !region || !district || !locality) return facts;
  return { ...facts, address: { ...facts.address, region, district, locality } };
};
const duplicate = {
  check: 'no-duplicate',
  ground: 'already-assigned-or-applied',
  passes: { reason: 'none' },
  unknown: silent,
};
const refuses = 'refuse-intake' as const;
const clerk = 'clerk' as const;

proveChecks(exercises, the, () => ({ said: { ...care({}), 'gbd-fl': personFacts }, answers, reason: '' }), [
  { ...duplicate, on: 'portal', fails: assigned, then: refuses },
  { ...duplicate, on: 'mobile-proactive', fails: applied, then: refuses },
  { ...duplicate, on: 'state-corporation', fails: applied, then: clerk },
  {
    ...{ check: 'carer-changes', on: 'portal', ground: 'carer-changed-more-than-twice', then: refuses },
    ...{ passes: twice, fails: tooOften, unknown: silent },
  },
  {
    ...{ check: 'no-personal-assistant', on: 'portal', ground: 'personal-assistant-provided', then: refuses },
    ...{ passes: { reason: 'none' }, fails: assistant, unknown: silent },
  },
  // Neither is among the grounds for which the act refuses intake: an official is shown it, and decides.
  {
    ...{ check: 'carer-legal-capacity', on: 'portal', then: clerk, passes: { reason: 'capable' } },
    fails: {
      said: { 'gbd-fl': (iin) => ({ ...personFacts(iin), capacity: iin === CARER ? 'none' : 'full' }) },
      reason: 'not-capable',
    },
    unknown: nobodyKnown,
  },
  {
    ...{ check: 'same-locality', on: 'portal', then: clerk, passes: { reason: 'same' } },
    ...{ fails: { said: { 'gbd-fl': elsewhere }, reason: 'apart' }, unknown: nobodyKnown },
  },
]);

const at = { on: 'state-corporation' as const, answers };
const facts = { ...at, paper: 'intake-refusal-receipt-facts' };
const papers = { ...at, paper: 'intake-refusal-receipt-documents' };

proveIntakeGrounds(exercises, the, [
  { ground: 'already-assigned-or-applied', ...facts },
  { ground: 'carer-changed-more-than-twice', ...facts },
  { ground: 'personal-assistant-provided', ...facts },
  { ground: 'incomplete-documents', ...papers, missing: ['disability-certificate'] },
  { ground: 'expired-documents', ...papers },
]);
proveServiceGrounds(exercises, the, {
  ...{ on: 'portal', outcome: 'refused', answers },
  grounds: ['unreliable-documents', 'requirements-not-met'],
});
proveResult(exercises, the, { on: 'portal', outcome: 'assigned', answers });
proveMessages(exercises, the, tellingOf('disability-certificate', answers, 'disability'));

exercises.nothingGoesUnexercised();
