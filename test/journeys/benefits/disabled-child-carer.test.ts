import { dayOf } from '../../../src/kernel/day-of';
import type { Language } from '../../../src/kernel/language';
import { addDays } from '../../../src/kernel/plain-date';
import { seededEdition } from '../../support/fictional-service';
import { applyOnPortal, cabinetOf } from '../support/benefits/citizen';
import { fullName, type Neighbour, type Payee } from '../support/benefits/country';
import type { Typed } from '../support/benefits/form';
import { nothingIsLeft, walkGroundsOfIntake, walkGroundsOfService } from '../support/benefits/grounds';
import { reachOf } from '../support/benefits/reach';
import { refusedByPortal } from '../support/benefits/refusal';
import { file, filedWith, finish, walk, type Walk } from '../support/benefits/walk';
import { openBenefitWorld, type BenefitWorld } from '../support/benefits/world';

const MINUTES = 60_000;
const SERVICE = 'disabled-child-carer-benefit';
const RULES = seededEdition('disabled-child-carer-benefit@order-206-2021');
const reached = reachOf(RULES);
/** Some days ago, so that the register has it. */
const SET_ON = addDays(dayOf(new Date()), -20);
let world: BenefitWorld;
const BENEFIT = { rules: RULES, reached, world: () => world };

beforeAll(async () => {
  world = await openBenefitWorld();
}, 2 * MINUTES);

afterAll(() => world?.close());

/** A mother whose child was found to have a disability. */
async function carer(): Promise<{ mother: Payee; child: Neighbour }> {
  const { mother, child } = world.country.family();
  await world.happen({ kind: 'disability', person: child.iin, status: 'child', on: SET_ON });
  return { mother, child };
}

/** What a mother types about the child whom she brings up. */
function typedAbout(child: Neighbour, { iban }: Payee): Typed {
  return {
    applicant_capacity: 'mother',
    data_differ: 'no',
    one_application: 'no',
    id_document_kind: 'identity-document',
    baikonur_resident: 'no',
    'children-0-iin': child.iin,
    'children-0-name': fullName(child),
    'children-0-birth_date': child.birthDate,
    'children-0-birth_place': 'kazakhstan',
    child_iin: child.iin,
    child_name: fullName(child),
    disability_certificate: '№ 0012345, 10.11.2026',
    bank_name: 'Алатау',
    bank_account: iban,
  };
}

it(
  'portal: the mother of a child with a disability is assigned and paid the benefit',
  async () => {
    const { mother, child } = await carer();
    const { filed, paid, notice } = await walk(world, {
      ...{ service: SERVICE, language: 'ru', applicant: mother },
      ...{ emptyOn: 'children', typed: typedAbout(child, mother) },
    });
    reached.channel(filed.channel);
    expect(filed.met?.missed).toContain('children-error');
    expect(paid).toMatchObject({ frequency: 'monthly', firstDay: dayOf(new Date()) });
    expect(notice).toContain(mother.person.surname);
  },
  2 * MINUTES,
);

it.each([
  { channel: 'state-corporation', at: 'operator', language: 'kk' },
  { channel: 'provider', at: 'clerk', language: 'ru' },
  { channel: 'mse-unit', at: 'examiner', language: 'kk' },
] as const)(
  '$channel: it is entered for the mother who comes, decided by officials, and paid',
  async ({ channel, at, language }) => {
    const { mother, child } = await carer();
    const { filed } = await walk(world, {
      ...{ service: SERVICE, language, at, applicant: mother },
      ...{ emptyOn: 'situation', typed: typedAbout(child, mother) },
    });
    expect(filed.channel).toBe(channel);
    reached.channel(filed.channel);
  },
  2 * MINUTES,
);

it.each<{ by: NonNullable<Walk['offer']>['by']; language: Language }>([
  { by: 'link', language: 'kk' },
  { by: 'cabinet', language: 'ru' },
  { by: 'sms', language: 'kk' },
])(
  'mobile-proactive: a disability of a child is offered to the mother, agreed to by $by, and paid without a clerk',
  async ({ by, language }) => {
    const { mother, child } = world.country.family();
    const event = { kind: 'disability', person: child.iin, status: 'child' };
    const { filed } = await walk(world, {
      ...{ service: SERVICE, language, applicant: mother, straight: true, offer: { event, by } },
    });
    reached.channel(filed.channel);
  },
  2 * MINUTES,
);

it(
  'one-application: it is asked for in the application for the allowance of the child, and decided by itself',
  async () => {
    const { mother, child } = await carer();
    const way: Walk = {
      ...{ service: 'disability-allowance', language: 'ru', applicant: mother, emptyOn: 'disability' },
      typed: {
        ...{ for_child: 'yes', applicant_capacity: 'parent', identity_document_kind: 'id-card' },
        ...{ child_iin: child.iin, child_name: fullName(child), surname_changed: 'no' },
        ...{ disability_established_on: SET_ON, disability_cause: 'other' },
        disability_other_cause: 'since-childhood',
        one_application_benefits: ['disability-allowance', 'disabled-child-carer-allowance'],
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
  'already-assigned-or-applied: the portal refuses by itself a second application for the child',
  async () => {
    const { mother, child } = await carer();
    const page = await cabinetOf(world, mother.person, 'ru');
    const form = { service: SERVICE, language: 'ru', typed: typedAbout(child, mother), emptyOn: '' } as const;
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
  { groundId: 'incomplete-documents', at: 'operator', language: 'ru' },
  { groundId: 'expired-documents', at: 'clerk', language: 'kk' },
  { groundId: 'already-assigned-or-applied', at: 'examiner', language: 'kk' },
]);

walkGroundsOfService(BENEFIT, 'portal', [
  { groundId: 'unreliable-documents', language: 'ru' },
  { groundId: 'requirements-not-met', language: 'kk' },
]);

nothingIsLeft(BENEFIT);
