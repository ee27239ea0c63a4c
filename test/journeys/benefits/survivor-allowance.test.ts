import { dayOf } from '../../../src/kernel/day-of';
import type { Language } from '../../../src/kernel/language';
import { seededEdition } from '../../support/fictional-service';
import { fullName, partOf, type Neighbour, type Payee } from '../support/benefits/country';
import type { Typed } from '../support/benefits/form';
import { nothingIsLeft, walkGroundsOfService } from '../support/benefits/grounds';
import { reachOf } from '../support/benefits/reach';
import { walk, type Walk } from '../support/benefits/walk';
import { openBenefitWorld, type BenefitWorld } from '../support/benefits/world';

const MINUTES = 60_000;
const SERVICE = 'survivor-allowance';
const RULES = seededEdition('survivor-allowance@order-509-2024');
const reached = reachOf(RULES);
/** No act says what is paid for so many dependants: the official types it. */
const SUM = '82000';
let world: BenefitWorld;
const BENEFIT = { rules: RULES, reached, world: () => world };

beforeAll(async () => {
  world = await openBenefitWorld();
}, 2 * MINUTES);

afterAll(() => world?.close());

/** What a widow types: of whom she was left, and with which children. */
function typedAbout(
  dead: Neighbour & { readonly diedOn: string },
  children: readonly (Neighbour & { readonly studies?: boolean })[],
  { iban }: Payee,
): Typed {
  return {
    ...{ applicant_capacity: 'parent', cares_for_children_under_eight: 'no', loss_kind: 'death' },
    identity_document_kind: 'id-card',
    deceased_iin: dead.iin,
    deceased_name: fullName(dead),
    right_arisen_on: dead.diedOn,
    deceased_served: 'no',
    father_by_mother: 'no',
    bank_account: iban,
    ...Object.fromEntries(children.flatMap((child, row) => Object.entries(rowOf(child, row)))),
  };
}

function rowOf(child: Neighbour & { readonly studies?: boolean }, row: number): Typed {
  return {
    [`dependants-${row}-dependant_iin`]: child.iin,
    [`dependants-${row}-dependant_name`]: fullName(child),
    [`dependants-${row}-birth_date`]: child.birthDate,
    [`dependants-${row}-relationship`]: 'child',
    [`dependants-${row}-full_time_student`]: child.studies === true ? 'yes' : 'no',
  };
}

/** A family that the father was just taken from. */
async function bereaved(): Promise<{ widow: Payee; dead: Neighbour & { diedOn: string }; child: Neighbour }> {
  const { mother: widow, father, child } = world.country.family();
  const on = dayOf(new Date());
  await world.happen({ kind: 'death', person: father.iin, declarant: widow.person.iin, on });
  return { widow, dead: { ...father, diedOn: on }, child };
}

it(
  'portal: a widow with two students and a pupil applies, and is assigned and paid the allowance',
  async () => {
    const situation = world.country.situation('two students of 20 and 22');
    const [[, iban = ''] = []] = situation.numbers;
    const widow: Payee = { person: partOf(situation, 'widow'), iban };
    const died = partOf(situation, 'died');
    const children = [{ ...partOf(situation, 'student, 20'), studies: true }, partOf(situation, 'pupil')];
    const { filed, paid, notice } = await walk(world, {
      ...{ service: SERVICE, language: 'kk', applicant: widow, sum: SUM, emptyOn: 'deceased' },
      typed: typedAbout({ ...died, diedOn: died.deceasedOn ?? '' }, children, widow),
    });
    reached.channel(filed.channel);
    expect(paid).toMatchObject({ frequency: 'monthly', sum: Number(SUM) });
    expect(filed.met?.confirmed).toContain('document-death-certificate');
    expect(notice).toContain(widow.person.surname);
  },
  2 * MINUTES,
);

it(
  'state-corporation: the operator enters it for a widow, and hands the notice out',
  async () => {
    const { widow, dead, child } = await bereaved();
    const { filed } = await walk(world, {
      ...{ service: SERVICE, language: 'ru', at: 'operator', applicant: widow, sum: SUM },
      ...{ emptyOn: 'dependants', typed: typedAbout(dead, [child], widow) },
    });
    reached.channel(filed.channel);
  },
  2 * MINUTES,
);

it.each<{ by: NonNullable<Walk['offer']>['by']; language: Language }>([
  { by: 'link', language: 'kk' },
  { by: 'cabinet', language: 'ru' },
  { by: 'sms', language: 'kk' },
])(
  'mobile-proactive: a registered death is offered to the other parent, agreed to by $by, decided by officials and paid',
  async ({ by, language }) => {
    const { mother: applicant, father } = world.country.family();
    const event = { kind: 'death', person: father.iin, declarant: applicant.person.iin };
    const { filed } = await walk(world, {
      ...{ service: SERVICE, language, applicant, sum: SUM, offer: { event, by } },
    });
    reached.channel(filed.channel);
  },
  2 * MINUTES,
);

walkGroundsOfService(BENEFIT, 'portal', [
  { groundId: 'unreliable-documents', language: 'kk' },
  { groundId: 'non-compliance-with-requirements', language: 'ru' },
  { groundId: 'no-personal-data-consent', language: 'kk' },
]);

nothingIsLeft(BENEFIT);
