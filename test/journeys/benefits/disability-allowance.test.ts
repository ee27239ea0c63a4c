import { dayOf } from '../../../src/kernel/day-of';
import type { Language } from '../../../src/kernel/language';
import { addDays } from '../../../src/kernel/plain-date';
import { seededEdition } from '../../support/fictional-service';
import { applyOnPortal, cabinetOf } from '../support/benefits/citizen';
import { fullName, type Neighbour, type Payee } from '../support/benefits/country';
import type { Typed } from '../support/benefits/form';
import { nothingIsLeft, walkGroundsOfService } from '../support/benefits/grounds';
import { reachOf } from '../support/benefits/reach';
import { refusedByPortal } from '../support/benefits/refusal';
import { file, filedWith, finish, walk, type Walk } from '../support/benefits/walk';
import { openBenefitWorld, type BenefitWorld } from '../support/benefits/world';

const MINUTES = 60_000;
const SERVICE = 'disability-allowance';
const RULES = seededEdition('disability-allowance@order-509-2024');
const reached = reachOf(RULES);
/** Some days ago, so that the register has it. */
const SET_ON = addDays(dayOf(new Date()), -20);
let world: BenefitWorld;
const BENEFIT = { rules: RULES, reached, world: () => world };

beforeAll(async () => {
  world = await openBenefitWorld();
}, 2 * MINUTES);

afterAll(() => world?.close());

/** Somebody whose disability was found for the first time. */
async function disabled(status = 'group-2'): Promise<Payee> {
  const payee = world.country.grownUp();
  await world.happen({ kind: 'disability', person: payee.person.iin, status, on: SET_ON });
  return payee;
}

/** What somebody types about their own disability. */
function typedAbout({ iban }: Pick<Payee, 'iban'>): Typed {
  return {
    for_child: 'no',
    applicant_capacity: 'self',
    first_establishment: 'yes',
    identity_document_kind: 'id-card',
    disability_established_on: SET_ON,
    disability_cause: 'general-illness',
    one_application_benefits: ['disability-allowance'],
    bank_account: iban,
  };
}

/** What a parent types about a child with a disability. */
function typedAboutChild(child: Neighbour, payee: Payee): Typed {
  return {
    ...typedAbout(payee),
    for_child: 'yes',
    applicant_capacity: 'parent',
    child_iin: child.iin,
    child_name: fullName(child),
    surname_changed: 'no',
    disability_cause: 'other',
    disability_other_cause: 'since-childhood',
  };
}

it(
  'portal: a disability by general illness is assigned and paid without a clerk',
  async () => {
    const applicant = await disabled();
    const { filed, paid, notice } = await walk(world, {
      ...{ service: SERVICE, language: 'ru', applicant, straight: true },
      ...{ emptyOn: 'disability', typed: typedAbout(applicant) },
    });
    reached.channel(filed.channel);
    expect(filed.met?.missed).toEqual(['disability_established_on-error', 'disability_cause-error']);
    expect(paid).toMatchObject({ frequency: 'monthly', firstDay: SET_ON });
    expect(notice).toContain(applicant.person.surname);
  },
  2 * MINUTES,
);

it.each([
  { channel: 'state-corporation', at: 'operator', language: 'kk' },
  { channel: 'provider', at: 'clerk', language: 'ru' },
] as const)(
  '$channel: it is entered for whoever comes, decided by officials, paid and handed out',
  async ({ channel, at, language }) => {
    const applicant = await disabled();
    const { filed, paid } = await walk(world, {
      ...{ service: SERVICE, language, at, applicant },
      ...{ emptyOn: 'situation', typed: typedAbout(applicant) },
    });
    expect(filed.channel).toBe(channel);
    reached.channel(filed.channel);
    expect(paid.frequency).toBe('monthly');
  },
  2 * MINUTES,
);

it.each<{ by: NonNullable<Walk['offer']>['by']; language: Language }>([
  { by: 'link', language: 'ru' },
  { by: 'cabinet', language: 'kk' },
  { by: 'sms', language: 'ru' },
])(
  'mobile-proactive: a disability that was set is offered, agreed to by $by, and paid without a clerk',
  async ({ by, language }) => {
    const applicant = world.country.grownUp();
    const event = { kind: 'disability', person: applicant.person.iin, status: 'group-3' };
    const { filed } = await walk(world, {
      ...{ service: SERVICE, language, applicant, straight: true, offer: { event, by } },
    });
    reached.channel(filed.channel);
  },
  2 * MINUTES,
);

it(
  'one application: the allowance, the special benefit and the care of the child, each with its own decision',
  async () => {
    const { mother, child } = world.country.family();
    await world.happen({ kind: 'disability', person: child.iin, status: 'child', on: SET_ON });
    const asked = [
      'disability-allowance',
      'special-state-disability-allowance',
      'disabled-child-carer-allowance',
    ];
    const typed = { ...typedAboutChild(child, mother), one_application_benefits: asked };
    const way: Walk = { service: SERVICE, language: 'kk', applicant: mother, emptyOn: 'child', typed };
    const { page, filed } = await file(world, way);
    const parts = await filedWith(world, filed);
    expect(parts).toHaveLength(2);
    for (const part of [{ ...filed, service: SERVICE }, ...parts]) {
      const isProposed = part.service === 'disabled-child-carer-benefit';
      const sum = isProposed ? {} : { sum: '50000' };
      await finish(world, { ...way, ...sum }, { filed: part, page });
    }
    await page?.context().close();
  },
  2 * MINUTES,
);

it.each([
  { groundId: 'e-maket-check-failed', why: 'it is assigned already', isPaid: true },
  { groundId: 'emd-data-missing', why: 'the account is somebody else’s', isPaid: false },
])(
  '$groundId: the portal refuses by itself, because $why',
  async ({ groundId, isPaid }) => {
    const applicant = isPaid ? world.country.pensionedForDisability() : await disabled();
    const payee = isPaid ? applicant : world.country.grownUp();
    const page = await cabinetOf(world, applicant.person, 'ru');
    const form = { service: SERVICE, language: 'ru', typed: typedAbout(payee), emptyOn: '' } as const;
    const { number } = await applyOnPortal(world, page, form);
    await refusedByPortal(world, {
      ...{ rules: RULES, groundId, applicant: applicant.person, language: 'ru', page, number },
    });
    reached.ground(groundId);
    await page.context().close();
  },
  2 * MINUTES,
);

walkGroundsOfService(BENEFIT, 'provider', [
  { groundId: 'unreliable-documents', language: 'ru' },
  { groundId: 'non-compliance-with-requirements', language: 'kk' },
  { groundId: 'no-personal-data-consent', language: 'ru' },
]);

nothingIsLeft(BENEFIT);
