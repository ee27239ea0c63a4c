import { resolve } from 'node:path';
import { loadPopulation } from '../../src/adapters/gateway/simulator/load-population';
import {
  type GatewaySimulator,
  startGatewaySimulator,
} from '../../src/adapters/gateway/simulator/start-gateway-simulator';
import {
  failingRegistryEvents,
  fakeRegistryEvents,
  slowRegistryEvents,
} from '../../src/adapters/registry-events/fake';
import { liveRegistryEvents } from '../../src/adapters/registry-events/live';
import { readPage } from '../../src/adapters/http/registry-feed';
import { RegistryEvent } from '../../src/domain/proactive/registry-event';
import { settableClock } from '../support/clock';
import { registryEventsContract } from './registry-events.contract';

const KEY = 'a key for tests only';
const TOKEN = 'a token for tests only';
const MOTHER = '851230450012';
const OTHER = '900515300127';
const clock = settableClock('2026-11-20T09:00:00+05:00');
const population = loadPopulation(resolve(__dirname, '../../seeds/reference/population.yaml'));
let simulator: GatewaySimulator;
let told: RegistryEvent[] = [];

async function control(search: string): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${TOKEN}` };
  const answer = await fetch(`${simulator.url}/control/${search}`, { method: 'POST', headers });
  return { status: answer.status, body: await answer.json() };
}

beforeAll(async () => {
  simulator = await startGatewaySimulator({ port: 0, key: KEY, population, clock, controlToken: TOKEN });
  const happened = [
    `events?kind=birth&mother=${MOTHER}&on=2026-11-18`,
    `events?kind=disability&person=${OTHER}&status=group-2&on=2026-11-18`,
    `events?kind=death&person=${OTHER}&declarant=${MOTHER}&on=2026-11-19`,
  ];
  told = [];
  for (const one of happened) told.push(RegistryEvent.parse((await control(one)).body));
});
afterAll(() => simulator.stop());

function live(key = KEY) {
  const patience = { connectMs: 500, answerMs: 1000, totalMs: 2000, attempts: 1, restMs: 1 };
  return liveRegistryEvents({ url: simulator.url, key, ...patience }, { clock, random: () => 0 });
}

registryEventsContract('the feed over HTTP', async () => live());
registryEventsContract('the feed in memory', async () => fakeRegistryEvents(told));
registryEventsContract('a slow feed', async () => slowRegistryEvents(fakeRegistryEvents(told), 1));

test('the feed is told to nobody who does not sign', async () => {
  expect(await live('guessed').pull('', 10)).toEqual({ kind: 'unavailable', reason: 'refused' });
});

test('an outage is told with its reason, and never thrown', async () => {
  for (const [mood, reason] of [
    ['kind=failing', 'refused'],
    ['kind=garbage', 'invalid-answer'],
    ['kind=down', 'unreachable'],
    ['kind=deaf', 'timeout'],
  ] as const) {
    expect((await control(`moods?${mood}&registry=registry-events`)).status).toBe(200);
    expect(await live().pull('', 10)).toEqual({ kind: 'unavailable', reason });
    expect(await live().check()).toEqual({ kind: 'ill', reason });
  }
  await control('moods?kind=well&registry=registry-events');
  expect(await failingRegistryEvents('timeout').pull('', 1)).toEqual({
    kind: 'unavailable',
    reason: 'timeout',
  });
});

test('a page with one broken event is no page: nothing may be passed over', () => {
  const event = told[0];
  expect(readPage(JSON.stringify({ events: [event], next: '1' }))?.events).toHaveLength(1);
  expect(
    readPage(JSON.stringify({ events: [event, { ...event, subjectIin: '1' }], next: '2' })),
  ).toBeUndefined();
});

test('nothing happens to somebody whom nobody knows', async () => {
  expect((await control('events?kind=birth&mother=000000000000&on=2026-11-18')).status).toBe(400);
  expect((await control('events?kind=birth&mother=851230450012&on=yesterday')).status).toBe(400);
});
