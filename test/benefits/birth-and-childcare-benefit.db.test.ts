import { plainDate } from '../../src/kernel/plain-date';
import { testDatabase } from '../support/database';
import { seededEdition } from '../support/fictional-service';
import { benefitWorld, type BenefitWorld } from './support/benefit-world';
import { proveChecks } from './support/checks';
import { proveCompletion, provePeriods, proveTerms } from './support/deadlines';
import { proveDocuments, proveOtherRequest } from './support/documents';
import { exercisesOf } from './support/exercise';
import { proveIntakeGrounds, proveServiceGrounds } from './support/grounds';
import { proveMessages } from './support/messages';
import {
  AT_A_WINDOW,
  BY_CONSENT,
  completionOf,
  ON_THE_PORTAL,
  periodsOf,
  SEVEN_DAYS,
  tellingOf,
} from './support/order-206';
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

const answers = { children: childAnswer(), benefits: ['birth', 'childcare'], bank_account: ACCOUNT };
const row3 = { clause: 'annex 1-1, row 3.1', words: SEVEN_DAYS };

proveTerms(exercises, the, [
  { deadline: 'service', on: 'state-corporation', ...row3, due: AT_A_WINDOW },
  { deadline: 'service-portal', on: 'portal', ...row3, due: ON_THE_PORTAL },
  {
    ...{ deadline: 'service-proactive', on: 'mobile-proactive', due: BY_CONSENT },
    ...{ clause: 'annex 1-1, row 3.1; 35-2', words: SEVEN_DAYS },
  },
]);
provePeriods(exercises, periodsOf('annex 1-1'));
proveCompletion(exercises, the, 'extension', completionOf('birth-certificate', answers));

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
      waivers: { zags: born({ adoptedOn: plainDate('2026-04-01') }) },
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

proveMessages(exercises, the, tellingOf('birth-certificate', answers, 'birth'));

exercises.nothingGoesUnexercised();
