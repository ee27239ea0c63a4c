import { createHash } from 'node:crypto';
import type { Gateway } from '../../../src/adapters/gateway/port';
import type { Citizen } from '../../../src/domain/access/person';
import { insertCitizen } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const ME = '851230450012';
const PAPER = 'identity-document';

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let isDown: boolean;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  isDown = false;
  world = await citizenWorld(database.knex, {
    editions: [seededEdition('burial-payment@order-509-2024')],
    gateway: withoutIdentity,
  });
  person = await insertCitizen(database.knex, ME, 'Ахметова Айгүл Серікқызы');
});

/** The database of individuals is silent, so that the identity document is asked for; the rest answers while it may. */
function withoutIdentity(usual: Gateway): Gateway {
  return {
    ...usual,
    ask: async (question, context) => {
      const silent = { kind: 'unavailable', reason: 'timeout', answeredAt: world.clock.now() } as const;
      return isDown || question.registry === 'gbd-fl' ? silent : usual.ask(question, context);
    },
  };
}

const start = (registryConsent = true) =>
  world.uses.startDraft(person, {
    by: 'myself',
    serviceId: 'burial-payment',
    language: 'kk',
    registryConsent,
  });
const use = () => world.uses.digitalDocument;
const state = async (id: string) =>
  (await world.uses.openDraft(person, id)).checklist.find(({ documentId }) => documentId === PAPER)?.state;

/** As the simulated service makes it of the question's own id. */
async function codeOf(draftId: string): Promise<string> {
  const questions = await world.repositories.questions.listOfCase(draftId);
  const request = questions
    .filter(({ status, question }) => status === 'found' && question.registry === 'digital-document-request')
    .at(-1);
  const digest = createHash('sha256').update(`${request?.id} ${ME}`).digest();
  return String(digest.readUInt32BE(0) % 1_000_000).padStart(6, '0');
}

it('takes the place of the paper once its owner has given the code', async () => {
  const id = await start();
  expect(await state(id)).toBe('attach');
  expect((await use().show(person, id, PAPER)).sent).toBeNull();
  expect(await use().request(person, id, PAPER)).toBe(true);
  expect((await use().show(person, id, PAPER)).sent).toMatchObject({ lastDigits: '01' });
  const code = await codeOf(id);
  const wrong = code === '000000' ? '111111' : '000000';
  expect(await use().fetch(person, id, PAPER, wrong)).toBe('wrong-code');
  expect(await use().fetch(person, id, PAPER, `${code.slice(0, 3)} ${code.slice(3)}`)).toBe('given');
  expect(await state(id)).toBe('confirmed');
});

it('writes the question down without the code', async () => {
  const id = await start();
  await use().request(person, id, PAPER);
  const code = await codeOf(id);
  await use().fetch(person, id, PAPER, code);
  const rows = await database.knex('registry_questions').where({ case_id: id }).select('question', 'answer');
  expect(JSON.stringify(rows)).not.toContain(code);
  expect(
    rows.some(({ question }) => (question as { registry: string }).registry === 'digital-document'),
  ).toBe(true);
});

it('counts the code only as long as the service said', async () => {
  const id = await start();
  await use().request(person, id, PAPER);
  const code = await codeOf(id);
  world.clock.advance(10 * 60_000 + 1);
  expect(await use().fetch(person, id, PAPER, code)).toBe('not-sent');
  expect(await state(id)).toBe('attach');
});

it('says so when the service is silent, and loses nothing', async () => {
  const id = await start();
  await use().request(person, id, PAPER);
  isDown = true;
  expect(await use().fetch(person, id, PAPER, await codeOf(id))).toBe('unavailable');
  expect(await use().request(person, id, PAPER)).toBe(false);
  isDown = false;
  expect(await use().fetch(person, id, PAPER, await codeOf(id))).toBe('given');
});

it('is not asked for without consent, for another paper, in another person’s draft, or too often', async () => {
  const without = await start(false);
  await expect(use().request(person, without, PAPER)).rejects.toMatchObject({ code: 'no-consent' });
  await database.owner('drafts').delete();
  const id = await start();
  await expect(use().request(person, id, 'power-of-attorney')).rejects.toMatchObject({ code: 'not-found' });
  const stranger = await insertCitizen(database.knex, '050101500010', 'Ибрагимов Тимур');
  await expect(use().request(stranger, id, PAPER)).rejects.toMatchObject({ code: 'not-found' });
  for (let time = 0; time < 5; time += 1) await use().request(person, id, PAPER);
  await expect(use().request(person, id, PAPER)).rejects.toMatchObject({ code: 'too-many-requests' });
});
