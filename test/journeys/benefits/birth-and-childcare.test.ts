import type { Language } from '../../../src/kernel/language';
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
const SERVICE = 'birth-and-childcare-benefit';
const RULES = seededEdition('birth-and-childcare-benefit@order-206-2021');
const reached = reachOf(RULES);
let world: BenefitWorld;
const BENEFIT = { rules: RULES, reached, world: () => world };

beforeAll(async () => {
  world = await openBenefitWorld();
}, 2 * MINUTES);

afterAll(() => world?.close());

/** A mother whose child is born today. */
async function newborn(): Promise<{
  mother: Payee;
  child: Pick<Neighbour, 'iin' | 'birthDate'> & { name: string };
}> {
  const { mother } = world.country.family();
  const { subjectIin, happenedOn } = await world.happen({ kind: 'birth', mother: mother.person.iin });
  return {
    mother,
    child: { iin: subjectIin, birthDate: happenedOn, name: `${mother.person.surname} Аяла` },
  };
}

/** What a mother types about her child. */
function typedAbout(
  child: { readonly iin: string; readonly birthDate: string; readonly name: string },
  { iban }: Pick<Payee, 'iban'>,
  benefits: readonly string[],
): Typed {
  return {
    benefits,
    relation_to_child: 'parent',
    data_differ: 'no',
    id_document_kind: 'identity-document',
    baikonur_resident: 'no',
    'children-0-iin': child.iin,
    'children-0-name': child.name,
    'children-0-birth_date': child.birthDate,
    'children-0-birth_place': 'kazakhstan',
    bank_name: 'Алатау',
    bank_account: iban,
  };
}

it(
  'portal: a mother applies for the benefit on the birth, and is assigned and paid it once',
  async () => {
    const { mother, child } = await newborn();
    const { filed, paid, notice } = await walk(world, {
      ...{ service: SERVICE, language: 'kk', applicant: mother },
      ...{ emptyOn: 'children', typed: typedAbout(child, mother, ['birth']) },
    });
    reached.channel(filed.channel);
    expect(filed.met?.missed).toEqual(['children-error']);
    expect(filed.met?.confirmed).toContain('document-birth-certificate');
    expect(paid.frequency).toBe('once');
    expect(notice).toContain(fullName(mother.person));
  },
  2 * MINUTES,
);

it(
  'one-application: one filing asks for both benefits, and each has its own number, decision and payment',
  async () => {
    const { mother, child } = await newborn();
    const way: Walk = {
      ...{ service: SERVICE, language: 'ru', applicant: mother },
      ...{ emptyOn: 'situation', typed: typedAbout(child, mother, ['birth', 'childcare']) },
    };
    const { page, filed } = await file(world, way);
    const parts = await filedWith(world, filed);
    expect(parts).toHaveLength(1);
    for (const part of [filed, ...parts]) {
      const { paid } = await finish(world, way, { filed: part, page });
      expect(paid.frequency).toBe(part === filed ? 'once' : 'monthly');
    }
    // By one application one applies on the portal: what was filed bears its channel, and a group.
    reached.channel('one-application');
    await page?.context().close();
  },
  2 * MINUTES,
);

it(
  'state-corporation: the operator enters it for a father, and hands the notice out',
  async () => {
    const { mother, child } = await newborn();
    const { filed, paid } = await walk(world, {
      ...{ service: SERVICE, language: 'kk', at: 'operator', applicant: mother },
      ...{ emptyOn: 'bank', typed: typedAbout(child, mother, ['childcare']) },
    });
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
  'mobile-proactive: a registered birth is offered, agreed to by $by, and both benefits are paid',
  async ({ by, language }) => {
    const { mother } = world.country.family();
    const event = { kind: 'birth', mother: mother.person.iin };
    const way = { service: SERVICE, language, applicant: mother, straight: true, offer: { event, by } };
    const { filed } = await walk(world, way);
    reached.channel(filed.channel);
    for (const part of await filedWith(world, filed))
      await finish(world, way, { filed: part, page: undefined });
  },
  2 * MINUTES,
);

it(
  'already-assigned-or-applied: the portal refuses by itself what is paid to the father already',
  async () => {
    const situation = world.country.situation('The father has applied elsewhere already');
    const person = partOf(situation, 'mother');
    const child = partOf(situation, 'newborn');
    const page = await cabinetOf(world, person, 'kk');
    const about = { ...child, name: `${child.surname} ${child.givenName}` };
    const iban = world.country.grownUp().iban;
    const typed = typedAbout(about, { iban }, ['childcare']);
    const { number } = await applyOnPortal(world, page, {
      service: SERVICE,
      language: 'kk',
      typed,
      emptyOn: '',
    });
    await refusedByPortal(world, {
      ...{ rules: RULES, groundId: 'already-assigned-or-applied', applicant: person, language: 'kk' },
      ...{ page, number },
    });
    reached.ground('already-assigned-or-applied');
  },
  2 * MINUTES,
);

walkGroundsOfIntake(BENEFIT, [
  { groundId: 'incomplete-documents', at: 'operator', language: 'kk' },
  { groundId: 'expired-documents', at: 'operator', language: 'ru' },
  { groundId: 'already-assigned-or-applied', at: 'operator', language: 'ru' },
]);

walkGroundsOfService(BENEFIT, 'portal', [
  { groundId: 'unreliable-documents', language: 'kk' },
  { groundId: 'requirements-not-met', language: 'ru' },
]);

nothingIsLeft(BENEFIT);
