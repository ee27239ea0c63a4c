import { plainDate } from '../../src/kernel/plain-date';
import { testDatabase } from '../support/database';
import { seededEdition } from '../support/fictional-service';
import { benefitFacts, personFacts } from '../use-cases/automatic/automatic-world';
import { ME } from './support/base-world';
import { benefitWorld, type BenefitWorld } from './support/benefit-world';
import { proveChecks } from './support/checks';
import { proveCompletion, provePeriods, proveTerms } from './support/deadlines';
import { proveDigital, proveDocuments, proveOtherRequest } from './support/documents';
import { exercisesOf } from './support/exercise';
import { proveServiceGrounds } from './support/grounds';
import { proveMessages } from './support/messages';
import { proveOffered } from './support/offered';
import { proveAcceptance, proveAutomaticRefusal, proveJournal, proveResult } from './support/papers';
import { ACCOUNT, born, CHILD, disabled, guardian, identified, married, ownAccount } from './support/said';

const NAME = 'disability-allowance@order-509-2024';
const STARTED_AT = '2026-11-16T10:00:00+05:00';
const exercises = exercisesOf(seededEdition(NAME));

let world: BenefitWorld;
const the = () => world;

beforeAll(async () => {
  world = await benefitWorld(await testDatabase(), NAME, STARTED_AT);
});

beforeEach(() => world.clock.set(STARTED_AT));

const answers = {
  ...{ for_child: false, child_iin: '', applicant_capacity: 'self', bank_account: ACCOUNT },
  ...{ disability_cause: 'other', disability_established_on: plainDate('2026-09-01') },
};
const general = { ...answers, disability_cause: 'general-illness' };
const row3 = { clause: 'annex 2, row 3' };
const begun = '2026-11-16 10:00';

// 16 November 2026 is a Monday; 16 December, a Wednesday, is Independence Day. The provider closes at 18:00.
proveTerms(exercises, the, [
  ...(['state-corporation', 'provider', 'portal'] as const).map((on) => ({
    ...{ deadline: 'service', on, answers, clause: '24; annex 2, row 3' },
    words: ['7 жұмыс күні', '7 рабочих дней'] as const,
    due: [
      [begun, '2026-11-25 18:00'],
      ['2026-12-10 10:00', '2026-12-22 18:00'],
    ] as const,
  })),
]);
provePeriods(exercises, [
  {
    ...{ deadline: 'service-general-illness-or-work-injury', on: 'portal', clause: '24; annex 2, row 3' },
    ...{ words: ['1 жұмыс күні', '1 рабочий день'], ends: [['2026-12-15 10:00', '2026-12-17 18:00']] },
  },
  {
    ...{ deadline: 'extension-additional-documents', on: 'state-corporation', ...row3 },
    ...{ words: ['5 жұмыс күні', '5 рабочих дней'], ends: [[begun, '2026-12-02 18:00']] },
  },
  {
    ...{ deadline: 'portal-information', on: 'portal', ...row3 },
    ...{ words: ['30 минут', '30 минут'], ends: [['2026-11-15 23:50', '2026-11-16 00:20']] },
  },
  {
    ...{ deadline: 'wait-submission-corporation', on: 'state-corporation', ...row3 },
    ...{ words: ['15 минут', '15 минут'], ends: [[begun, '2026-11-16 10:15']] },
  },
  {
    ...{ deadline: 'wait-submission-provider', on: 'provider', ...row3 },
    ...{ words: ['Мерзімі актіде айтылмаған', 'Акт не называет срок'], ends: [[begun, null]] },
  },
  {
    ...{ deadline: 'handling-corporation', on: 'state-corporation', ...row3 },
    ...{ words: ['30 минут', '30 минут'], ends: [[begun, '2026-11-16 10:30']] },
  },
  {
    ...{ deadline: 'retroactive-limit', on: 'portal', clause: '4; 24' },
    ...{ words: ['3 ай', '3 месяца'], ends: [[begun, '2026-08-16 00:00']] },
  },
  {
    ...{ deadline: 'right-to-apply', on: 'portal', clause: '4' },
    ...{ words: ['Мерзімі актіде айтылмаған', 'Акт не называет срок'], ends: [[begun, null]] },
  },
  {
    ...{ deadline: 'after-hours-processing', on: 'portal', clause: 'annex 2, row 7' },
    ...{ words: ['1 жұмыс күні', '1 рабочий день'], ends: [['2026-11-14 12:00', '2026-11-16 18:00']] },
  },
]);
// The term stands still from the request to the answer: two days asked, nine days waited for.
proveCompletion(exercises, the, 'extension-additional-documents', {
  ...{ on: 'portal', document: 'disability-certificate', answers },
  ...{ filed: begun, due: '2026-11-25 18:00', asked: '2026-11-18 10:00', notifyBy: '2026-11-25 18:00' },
  ...{ until: '2026-12-18 23:59', dueWhileWaiting: '2026-12-25 18:00' },
  ...{ answered: '2026-11-20 10:00', dueAfter: '2026-11-27 18:00' },
});

const forChild = { for_child: 'yes', child_iin: CHILD, applicant_capacity: 'parent' };
const radiation = { disability_cause: 'other', disability_other_cause: 'radiation' };
const service = { disability_cause: 'other', disability_other_cause: 'military-service' };
const setOn = { disability_established_on: { day: '1', month: '9', year: '2026' } };
const unsaid = { disability_cause: 'general-illness' };
const gateway = ['egov-gateway' as const];
const mayBe = 'may-attach' as const;

proveDocuments(exercises, the, [
  { document: 'application', on: 'state-corporation' },
  { document: 'application-provider', on: 'provider' },
  { document: 'application-portal', on: 'portal', state: 'made-by-portal' },
  ...(['state-corporation', 'portal'] as const).flatMap((on) => [
    { document: 'identity-document', on, waivers: { 'gbd-fl': identified() }, atStart: true },
    { document: 'disability-certificate', on, when: setOn, waivers: { cbdi: disabled(ME.iin) } },
    {
      document: 'radiation-council-decision',
      on,
      when: radiation,
      unless: unsaid,
      state: mayBe,
      handedIn: gateway,
    },
    {
      ...{ document: 'central-military-medical-commission-decision', on, when: service, unless: unsaid },
      ...{ state: mayBe, handedIn: gateway },
    },
    {
      document: 'hospital-disease-certificate',
      on,
      when: service,
      unless: unsaid,
      state: mayBe,
      handedIn: gateway,
    },
    {
      document: 'child-birth-certificate',
      on,
      when: forChild,
      unless: { for_child: 'no' },
      waivers: { zags: born() },
    },
    {
      ...{ document: 'marriage-or-divorce-certificate', on, waivers: { zags: married(false) } },
      ...{ when: { ...forChild, surname_changed: 'yes' }, unless: { ...forChild, surname_changed: 'no' } },
    },
    {
      ...{
        document: 'guardianship-document',
        on,
        waivers: { nobd: guardian('school-guardianships', CHILD) },
      },
      ...{ when: { ...forChild, applicant_capacity: 'guardian' }, unless: { applicant_capacity: 'self' } },
    },
    { document: 'power-of-attorney', on, represented: true, unless: {} },
  ]),
]);
proveDigital(exercises, the, { document: 'identity-document', on: 'portal' });
proveOtherRequest(exercises, the, 'information-request');
proveOffered(exercises, the, 'proactive-consent', 'bank-account-confirmation');

const well = {
  ...disabled(ME.iin),
  ...ownAccount(),
  'gbd-fl': personFacts,
  benefits: benefitFacts(ME.iin, []),
};
const award = { recipientIin: ME.iin, subjectIin: ME.iin, since: plainDate('2026-09-01') };
const assigned = benefitFacts(ME.iin, [{ ...award, benefit: 'disability-allowance' }]);
const strangers = { 'account-holder': { iin: ME.iin, iban: ACCOUNT, holder: false, open: false } };

proveChecks(exercises, the, () => ({ said: well, answers: general, reason: '' }), [
  {
    ...{ check: 'e-maket-parameters', on: 'portal', then: 'refuse-intake', ground: 'e-maket-check-failed' },
    ...{ passes: { reason: 'complete' }, fails: { said: { benefits: assigned }, reason: 'assigned' } },
    unknown: { said: { benefits: 'silent' }, reason: 'registry-silent' },
  },
  {
    ...{ check: 'emd-completeness', on: 'portal', then: 'refuse-service', ground: 'emd-data-missing' },
    ...{ passes: { reason: 'own' }, fails: { said: strangers, reason: 'not-own' } },
    unknown: { said: { disability: 'not-found' }, reason: 'no-record' },
  },
]);

const child = {
  ...answers,
  for_child: true,
  child_iin: CHILD,
  surname_changed: true,
  applicant_capacity: 'guardian',
};
const byPaper = { said: disabled(CHILD), answers: child, reason: 'paper-missing' };
const shown = {
  on: 'portal' as const,
  then: 'paper' as const,
  passes: { reason: 'not-needed' },
  unknown: byPaper,
};
const nothing = {
  said: { 'gbd-fl': 'silent' as const, disability: 'silent' as const },
  reason: 'paper-missing',
};

// Clause 7: what a registry does not confirm is shown by its paper, which somebody reads.
proveChecks(exercises, the, () => ({ said: well, answers, reason: '' }), [
  { ...shown, check: 'identity-and-residence', passes: { reason: 'confirmed' }, unknown: nothing },
  { ...shown, check: 'disability-record', passes: { reason: 'confirmed' }, unknown: nothing },
  { ...shown, check: 'birth-record' },
  { ...shown, check: 'marriage-record' },
  { ...shown, check: 'guardianship-record' },
  { ...shown, check: 'adoption-decision' },
]);
proveAutomaticRefusal(exercises, the, {
  ...{ paper: 'electronic-refusal-notification', answers: general },
  said: { ...well, benefits: assigned },
});
proveServiceGrounds(exercises, the, {
  ...{ on: 'portal', outcome: 'refused', answers },
  grounds: [
    'unreliable-documents',
    'non-compliance-with-requirements',
    'no-personal-data-consent',
    'emd-data-missing',
  ],
});
proveResult(exercises, the, { on: 'portal', outcome: 'assigned', answers });
proveAcceptance(exercises, the, 'state-corporation', 'acceptance-receipt');
proveAcceptance(exercises, the, 'portal', 'electronic-acceptance-notification');
proveJournal(exercises, the, answers);
proveMessages(exercises, the, {
  ...{ on: 'state-corporation', answers, filed: begun, positive: 'assigned', event: 'disability' },
  intake: { ground: 'incomplete-documents', missing: ['disability-certificate'] },
  refusal: { outcome: 'refused', ground: 'non-compliance-with-requirements' },
  document: 'disability-certificate',
  until: {
    // Thirty days end on Independence Day: until the window closes on the day after it.
    completion: ['2026 жылғы 17 желтоқсан, 18:00', '17 декабря 2026 года, 18:00'],
    hearing: ['2026 жылғы 18 қараша, 18:00', '18 ноября 2026 года, 18:00'],
    extended: ['2026 жылғы 19 қараша, 18:00', '19 ноября 2026 года, 18:00'],
  },
  dueChanged: ['2026-11-20', '2026 жылғы 26 қараша, 18:00', '26 ноября 2026 года, 18:00'],
});

exercises.nothingGoesUnexercised();
