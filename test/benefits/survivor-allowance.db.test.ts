import type { RegistryFacts } from '../../src/domain/registry/answer';
import { plainDate } from '../../src/kernel/plain-date';
import { testDatabase } from '../support/database';
import { seededEdition } from '../support/fictional-service';
import { DECEASED } from '../use-cases/automatic/automatic-world';
import { benefitWorld, type BenefitWorld } from './support/benefit-world';
import { proveCompletion, provePeriods, proveTerms } from './support/deadlines';
import { proveDigital, proveDocuments, proveOtherRequest } from './support/documents';
import { exercisesOf } from './support/exercise';
import { proveServiceGrounds } from './support/grounds';
import { proveMessages } from './support/messages';
import { proveOffered } from './support/offered';
import { provePaperChecks } from './support/paper-checks';
import { proveAcceptance, proveResult } from './support/papers';
import { ACCOUNT, AGENCY, born, CHILD, dead, guardian, identified, married, studying } from './support/said';

const NAME = 'survivor-allowance@order-509-2024';
const STARTED_AT = '2026-11-16T10:00:00+05:00';
const exercises = exercisesOf(seededEdition(NAME));

let world: BenefitWorld;
const the = () => world;

beforeAll(async () => {
  world = await benefitWorld(await testDatabase(), NAME, STARTED_AT);
});

beforeEach(() => world.clock.set(STARTED_AT));

const answers = {
  ...{ applicant_capacity: 'parent', loss_kind: 'death', bank_account: ACCOUNT },
  ...{ deceased_iin: DECEASED, right_arisen_on: plainDate('2026-10-20') },
};
const row3 = { clause: 'annex 4, row 3' };
const begun = '2026-11-16 10:00';
const sevenDays = { clause: '24; annex 4, row 3', words: ['7 жұмыс күні', '7 рабочих дней'] as const };
const aYear = ['1 жыл', '1 год'] as const;

// 16 November 2026 is a Monday; 16 December, a Wednesday, is Independence Day. The provider closes at 18:30.
proveTerms(exercises, the, [
  {
    ...{ deadline: 'service', on: 'state-corporation', answers, ...sevenDays },
    due: [
      [begun, '2026-11-25 18:30'],
      // The hours of the Corporation are those of Monday to Friday: what a duty department takes on a Saturday is Monday's.
      ['2026-11-14 10:00', '2026-11-25 18:30'],
      ['2026-12-10 10:00', '2026-12-22 18:30'],
    ],
  },
  {
    ...{ deadline: 'service', on: 'portal', answers, ...sevenDays },
    due: [
      [begun, '2026-11-25 18:30'],
      // Row 7 names days off alone: what comes after work on a Monday is Monday's, and a Saturday's is the next Monday's.
      ['2026-11-16 20:00', '2026-11-25 18:30'],
      ['2026-11-14 12:00', '2026-11-25 18:30'],
      ['2026-12-16 12:00', '2026-12-28 18:30'],
    ],
  },
  {
    ...{ deadline: 'service', on: 'mobile-proactive', answers, ...sevenDays },
    // From the day of the consent, whatever day it is.
    due: [
      [begun, '2026-11-25 18:30'],
      ['2026-11-14 12:00', '2026-11-24 18:30'],
    ],
  },
]);
provePeriods(exercises, [
  {
    ...{ deadline: 'extension-additional-documents', on: 'state-corporation', ...row3 },
    ...{ words: ['5 жұмыс күні', '5 рабочих дней'], ends: [[begun, '2026-12-02 18:30']] },
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
    ...{ deadline: 'handling-corporation', on: 'state-corporation', ...row3 },
    ...{ words: ['30 минут', '30 минут'], ends: [[begun, '2026-11-16 10:30']] },
  },
  {
    ...{ deadline: 'retroactive-limit', on: 'portal', clause: '24', words: ['12 ай', '12 месяцев'] },
    ends: [
      [begun, '2025-11-16 00:00'],
      ['2024-02-29 12:00', '2023-02-28 00:00'],
    ],
  },
  {
    ...{ deadline: 'education-certificate-renewal', on: 'portal', words: aYear },
    clause: '7, if-available item 2); annex 4, row 8',
    // 1 September 2027 is a Wednesday, 5 September 2027 a Sunday.
    ends: [
      ['2026-09-01 12:00', '2027-09-01 18:30'],
      ['2026-09-05 12:00', '2027-09-06 18:30'],
    ],
  },
  {
    ...{ deadline: 'employment-record-renewal', on: 'state-corporation', words: aYear },
    // The act names a year and no hour: like other terms, to the end of the provider's day.
    ...{ clause: 'annex 4, row 8', ends: [[begun, '2027-11-16 18:30']] },
  },
  {
    ...{ deadline: 'after-hours-processing', on: 'portal', clause: 'annex 4, row 7' },
    words: ['1 жұмыс күні', '1 рабочий день'],
    ends: [
      ['2026-11-14 12:00', '2026-11-16 18:30'],
      ['2026-12-16 12:00', '2026-12-17 18:30'],
    ],
  },
]);
// The term stands still from the request to the answer: two days asked, nine days waited for.
proveCompletion(exercises, the, 'extension-additional-documents', {
  ...{ on: 'portal', document: 'death-certificate', answers },
  ...{ filed: begun, due: '2026-11-25 18:30', asked: '2026-11-18 10:00', notifyBy: '2026-11-25 18:30' },
  ...{ until: '2026-12-18 23:59', dueWhileWaiting: '2026-12-25 18:30' },
  ...{ answered: '2026-11-20 10:00', dueAfter: '2026-11-27 18:30' },
});

/** A student of twenty, born before the records of births are complete. */
const STUDENT = '060203500304';
/** Another one, of nineteen. */
const COLLEGIAN = '070203500306';
/** The applicant, who is left as well. */
const WIDOW = '851230450012';
const BIRTHDAYS = {
  [CHILD]: { day: '10', month: '3', year: '2026' },
  [STUDENT]: { day: '3', month: '2', year: '2006' },
  [COLLEGIAN]: { day: '3', month: '2', year: '2007' },
  [WIDOW]: { day: '30', month: '12', year: '1985' },
};

/** One who is left, as typed. */
const left = (dependant_iin: keyof typeof BIRTHDAYS, more: object = {}) => ({
  ...{ dependant_iin, dependant_name: 'Ахметов Ерасыл', birth_date: BIRTHDAYS[dependant_iin] },
  ...{ relationship: 'child', full_time_student: 'no', ...more },
});
const studies = { full_time_student: 'yes' };
const pupil = { dependants: [left(CHILD)] };
const student = { dependants: [left(STUDENT, studies)] };
const loss = { loss_kind: 'death', deceased_iin: DECEASED };
const father = { iin: DECEASED, surname: 'Ахметов', givenName: 'Серік' };
const ofTheDeceased = born({ father });
const gateway = ['egov-gateway' as const];
const mayBe = 'may-attach' as const;
const civilian = { deceased_served: 'no' };
const soldier = { deceased_served: 'yes', died_of_service: 'no' };

proveDocuments(exercises, the, [
  { document: 'application', on: 'state-corporation' },
  { document: 'application-portal', on: 'portal', state: 'made-by-portal' },
  ...(['state-corporation', 'portal'] as const).flatMap((on) => [
    { document: 'identity-document', on, waivers: { 'gbd-fl': identified() }, atStart: true },
    { document: 'death-certificate', on, when: loss, waivers: { zags: dead(DECEASED, '2026-10-20') } },
    { document: 'kinship-document', on, when: { ...loss, ...pupil }, waivers: { zags: ofTheDeceased } },
    {
      ...{ document: 'registry-office-certificate', on, handedIn: gateway },
      when: { ...pupil, father_by_mother: 'yes' },
      unless: { ...pupil, father_by_mother: 'no' },
    },
    {
      ...{ document: 'education-certificate', on, when: student, unless: pupil },
      waivers: { nobd: studying('school-studies', STUDENT), epvo: studying('higher-studies', STUDENT) },
    },
    {
      ...{ document: 'guardianship-document', on },
      when: { ...pupil, applicant_capacity: 'guardian' },
      unless: { ...pupil, applicant_capacity: 'parent' },
      waivers: { nobd: guardian('school-guardianships', CHILD) },
    },
    { document: 'military-record', on, when: soldier, unless: civilian, state: mayBe, handedIn: gateway },
    {
      ...{ document: 'service-death-certificate', on, handedIn: gateway },
      ...{ when: { ...soldier, died_of_service: 'yes' }, unless: soldier },
    },
    // Where there is no book the Corporation asks two systems itself: nobody is turned away without it.
    {
      ...{ document: 'employment-record-book', on, state: mayBe },
      when: { applicant_capacity: 'carer', cares_for_children_under_eight: 'yes' },
      unless: { applicant_capacity: 'parent', cares_for_children_under_eight: 'no' },
      handedIn: ['sole-proprietor-registry' as const, 'pension-contributions-ais' as const],
    },
    { document: 'power-of-attorney', on, represented: true, unless: {} },
    // The order does not word clause 5: what it lists may be handed in, and is not missed.
    { document: 'clause-5-documents', on, state: mayBe },
  ]),
]);
proveDigital(exercises, the, { document: 'identity-document', on: 'portal' });
proveOtherRequest(exercises, the, 'information-request');
// The act asks for no account where the allowance is offered.
proveOffered(exercises, the, 'proactive-consent', null);

/** The record of the student's birth, registered in Kazakhstan then. */
const registered = (day: string) => {
  const [bornOn, registeredOn] = [plainDate('2006-02-03'), plainDate(day)];
  const child = { iin: STUDENT, surname: 'Ахметов', givenName: 'Ерасыл' };
  return born({ child, father, bornOn, registeredOn });
};
const kinship = { document: 'kinship-document', when: { ...loss, ...pupil }, confirmed: ofTheDeceased };
const stranger = { ...father, iin: STUDENT };
const widow = left(WIDOW, { relationship: 'spouse', dependant_name: 'Ахметова Айгүл' });
const widowed = { ...loss, dependants: [widow] };
const ward = { ...loss, ...pupil, applicant_capacity: 'guardian' };
const study = {
  document: 'education-certificate',
  when: { ...loss, ...student },
  unless: { ...loss, ...pupil },
};
const notNow = (registry: 'school-studies' | 'higher-studies') => [
  // Clause 7: full-time alone counts, and while it lasts.
  studying(registry, STUDENT, { form: 'evening' }),
  studying(registry, STUDENT, { form: 'distance' }),
  studying(registry, STUDENT, { until: plainDate('2026-11-15') }),
];
const AT_UNIVERSITY = {
  ...{ form: 'full-time' as const, level: 'higher' as const, organisation: AGENCY },
  ...{ since: plainDate('2024-09-01'), until: plainDate('2028-06-30') },
};
/** A system that knows of one student alone. */
const only =
  (student: string, level: 'technical' | 'higher') =>
  (iin: string): RegistryFacts['higher-studies'] | 'not-found' =>
    iin === student ? { iin, studies: [{ ...AT_UNIVERSITY, level }] } : 'not-found';
const onLeave = { until: plainDate('2026-11-15'), academicLeaveUntil: plainDate('2026-11-16') };

// Clause 6: what a registry does not confirm is shown by its paper, which somebody reads.
provePaperChecks(exercises, the, [
  { check: 'identity-and-residence', document: 'identity-document', when: loss, confirmed: identified() },
  {
    ...{ check: 'birth-record', ...kinship },
    others: [born({ father: stranger }), born({ father, bornOn: plainDate('2026-03-11') })],
  },
  {
    // Registrations since 13 August 2007, whenever the birth was.
    ...{ check: 'birth-record', ...kinship, when: study.when, confirmed: registered('2007-08-13') },
    others: [registered('2007-08-12')],
  },
  {
    // A spouse by the record of the marriage to the deceased, since 1 June 2008.
    ...{ check: 'marriage-record', document: 'kinship-document', when: widowed },
    confirmed: married(false, { iin: DECEASED, registeredOn: '2008-06-01' }),
    others: [
      married(true, { iin: DECEASED }),
      married(false, { iin: CHILD }),
      married(false, { iin: DECEASED, registeredOn: '2008-05-31' }),
      married(false, { iin: DECEASED, country: 'UZB' }),
    ],
  },
  {
    // Who is left with a child is proved together with it: none of the two spares the paper of the other.
    ...{ check: 'marriage-record', document: 'kinship-document' },
    when: { ...loss, dependants: [widow, left(CHILD)] },
    confirmed: { ...ofTheDeceased, ...married(false, { iin: DECEASED }) },
    others: [ofTheDeceased, married(false, { iin: DECEASED })],
  },
  { check: 'adoption-decision', ...kinship },
  {
    ...{ check: 'death-record', document: 'death-certificate', when: loss },
    // Registrations since 1 May 2008.
    confirmed: dead(DECEASED, '2008-05-01'),
    others: [dead(DECEASED, '2008-04-30'), dead(DECEASED, '2026-10-20', { country: 'RUS' })],
  },
  {
    ...{ check: 'guardianship-record', document: 'guardianship-document', when: ward },
    ...{ unless: { ...loss, ...pupil }, confirmed: guardian('school-guardianships', CHILD) },
  },
  {
    ...{ check: 'education-record-school', ...study, others: notNow('school-studies') },
    confirmed: studying('school-studies', STUDENT),
  },
  {
    ...{ check: 'education-record-university', ...study, others: notNow('higher-studies') },
    confirmed: studying('higher-studies', STUDENT),
  },
  // An academic leave counts as studying, at a college as at a university.
  {
    ...{ check: 'education-record-school', ...study },
    confirmed: studying('school-studies', STUDENT, onLeave),
  },
  {
    ...{ check: 'education-record-university', ...study },
    confirmed: studying('higher-studies', STUDENT, onLeave),
  },
  {
    // The certificate is the student's: of a child who is left as well nobody asks where it studies.
    ...{ check: 'education-record-university', ...study },
    when: { ...loss, dependants: [left(STUDENT, studies), left(CHILD)] },
    confirmed: {
      'higher-studies': (iin) => (iin === STUDENT ? { iin, studies: [AT_UNIVERSITY] } : 'not-found'),
    },
  },
  {
    // One at a college and one at a university: each system knows one of them, and together they spare both certificates.
    ...{ check: 'education-record-university', ...study, together: ['epvo', 'nobd'] },
    when: { ...loss, dependants: [left(STUDENT, studies), left(COLLEGIAN, studies)] },
    confirmed: { 'school-studies': only(COLLEGIAN, 'technical'), 'higher-studies': only(STUDENT, 'higher') },
    others: [
      { 'higher-studies': only(STUDENT, 'higher') },
      { 'school-studies': only(COLLEGIAN, 'technical') },
    ],
  },
]);
proveServiceGrounds(exercises, the, {
  ...{ on: 'portal', outcome: 'refused', answers },
  grounds: ['unreliable-documents', 'non-compliance-with-requirements', 'no-personal-data-consent'],
});
proveResult(exercises, the, { on: 'portal', outcome: 'assigned', answers });
proveAcceptance(exercises, the, 'state-corporation', 'acceptance-receipt');
proveAcceptance(exercises, the, 'portal', 'acceptance-receipt');
proveMessages(exercises, the, {
  ...{ on: 'state-corporation', answers, filed: begun, positive: 'assigned', event: 'death' },
  intake: { ground: 'incomplete-documents', missing: ['death-certificate'] },
  refusal: { outcome: 'refused', ground: 'non-compliance-with-requirements' },
  document: 'death-certificate',
  until: {
    // Thirty days end on Independence Day: until the window closes on the day after it.
    completion: ['2026 жылғы 17 желтоқсан, 18:00', '17 декабря 2026 года, 18:00'],
    hearing: ['2026 жылғы 18 қараша, 18:30', '18 ноября 2026 года, 18:30'],
    extended: ['2026 жылғы 19 қараша, 18:30', '19 ноября 2026 года, 18:30'],
  },
  dueChanged: ['2026-11-20', '2026 жылғы 26 қараша, 18:30', '26 ноября 2026 года, 18:30'],
});

exercises.nothingGoesUnexercised();
