import { plainDate } from '../../src/kernel/plain-date';
import { testDatabase } from '../support/database';
import { seededEdition } from '../support/fictional-service';
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
import {
  ACCOUNT,
  born,
  careBenefits,
  CHILD,
  childAnswer,
  childRow,
  disabled,
  guardian,
  married,
  ownAccount,
} from './support/said';

const NAME = 'disabled-child-carer-benefit@order-206-2021';
const STARTED_AT = '2026-11-16T10:00:00+05:00';
const exercises = exercisesOf(seededEdition(NAME));

let world: BenefitWorld;
const the = () => world;

beforeAll(async () => {
  world = await benefitWorld(await testDatabase(), NAME, STARTED_AT);
});

beforeEach(() => world.clock.set(STARTED_AT));

const answers = { children: childAnswer(), applicant_capacity: 'mother', bank_account: ACCOUNT };
const row3 = { clause: 'annex 5-1, row 3.1', words: SEVEN_DAYS };

proveTerms(exercises, the, [
  { deadline: 'service', on: 'state-corporation', ...row3, due: AT_A_WINDOW },
  { deadline: 'service-provider-portal', on: 'portal', ...row3, due: ON_THE_PORTAL },
  // The provider's office takes applications on working days alone.
  {
    ...{ deadline: 'service-provider-portal', on: 'provider', ...row3 },
    due: [['2026-12-10 10:00', '2026-12-22 18:30']],
  },
  {
    ...{ deadline: 'service-proactive', on: 'mobile-proactive', due: BY_CONSENT },
    ...{ clause: 'annex 5-1, row 3.1; 35-2', words: SEVEN_DAYS },
  },
]);
provePeriods(exercises, periodsOf('annex 5-1'));
proveCompletion(exercises, the, 'extension', completionOf('birth-certificate', answers));

const named = { children: childRow(), child_iin: CHILD };
const differs = { ...named, data_differ: 'yes' };

proveDocuments(exercises, the, [
  { document: 'application', on: 'state-corporation' },
  { document: 'identity-document', on: 'state-corporation' },
  // Whoever applies at the unit of the examination applies because a disability was set for the first time.
  { document: 'application-mse', on: 'mse-unit' },
  ...(['state-corporation', 'portal'] as const).flatMap((on) => [
    {
      ...{ document: 'kandas-certificate', on },
      ...{
        when: { id_document_kind: 'kandas-certificate' },
        unless: { id_document_kind: 'identity-document' },
      },
    },
    { document: 'birth-certificate', on, when: named, waivers: { zags: born() } },
    {
      ...{ document: 'marriage-certificate', on, waivers: { zags: married(false) } },
      ...{ when: { ...differs, data_differ_reason: 'marriage' }, unless: { data_differ: 'no' } },
    },
    {
      ...{ document: 'divorce-certificate', on, waivers: { zags: married(true) } },
      ...{ when: { ...differs, data_differ_reason: 'divorce' }, unless: { data_differ: 'no' } },
    },
    {
      ...{ document: 'guardianship-document', on },
      waivers: { 'guardianship-registry': guardian('guardianships', CHILD) },
      ...{ when: { ...named, applicant_capacity: 'guardian' }, unless: { applicant_capacity: 'mother' } },
    },
    {
      ...{ document: 'adoption-data', on, waivers: { zags: born({ adoptedOn: plainDate('2026-04-01') }) } },
      ...{ when: { ...named, applicant_capacity: 'adopter' }, unless: { applicant_capacity: 'guardian' } },
    },
    {
      document: 'disability-certificate',
      on,
      when: named,
      waivers: { cbdi: disabled(CHILD, { status: 'child' }) },
    },
    {
      ...{ document: 'baikonur-certificate', on },
      ...{ when: { baikonur_resident: 'yes' }, unless: { baikonur_resident: 'no' } },
    },
    { document: 'power-of-attorney', on, represented: true, unless: {} },
    { document: 'bank-account-data', on, waivers: { 'bank-accounts': ownAccount() } },
  ]),
  { document: 'portal-application', on: 'portal', state: 'made-by-portal' },
]);
proveAbsent(exercises, the, 'application-mse', 'mobile-proactive');
proveOffered(exercises, the, 'proactive-consent', 'proactive-bank-account');

const duplicate = {
  ...{ check: 'no-duplicate', passes: { reason: 'none' } },
  unknown: { said: { 'care-benefits': 'silent' as const }, reason: 'registry-silent' },
};
const refuses = { then: 'refuse-intake' as const, ground: 'already-assigned-or-applied' };
const assigned = {
  said: careBenefits(CHILD, { awarded: 'disabled-child-carer-benefit' }),
  reason: 'assigned',
};
const applied = { said: careBenefits(CHILD, { applied: 'disabled-child-carer-benefit' }), reason: 'applied' };

proveChecks(exercises, the, () => ({ said: careBenefits(CHILD), answers, reason: '' }), [
  { ...duplicate, ...refuses, on: 'portal', fails: applied },
  { ...duplicate, ...refuses, on: 'mobile-proactive', fails: assigned },
  // At a counter an official decides.
  { ...duplicate, then: 'clerk', on: 'provider', fails: assigned },
]);

const documents = 'intake-refusal-receipt-documents';

proveIntakeGrounds(exercises, the, [
  {
    ...{ ground: 'already-assigned-or-applied', paper: 'intake-refusal-receipt-duplicate' },
    ...{ on: 'state-corporation', answers },
  },
  {
    ...{ ground: 'incomplete-documents', missing: ['disability-certificate'], paper: documents },
    ...{ on: 'state-corporation', answers },
  },
  { ground: 'expired-documents', on: 'provider', paper: documents, answers },
]);

proveServiceGrounds(exercises, the, {
  ...{ on: 'portal', outcome: 'refused', answers },
  grounds: ['unreliable-documents', 'requirements-not-met'],
});
proveResult(exercises, the, { on: 'portal', outcome: 'assigned', answers });
proveMessages(exercises, the, tellingOf('disability-certificate', answers, 'disability'));

exercises.nothingGoesUnexercised();
