import { dayOf } from '../../../src/kernel/day-of';
import type { Language } from '../../../src/kernel/language';
import { addDays } from '../../../src/kernel/plain-date';
import { seededEdition } from '../../support/fictional-service';
import { applyOnPortal, cabinetOf } from '../support/benefits/citizen';
import { fullName, partOf, type Neighbour, type Payee } from '../support/benefits/country';
import type { Typed } from '../support/benefits/form';
import { nothingIsLeft, walkGroundsOfIntake, walkGroundsOfService } from '../support/benefits/grounds';
import { reachOf } from '../support/benefits/reach';
import { refusedByPortal } from '../support/benefits/refusal';
import { file, filedWith, finish, walk, type Walk } from '../support/benefits/walk';
import { openBenefitWorld, type BenefitWorld } from '../support/benefits/world';

const MINUTES = 60_000;
const SERVICE = 'childhood-disability-care-benefit';
const RULES = seededEdition('childhood-disability-care-benefit@order-206-2021');
const reached = reachOf(RULES);
/** Some days ago, so that the register has it. */
const SET_ON = addDays(dayOf(new Date()), -20);
let world: BenefitWorld;
const BENEFIT = { rules: RULES, reached, world: () => world };

beforeAll(async () => {
  world = await openBenefitWorld();
}, 2 * MINUTES);

afterAll(() => world?.close());

/** A mother whose grown child was found to have a disability of group I since childhood. */
async function carer(): Promise<{ mother: Payee; grown: Neighbour }> {
  const { mother, child: grown } = world.country.familyOfGrownChild();
  await world.happen({ kind: 'disability', person: grown.iin, status: 'group-1', on: SET_ON });
  return { mother, grown };
}

/** What a mother types who cares for her grown child herself. */
function typedAbout(grown: Neighbour, { person, iban }: Payee): Typed {
  return {
    ...{ carer_is_applicant: 'yes', applicant_is_guardian: 'no', one_application: 'no' },
    ...{ applicant_baikonur: 'no', carer_baikonur: 'no', carer_is_kandas: 'no' },
    applicant_birth_date: person.birthDate,
    disabled_person_iin: grown.iin,
    disabled_person_name: fullName(grown),
    disabled_person_address: 'Алматы қаласы, Алмалы ауданы, Жамбыл көшесі, 100-үй',
    disability_certificate: '№ 0012345, 10.11.2026',
    bank_name: 'Алатау',
    bank_account: iban,
  };
}

it(
  'portal: a mother who cares for her grown child is assigned and paid the benefit',
  async () => {
    const { mother, grown } = await carer();
    const { filed, paid, notice } = await walk(world, {
      ...{ service: SERVICE, language: 'kk', applicant: mother },
      ...{ emptyOn: 'disabled', typed: typedAbout(grown, mother) },
    });
    reached.channel(filed.channel);
    expect(filed.met?.missed).toContain('disabled_person_iin-error');
    expect(paid).toMatchObject({ frequency: 'monthly', firstDay: dayOf(new Date()) });
    expect(notice).toContain(mother.person.surname);
  },
  2 * MINUTES,
);

it.each([
  { channel: 'state-corporation', at: 'operator', language: 'ru' },
  { channel: 'provider', at: 'clerk', language: 'kk' },
  { channel: 'mse-unit', at: 'examiner', language: 'ru' },
] as const)(
  '$channel: it is entered for the mother who comes, decided by officials, and paid',
  async ({ channel, at, language }) => {
    const { mother, grown } = await carer();
    const { filed } = await walk(world, {
      ...{ service: SERVICE, language, at, applicant: mother },
      ...{ emptyOn: 'situation', typed: typedAbout(grown, mother) },
    });
    expect(filed.channel).toBe(channel);
    reached.channel(filed.channel);
  },
  2 * MINUTES,
);

it.each<{ by: NonNullable<Walk['offer']>['by']; language: Language }>([
  { by: 'link', language: 'ru' },
  { by: 'cabinet', language: 'kk' },
  { by: 'sms', language: 'ru' },
])(
  'mobile-proactive: group I since childhood is offered to the mother, agreed to by $by, and paid without a clerk',
  async ({ by, language }) => {
    const { mother, child: grown } = world.country.familyOfGrownChild();
    const event = { kind: 'disability', person: grown.iin, status: 'group-1' };
    const { filed } = await walk(world, {
      ...{ service: SERVICE, language, applicant: mother, straight: true, offer: { event, by } },
    });
    reached.channel(filed.channel);
  },
  2 * MINUTES,
);

it(
  'one-application: it is asked for in the application of a person with group I for the allowance, and decided by itself',
  async () => {
    const { mother } = await carer();
    const way: Walk = {
      ...{ service: 'disability-allowance', language: 'kk', applicant: mother, emptyOn: 'disability' },
      typed: {
        ...{ for_child: 'no', applicant_capacity: 'representative', identity_document_kind: 'id-card' },
        ...{ disability_established_on: SET_ON, disability_cause: 'other' },
        disability_other_cause: 'since-childhood',
        one_application_benefits: ['disability-allowance', 'disabled-adult-carer-allowance'],
        bank_account: mother.iban,
      },
    };
    const { page, filed } = await file(world, way);
    const [part, ...others] = await filedWith(world, filed);
    expect(others).toEqual([]);
    expect(part?.service).toBe(SERVICE);
    if (part !== undefined) await finish(world, way, { filed: part, page });
    reached.channel(part?.channel ?? '');
    await page?.context().close();
  },
  2 * MINUTES,
);

it(
  'personal-assistant-provided: the portal refuses by itself',
  async () => {
    const situation = world.country.situation('a personal assistant is provided');
    const [[, iban = ''] = []] = situation.numbers;
    const applicant = { person: partOf(situation, 'mother'), iban };
    const page = await cabinetOf(world, applicant.person, 'kk');
    const typed = typedAbout(partOf(situation, 'person cared for'), applicant);
    const { number } = await applyOnPortal(world, page, {
      service: SERVICE,
      language: 'kk',
      typed,
      emptyOn: '',
    });
    const groundId = 'personal-assistant-provided';
    await refusedByPortal(world, {
      ...{ rules: RULES, groundId, applicant: applicant.person, language: 'kk', page, number },
    });
    reached.ground(groundId);
    await page.context().close();
  },
  2 * MINUTES,
);

it(
  'already-assigned-or-applied: the portal refuses by itself a second application for the same person',
  async () => {
    const { mother, grown } = await carer();
    const page = await cabinetOf(world, mother.person, 'ru');
    const form = { service: SERVICE, language: 'ru', typed: typedAbout(grown, mother), emptyOn: '' } as const;
    await applyOnPortal(world, page, form);
    const { number } = await applyOnPortal(world, page, form);
    await refusedByPortal(world, {
      ...{ rules: RULES, groundId: 'already-assigned-or-applied', applicant: mother.person, language: 'ru' },
      ...{ page, number },
    });
    reached.ground('already-assigned-or-applied');
    await page.context().close();
  },
  2 * MINUTES,
);

walkGroundsOfIntake(BENEFIT, [
  { groundId: 'incomplete-documents', at: 'examiner', language: 'ru' },
  { groundId: 'expired-documents', at: 'operator', language: 'kk' },
  { groundId: 'carer-changed-more-than-twice', at: 'operator', language: 'kk' },
  { groundId: 'personal-assistant-provided', at: 'clerk', language: 'ru' },
  { groundId: 'already-assigned-or-applied', at: 'clerk', language: 'ru' },
]);

walkGroundsOfService(BENEFIT, 'portal', [
  { groundId: 'unreliable-documents', language: 'ru' },
  { groundId: 'requirements-not-met', language: 'kk' },
]);

nothingIsLeft(BENEFIT);
