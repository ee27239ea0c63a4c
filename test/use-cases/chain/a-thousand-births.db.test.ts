import type { Offer } from '../../../src/domain/proactive/offer';
import { testDatabase, type TestDatabase } from '../../support/database';
import { mothersOf } from '../proactive/proactive-world';
import { chainWorld, type ChainWorld } from './chain-world';
import { endsOf } from './ends';
import { accountText, bear, type Birth, courseOf, silentFor } from './fates';

/** `BIRTHS=1000` takes some minutes; by default every fate happens once. */
const BIRTHS = Number(process.env.BIRTHS ?? 38);
const DAY = 86_400_000;
const AT_ONCE = 8;

let database: TestDatabase;
let world: ChainWorld;
let births: Map<string, Birth>;

beforeAll(async () => {
  database = await testDatabase();
  world = await chainWorld(database, ['birth-and-childcare-benefit@order-206-2021']);
  const { realm } = world;
  const { accounts } = realm.registers;
  const paid = mothersOf(realm, accounts.keys()).filter((iin) => accounts.get(iin)?.some(({ open }) => open));
  births = bear(realm, paid, BIRTHS);
}, 60_000);

const birthOf = ({ subjectIin }: Offer): Birth => {
  const birth = births.get(subjectIin);
  if (birth === undefined) throw new Error('An offer because of nobody who was born');
  return birth;
};

/** Does something for each offer, several at a time. */
async function forEachOffer(act: (offer: Offer, birth: Birth) => Promise<void>) {
  const waiting = (await world.offers()).values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const offer of waiting) await act(offer, birthOf(offer));
    }),
  );
}

/** The operator brings everything twice: under the same identifier, and under a new one. */
async function sayTwice({ id, phone }: Offer, text: string, round: string): Promise<void> {
  const say = (providerId: string) => world.say(phone ?? '', text, providerId);
  await Promise.all([say(`${round}-${id}`), say(`${round}-${id}`)]);
  await say(`${round}-${id}-again`);
}

const change = (when: 'afterConsent' | 'meanwhile') => {
  for (const birth of births.values()) courseOf(birth)[when]?.(world.realm, birth);
};

/** Two workers read the feed at once, every job is delivered twice, and the operator repeats every answer. */
async function everythingHappens(): Promise<void> {
  const pull = () => world.jobs['pull-registry-events']?.({}, world.helpers);
  await Promise.all([pull(), pull()]);
  await pull();
  await world.drain(2);
  await forEachOffer(async (offer, birth) => {
    const { answers } = courseOf(birth);
    if (answers !== 'silent')
      await sayTwice(offer, `${answers === 'no' ? 'ЖОҚ' : 'Иә'} ${offer.code}`, 'first');
  });
  await world.drain(2);
  change('afterConsent');
  world.mood.isSilent = silentFor(births, 'first');
  await giveAccounts();
  change('meanwhile');
  world.mood.isSilent = silentFor(births, 'later');
  world.clock.advance(DAY + 3_600_000);
  await world.drain(2);
  world.clock.advance(8 * DAY);
  while ((await world.closeSilent()) > 0) await world.drain(2);
  // What the clock does every few minutes.
  for (const task of ['export-payments', 'collect-payment-answers'])
    await world.jobs[task]?.({}, world.helpers);
}

async function giveAccounts(): Promise<void> {
  const stranger = [...world.realm.registers.accounts.keys()].at(-1) ?? '';
  const foreign = world.realm.registers.accounts.get(stranger)?.[0]?.iban ?? '';
  for (const round of ['second', 'third']) {
    world.clock.advance(60_000);
    await forEachOffer(async (offer, birth) => {
      if (offer.state === 'agreed')
        await sayTwice(offer, accountText(courseOf(birth), offer, foreign), round);
    });
    await world.drain(2);
  }
}

const countOf = (texts: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const text of texts.toSorted()) counts[text] = (counts[text] ?? 0) + 1;
  return counts;
};

const rows = async (table: string, where: object = {}): Promise<number> =>
  (await database.owner(table).where(where).select('*')).length;

it(`${BIRTHS} births become as many decisions or explained ends, exactly once`, async () => {
  await everythingHappens();

  const offers = await world.offers();
  expect(offers.map(({ subjectIin }) => subjectIin).toSorted()).toEqual([...births.keys()].toSorted());
  const applications: { id: string; group: string }[] = await database
    .owner('applications')
    .select('id', { group: 'group_id' });
  const wanted = offers.flatMap((offer) => {
    const { ends } = courseOf(birthOf(offer));
    return (offer.state === 'filed' ? [ends, ends] : [ends]).map((end) => `${birthOf(offer).fate} → ${end}`);
  });
  const ended = await Promise.all(
    offers.map(async (offer) => {
      const own = applications.filter(({ group }) => group === offer.caseId).map(({ id }) => id);
      expect(own).toHaveLength(offer.state === 'filed' ? 2 : 0);
      return (await endsOf(world, offer, own)).map((end) => `${birthOf(offer).fate} → ${end}`);
    }),
  );
  expect(countOf(ended.flat())).toEqual(countOf(wanted));

  if (process.env.BIRTHS !== undefined)
    process.stdout.write(`${JSON.stringify(countOf(ended.flat()), null, 1)}\n`);

  // Each thing once for each case, whatever was delivered twice.
  const issued = ended.flat().filter((end) => end.endsWith('issued, assigned')).length;
  const refused = ended.flat().filter((end) => end.includes('not accepted')).length;
  const facts: { type: string; application: string }[] = await database
    .owner('application_events')
    .whereIn('type', [
      'filed',
      'registered',
      'decision-prepared',
      'decision-signed',
      'payment-ordered',
      'result-issued',
    ])
    .select('type', { application: 'application_id' });
  expect(new Set(facts.map(({ type, application }) => `${type} ${application}`)).size).toBe(facts.length);
  expect(countOf(facts.map(({ type }) => type))).toEqual({
    filed: applications.length,
    registered: applications.length,
    'decision-prepared': issued,
    'decision-signed': issued,
    'payment-ordered': issued,
    'result-issued': issued,
  });
  expect(await rows('results')).toBe(issued);
  expect(await rows('payment_orders')).toBe(issued);
  // Some of the simulated banks reject what they are sent: each order has its answer.
  const paid = await rows('payment_orders', { status: 'acknowledged' });
  expect(paid + (await rows('payment_orders', { status: 'rejected' }))).toBe(issued);
  expect(paid).toBeGreaterThan(issued / 2);
  expect(await rows('signatures', { purpose: 'automatic-decision' })).toBe(issued);
  expect(await rows('drafts')).toBe(0);

  const count = (state: Offer['state']) => offers.filter((offer) => offer.state === state).length;
  const messages: { fact: string; channel: string; about: string }[] = await database
    .owner('messages')
    .select('fact', 'channel', { about: 'case_id' });
  expect(new Set(messages.map((one) => `${one.fact} ${one.channel} ${one.about}`)).size).toBe(
    messages.length,
  );
  expect(countOf(messages.map(({ fact }) => fact))).toMatchObject({
    'offer-declined': count('declined'),
    'offer-expired': count('expired'),
    filed: applications.length,
    'result-issued': issued,
    'intake-refused': refused,
  });
  expect(world.sms).toHaveLength(messages.length);
}, 3_600_000);
