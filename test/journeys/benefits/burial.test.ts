import { dayOf } from '../../../src/kernel/day-of';
import type { Language } from '../../../src/kernel/language';
import { seededEdition } from '../../support/fictional-service';
import { applyOnPortal, cabinetOf } from '../support/benefits/citizen';
import { partOf, type Neighbour, type Payee } from '../support/benefits/country';
import type { Typed } from '../support/benefits/form';
import { nothingIsLeft, walkGroundsOfService } from '../support/benefits/grounds';
import { reachOf } from '../support/benefits/reach';
import { refusedByPortal } from '../support/benefits/refusal';
import { walk, type Walk } from '../support/benefits/walk';
import { openBenefitWorld, type BenefitWorld } from '../support/benefits/world';

const MINUTES = 60_000;
const SERVICE = 'burial-payment';
const RULES = seededEdition('burial-payment@order-509-2024');
const reached = reachOf(RULES);
let world: BenefitWorld;
const BENEFIT = { rules: RULES, reached, world: () => world };

beforeAll(async () => {
  world = await openBenefitWorld();
}, 2 * MINUTES);

afterAll(() => world?.close());

/** The son who buried his father, as `docs/people-to-try.md` has them. */
function sonAndFather(words = 'the son buried him'): { son: Payee; dead: Neighbour } {
  const situation = world.country.situation(words);
  const [[, iban] = []] = situation.numbers;
  return { son: { person: partOf(situation, 'son'), iban: iban ?? '' }, dead: partOf(situation, 'died') };
}

/** What somebody types who buried a person. */
function typedAbout(dead: Neighbour, { iban }: Payee): Typed {
  return {
    applicant_kind: 'individual',
    deceased_iin: dead.iin,
    deceased_name: `${dead.surname} ${dead.givenName}`,
    death_date: dead.deceasedOn ?? '',
    deceased_status: ['age-pension'],
    death_document_kind: 'death-certificate',
    death_certificate: '№ 20261020145, 21.10.2026, РАГС',
    death_document: '№ 20261020145, 21.10.2026, РАГС',
    bank_name: 'Алатау',
    bank_account: iban,
  };
}

it(
  'portal: whoever buried a pensioner is assigned and paid the payment without a clerk',
  async () => {
    const { son, dead } = sonAndFather();
    const { filed, paid, notice } = await walk(world, {
      ...{ service: SERVICE, language: 'kk', applicant: son, straight: true },
      ...{ emptyOn: 'deceased', typed: typedAbout(dead, son) },
    });
    reached.channel(filed.channel);
    expect(filed.met?.missed).toEqual(
      ['deceased_iin', 'deceased_name', 'death_date', 'deceased_status'].map((id) => `${id}-error`),
    );
    expect(filed.met?.confirmed).toContain('document-death-certificate');
    expect(paid.frequency).toBe('once');
    expect(notice).toContain(dead.surname);
  },
  2 * MINUTES,
);

it(
  'state-corporation: the operator enters it for whoever comes, and hands the notice out',
  async () => {
    const { old, child } = world.country.pensionerAndChild();
    await world.happen({ kind: 'death', person: old.iin, declarant: child.person.iin });
    const dead = { ...old, deceasedOn: dayOf(new Date()) };
    const { filed, paid } = await walk(world, {
      ...{ service: SERVICE, language: 'ru', at: 'operator', applicant: child },
      ...{ emptyOn: 'deceased', typed: typedAbout(dead, child) },
    });
    reached.channel(filed.channel);
    expect(paid.frequency).toBe('once');
  },
  2 * MINUTES,
);

it.each<{ by: NonNullable<Walk['offer']>['by']; language: Language }>([
  { by: 'link', language: 'kk' },
  { by: 'cabinet', language: 'ru' },
  { by: 'sms', language: 'kk' },
])(
  'mobile-proactive: a registered death is offered, agreed to by $by, and paid without a clerk',
  async ({ by, language }) => {
    const { old, child } = world.country.pensionerAndChild();
    const event = { kind: 'death', person: old.iin, declarant: child.person.iin };
    const { filed, notice } = await walk(world, {
      ...{ service: SERVICE, language, applicant: child, straight: true, offer: { event, by } },
    });
    reached.channel(filed.channel);
    expect(notice).toContain(old.surname);
  },
  2 * MINUTES,
);

it.each([
  { groundId: 'automatic-check-failed', why: 'paid already', words: 'The burial was paid for already' },
  {
    groundId: 'automatic-check-failed',
    why: 'over three years ago',
    words: 'died more than three years ago',
  },
  { groundId: 'decision-data-missing-or-incorrect', why: 'not their account', words: 'the son buried him' },
])(
  '$groundId: the portal refuses by itself, $why',
  async ({ groundId, words }) => {
    const { son, dead } = sonAndFather(words);
    const page = await cabinetOf(world, son.person, 'kk');
    // The account of somebody else is no reason to refuse intake: the application is there, and the decision says no.
    const isElse = groundId === 'decision-data-missing-or-incorrect';
    const payee = isElse ? world.country.grownUp() : son;
    const about = isElse ? world.country.pensionerAndChild().old : dead;
    if (isElse) await world.happen({ kind: 'death', person: about.iin, declarant: son.person.iin });
    const typed = typedAbout({ ...about, deceasedOn: about.deceasedOn ?? dayOf(new Date()) }, payee);
    const form = { service: SERVICE, language: 'kk', typed, emptyOn: '' } as const;
    const { number } = await applyOnPortal(world, page, form);
    await refusedByPortal(world, {
      ...{ rules: RULES, groundId, applicant: son.person, language: 'kk', page, number },
    });
    reached.ground(groundId);
  },
  2 * MINUTES,
);

walkGroundsOfService(BENEFIT, 'state-corporation', [
  { groundId: 'unreliable-documents', language: 'ru' },
  { groundId: 'requirements-not-met', language: 'kk' },
  { groundId: 'no-consent-restricted-data', language: 'ru' },
]);

nothingIsLeft(BENEFIT);
