import type { Gateway } from '../../../src/adapters/gateway/port';
import type { Citizen } from '../../../src/domain/access/person';
import { fieldType } from '../../../src/domain/fields/registry';
import type { RegistryQuestion } from '../../../src/domain/registry/question';
import { plainDate } from '../../../src/kernel/plain-date';
import { insertCitizen } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const SERVICE = 'burial-payment';
const ME = '851230450012';
const DEAD = '900515300127';
const PLACE = { kk: 'АХАЖ бөлімі', ru: 'отдел ЗАГС' };

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let asked: string[];
let isDown: boolean;
let isPowerKnown: boolean;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  [asked, isDown, isPowerKnown] = [[], false, false];
  world = await citizenWorld(database.knex, {
    editions: [seededEdition('burial-payment@order-509-2024')],
    gateway: registries,
  });
  person = await insertCitizen(database.knex, ME, 'Ахметова Айгүл Серікқызы');
});

/** Knows of one death; everything else is asked of the usual population. */
function registries(usual: Gateway): Gateway {
  return {
    ...usual,
    ask: async (question, context) => {
      asked.push(question.registry);
      const answeredAt = world.clock.now();
      if (isDown) return { kind: 'unavailable', reason: 'timeout', answeredAt };
      if (question.registry === 'notary-powers') return powerOf(question, answeredAt) as never;
      if (!isAboutDeath(question)) return usual.ask(question, context);
      const death: unknown = { kind: 'found', facts: deathOf(question.iin), answeredAt };
      return death as never;
    },
  };
}

function powerOf(question: RegistryQuestion & { registry: 'notary-powers' }, answeredAt: Date): unknown {
  if (!isPowerKnown) return { kind: 'not-found', answeredAt };
  const { number, principalIin, representativeIin } = question;
  const rest = {
    ...{ certifiedOn: plainDate('2026-01-10'), validUntil: plainDate('2027-01-10') },
    ...{ notary: { name: 'Сейітов А.', licence: '12' }, powers: PLACE },
  };
  return { kind: 'found', answeredAt, facts: { number, principalIin, representativeIin, ...rest } };
}

function isAboutDeath(question: RegistryQuestion): question is RegistryQuestion & { registry: 'deaths' } {
  return question.registry === 'deaths';
}

function deathOf(iin: string) {
  return {
    number: '12-34',
    registeredOn: plainDate('2026-03-05'),
    country: 'KAZ',
    office: PLACE,
    iin,
    name: { surname: 'Омаров', givenName: 'Данияр' },
    diedOn: plainDate('2026-03-04'),
  };
}

const start = (registryConsent = true) =>
  world.uses.startDraft(person, { by: 'myself', serviceId: SERVICE, language: 'kk', registryConsent });

/** Fills in the pages on which something is asked of what is said; the rest of them by the examples of their kinds. */
async function say(draftId: string, answers: Record<string, string>): Promise<void> {
  const { form, context } = await world.uses.openDraft(person, draftId);
  const isSaid = (id: string) =>
    Object.keys(answers).some((name) => name === id || name.startsWith(`${id}-`));
  for (const page of form.pages.filter(({ fields }) => fields.some(({ id }) => isSaid(id)))) {
    const examples = page.fields
      .filter(({ id }) => !isSaid(id))
      .map((field) => {
        const type = fieldType(field);
        return type.write(field, type.sample(field, context), field.id);
      });
    const body: Record<string, string> = Object.assign({}, ...examples, answers);
    const saved = await world.uses.savePage(person, { draftId, pageKey: page.key, body, language: 'kk' });
    expect(saved.problems).toEqual([]);
  }
}

const DEATH = {
  applicant_kind: 'individual',
  deceased_iin: DEAD,
  deceased_name: 'Омаров Данияр Қайратұлы',
  'death_date-day': '4',
  'death_date-month': '3',
  'death_date-year': '2026',
};

async function certificate(draftId: string) {
  const { checklist } = await world.uses.openDraft(person, draftId);
  return checklist.find(({ documentId }) => documentId === 'death-certificate');
}

const timesAsked = () => asked.filter((registry) => registry === 'deaths').length;

it('asks as soon as the answers say about whom, and does not ask for what the registry confirms', async () => {
  const id = await start();
  expect(timesAsked()).toBe(0);
  await say(id, DEATH);
  expect(timesAsked()).toBe(1);
  expect(await certificate(id)).toMatchObject({
    state: 'confirmed',
    mayFileWithout: true,
    confirmedBy: [{ registry: 'zags', at: world.clock.now() }],
  });
  await say(id, DEATH);
  expect(timesAsked()).toBe(1);
});

it('asks for the paper when the registry says something else than the form, until one of them is mended', async () => {
  const id = await start();
  await say(id, { ...DEATH, 'death_date-day': '5' });
  expect(await certificate(id)).toMatchObject({ state: 'attach', reason: 'registry-contradicts' });
  await say(id, DEATH);
  expect(await certificate(id)).toMatchObject({ state: 'confirmed' });
});

it('asks for the paper while the registry is silent, leaves it in peace, and asks again when told to', async () => {
  const id = await start();
  isDown = true;
  await say(id, DEATH);
  expect(await certificate(id)).toMatchObject({ reason: 'registry-unavailable' });
  await say(id, DEATH);
  expect(timesAsked()).toBe(1);
  isDown = false;
  await world.uses.askAboutDocuments(person, id, true);
  expect(await certificate(id)).toMatchObject({ state: 'confirmed' });
});

it('asks a silent registry again by itself after a while', async () => {
  const id = await start();
  isDown = true;
  await say(id, DEATH);
  isDown = false;
  world.clock.advance(5 * 60_000 + 1);
  await say(id, DEATH);
  expect(await certificate(id)).toMatchObject({ state: 'confirmed' });
});

it('asks nobody about anybody without consent', async () => {
  const id = await start(false);
  await say(id, DEATH);
  await world.uses.askAboutDocuments(person, id, true);
  expect(asked).toEqual([]);
  expect((await certificate(id))?.state).not.toBe('confirmed');
});

describe('whoever acts for somebody else on the portal', () => {
  const startFor = () =>
    world.uses.startDraft(person, {
      ...{ by: 'representative', serviceId: SERVICE, language: 'kk', registryConsent: true },
      ...{ principalIin: '050101500010', principalName: 'Ибрагимов Тимур', powerNumber: '1-77' },
    });

  it('learns nothing of anybody while the notaries do not confirm the power: neither papers nor checks', async () => {
    const id = await startFor();
    asked = [];
    await say(id, DEATH);
    await world.uses.askAboutDocuments(person, id, true);
    const checks = await world.uses.checkDraft(await world.uses.openDraft(person, id));
    expect(asked).toEqual([]);
    const told = checks?.results.filter(({ registry }) => registry !== null) ?? [];
    expect(new Set(told.map(({ verdict }) => verdict))).toEqual(new Set(['not-known']));
    expect((await certificate(id))?.state).not.toBe('confirmed');
  });

  it('is asked for no more papers than anybody else once they do', async () => {
    isPowerKnown = true;
    const id = await startFor();
    await say(id, DEATH);
    expect(await certificate(id)).toMatchObject({ state: 'confirmed' });
  });
});

it('asks no more than a large family needs in a day, whatever numbers are tried', async () => {
  const id = await start();
  for (let tries = 0; tries < 300; tries += 1)
    await world.deps.throttle.spend('draft-questions', person.accountId);
  asked = [];
  await say(id, DEATH);
  expect(asked).toEqual([]);
  expect((await certificate(id))?.state).toBe('attach');
});

it('is no way to ask about somebody through another person’s draft', async () => {
  const id = await start();
  const stranger = await insertCitizen(database.knex, '050101500010', 'Ибрагимов Тимур');
  await expect(world.uses.askAboutDocuments(stranger, id, true)).rejects.toMatchObject({ code: 'not-found' });
});

it('shows each question to the person whom it was about, the newest first, and to nobody else', async () => {
  const id = await start();
  await say(id, DEATH);
  const mine = await world.uses.cabinet.access(person, null);
  expect(
    mine.rows.map(({ registry, purpose, status, hasConsent }) => [registry, purpose, status, hasConsent]),
  ).toEqual([['gbd-fl', 'prefill', 'found', true]]);
  const dead = await insertCitizen(database.knex, DEAD, 'Омаров Данияр');
  const theirs = await world.uses.cabinet.access(dead, null);
  expect(theirs.rows).toMatchObject([
    { registry: 'zags', purpose: 'document-proof', number: null, official: null },
  ]);
});
