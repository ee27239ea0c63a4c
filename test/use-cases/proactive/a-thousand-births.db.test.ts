import { registerBirth } from '../../../src/adapters/gateway/simulator/happenings/register-event';
import type { Offer } from '../../../src/domain/proactive/offer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { BORN, mothersOf, proactiveWorld, type ProactiveWorld } from './proactive-world';

const BIRTHS = Number(process.env.BIRTHS ?? 150);
const AT_ONCE = 8;

let database: TestDatabase;
let world: ProactiveWorld;

beforeAll(async () => {
  database = await testDatabase();
  world = await proactiveWorld(database);
}, 60_000);

/** Does something for each of many, several at a time. */
async function forEach<Item>(items: readonly Item[], act: (item: Item, index: number) => Promise<void>) {
  const waiting = items.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [index, item] of waiting) await act(item, index);
    }),
  );
}

/** What each person answers: most agree; every tenth declines, every eleventh is silent, every thirteenth names no account of theirs. */
function answerOf(index: number): 'yes' | 'no' | 'silent' | 'foreign-account' {
  if (index % 10 === 3) return 'no';
  if (index % 11 === 5) return 'silent';
  return index % 13 === 7 ? 'foreign-account' : 'yes';
}

/** The operator brings everything twice: under the same identifier, and under a new one. */
async function sayTwice(offer: Offer, text: string, round: string): Promise<void> {
  const from = offer.phone ?? '';
  const providerId = `${round}-${offer.id}`;
  await Promise.all([world.say(from, text, providerId), world.say(from, text, providerId)]);
  await world.say(from, text, `${providerId}-again`);
}

it(`${BIRTHS} births become as many offers, and each an application or an explained end, exactly once`, async () => {
  const { realm, clock, repositories } = world;
  const mothers = mothersOf(realm, realm.registers.accounts.keys());
  for (let index = 0; index < BIRTHS; index += 1)
    registerBirth(realm, mothers[index % mothers.length] ?? '', BORN);
  const [someone] = realm.registers.accounts.entries();
  const foreign = someone?.[1][0]?.iban ?? '';

  // Two workers read the feed at once, and every job is delivered twice.
  await Promise.all([world.useCases.pullRegistryEvents(), world.useCases.pullRegistryEvents()]);
  await world.useCases.pullRegistryEvents();
  await world.drain(2);
  const offered = await world.offers();
  expect(offered).toHaveLength(BIRTHS);
  expect(new Set(offered.map(({ subjectIin }) => subjectIin)).size).toBe(BIRTHS);
  expect(world.sms).toHaveLength(BIRTHS);

  const answers = new Map(offered.map((offer, index) => [offer.id, answerOf(index)]));
  await forEach(offered, async (offer) => {
    const answer = answers.get(offer.id);
    if (answer === 'no') await sayTwice(offer, `ЖОҚ ${offer.code}`, 'first');
    else if (answer !== 'silent') await sayTwice(offer, `Иә ${offer.code}`, 'first');
  });
  await world.drain(2);
  clock.advance(60_000);
  await forEach(await world.offers(), async (offer) => {
    if (offer.state !== 'agreed') return;
    const isForeign = answers.get(offer.id) === 'foreign-account' && offer.recipientIin !== someone?.[0];
    await sayTwice(offer, `${isForeign ? foreign : '1'} ${offer.code}`, 'second');
  });
  await world.drain(2);
  clock.advance(8 * 86_400_000);
  while ((await world.useCases.closeSilent()) > 0) await world.drain(2);

  const ended = await world.offers();
  const filed = ended.filter(({ state }) => state === 'filed');
  const count = (state: string) => ended.filter((offer) => offer.state === state).length;
  expect(count('offered') + count('agreed')).toBe(0);
  expect(ended.filter(({ id }) => answers.get(id) === 'no').every(({ state }) => state === 'declined')).toBe(
    true,
  );
  expect(
    ended.filter(({ id }) => answers.get(id) === 'silent').every(({ state }) => state === 'expired'),
  ).toBe(true);
  expect(ended.filter(({ state, reason }) => (state === 'stopped') !== (reason !== null))).toEqual([]);
  expect(filed.length).toBeGreaterThan(BIRTHS / 2);
  // A birth gives two benefits by one application; the one in whose name it was filed stands for both.
  const applications: { id: string; group: string | null }[] = await database
    .owner('applications')
    .select('id', { group: 'group_id' });
  const first = applications.filter(({ id, group }) => group === null || group === id);
  expect(first.map(({ id }) => id).sort()).toEqual(filed.map(({ caseId }) => caseId).sort());
  expect(applications).toHaveLength(2 * filed.length);
  const after = await database.owner('job_requests').where({ task: 'after-filing' });
  expect(after).toHaveLength(applications.length);
  expect(await database.owner('drafts')).toEqual([]);
  // One message of a kind for each offer, whatever was repeated.
  const messages: { fact: string; count: string }[] = await database
    .owner('messages')
    .groupBy('fact')
    .select('fact')
    .count();
  const told = Object.fromEntries(messages.map(({ fact, count: number }) => [fact, Number(number)]));
  expect(told).toMatchObject({ 'offer-made': BIRTHS, 'offer-declined': count('declined') });
  expect(world.sms).toHaveLength(Object.values(told).reduce((sum, number) => sum + number, 0));
  expect(await repositories.offers.countByState()).toEqual(
    new Map([...new Set(ended.map(({ state }) => state))].map((state) => [state, count(state)])),
  );
}, 900_000);
