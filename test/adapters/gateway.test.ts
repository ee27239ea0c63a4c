import { resolve } from 'node:path';
import type { RegistryAnswer, UnavailableReason } from '../../src/domain/registry/answer';
import { failingGateway, fakeGateway, slowGateway } from '../../src/adapters/gateway/fake';
import { liveGateway, type GatewaySettings } from '../../src/adapters/gateway/live';
import type { GatewayTls } from '../../src/adapters/http/signed-post';
import { SIGNATURE_HEADERS, isSignatureRight, signRequest } from '../../src/adapters/http/signing';
import { loadPopulation } from '../../src/adapters/gateway/simulator/load-population';
import type { Mood } from '../../src/adapters/gateway/simulator/mood';
import {
  startGatewaySimulator,
  type GatewaySimulator,
} from '../../src/adapters/gateway/simulator/start-gateway-simulator';
import { realmOf } from '../../src/adapters/gateway/simulator/answers/realm';
import { makeAuthority, type Authority } from '../support/certificates';
import { settableClock } from '../support/clock';
import { ailingGatewayContract, CONTEXT, gatewayContract, QUESTIONS } from './gateway.contract';

const NOW = '2026-11-20T09:00:00+05:00';
const KEY = 'a key for tests only';
const IIN = '851230450012';
const clock = settableClock(NOW);
const population = loadPopulation(resolve(__dirname, '../../seeds/reference/population.yaml'));
let simulator: GatewaySimulator;
let secured: GatewaySimulator;
let authority: Authority;
let client: GatewayTls;

beforeAll(async () => {
  simulator = await startGatewaySimulator({ port: 0, key: KEY, population, clock });
  authority = await makeAuthority();
  const trust = { authority: authority.certificate };
  client = { ...(await authority.issue('jardem')), ...trust };
  const tls = { ...(await authority.issue('gateway')), ...trust };
  secured = await startGatewaySimulator({ port: 0, population, clock, tls });
  // The first question that needs everybody makes them; the others find them made.
  realmOf(population).find('nobody');
});
afterEach(() => {
  simulator.setMood({ kind: 'well' });
  clock.set(NOW);
});
afterAll(async () => {
  await simulator.stop();
  await secured.stop();
});

function settings(changes: Partial<GatewaySettings> = {}): GatewaySettings {
  return {
    url: simulator.url,
    key: KEY,
    connectMs: 200,
    answerMs: 150,
    totalMs: 400,
    attempts: 2,
    restMs: 5,
    atOnce: 20,
    failuresToOpen: 3,
    openMs: 30_000,
    ...changes,
  };
}

function live(changes: Partial<GatewaySettings> = {}): ReturnType<typeof liveGateway> {
  return liveGateway(settings(changes), { clock, random: () => 0.5 });
}

function unavailable(reason: UnavailableReason): RegistryAnswer {
  return { kind: 'unavailable', reason, answeredAt: expect.any(Date) };
}

/** What is well need not be hurried, on a machine that may be busy with other things. */
const PATIENT = { connectMs: 5000, answerMs: 5000, totalMs: 10_000 };

gatewayContract('the live gateway over HTTP', async () => live(PATIENT));
gatewayContract('the live gateway by mutual TLS', async () =>
  live({ ...PATIENT, url: secured.url, key: undefined, tls: client }),
);
gatewayContract('the gateway in memory', async () => fakeGateway(population, clock));
gatewayContract('the slow gateway', async () => slowGateway(fakeGateway(population, clock), 20));

ailingGatewayContract(
  'the failing gateway',
  async () => failingGateway('timeout', clock),
  unavailable('timeout'),
  100,
);

const AILMENTS: readonly (readonly [Mood, UnavailableReason])[] = [
  [{ kind: 'slow', ms: 30_000 }, 'timeout'],
  [{ kind: 'deaf' }, 'timeout'],
  [{ kind: 'failing', status: 500 }, 'refused'],
  [{ kind: 'failing', status: 503 }, 'refused'],
  [{ kind: 'failing', status: 403 }, 'refused'],
  [{ kind: 'garbage' }, 'invalid-answer'],
  [{ kind: 'cut' }, 'invalid-answer'],
  [{ kind: 'down' }, 'refused'],
];

describe.each(AILMENTS)('when the registries are %j', (mood, reason) => {
  ailingGatewayContract(
    'the live gateway',
    async () => {
      simulator.setMood(mood);
      return live();
    },
    unavailable(reason),
    1000,
  );
});

test.each(QUESTIONS.filter(({ registry }) => registry !== 'mental-health'))(
  'a registry that speaks of somebody else is not believed: $registry',
  async (question) => {
    simulator.setMood({ kind: 'contradicting' });
    const answer = await live().ask(question, CONTEXT);
    expect(answer).toMatchObject(unavailable('invalid-answer'));
    expect(await live().check()).toEqual({ kind: 'well' });
  },
);

test('a registry that denies everything is believed, and told apart from one that is out', async () => {
  simulator.setMood({ kind: 'denying' }, 'zags');
  expect((await live().ask({ registry: 'family', iin: IIN }, CONTEXT)).kind).toBe('not-found');
  expect((await live().ask({ registry: 'gbd-fl', iin: IIN }, CONTEXT)).kind).toBe('found');
});

describe('mutual TLS', () => {
  const ask = (changes: Partial<GatewaySettings>): Promise<RegistryAnswer> =>
    live({ ...PATIENT, url: secured.url, key: undefined, ...changes }).ask(
      { registry: 'gbd-fl', iin: IIN },
      CONTEXT,
    );

  test('turns away whoever shows no certificate, or one of another authority', async () => {
    const stranger = await (await makeAuthority()).issue('jardem');
    for (const tls of [{}, stranger])
      expect(await ask({ tls: { ...tls, authority: authority.certificate } })).toMatchObject(
        unavailable('refused'),
      );
    expect((await ask({ tls: client })).kind).toBe('found');
  });

  test('asks nothing of a gateway whose own certificate is of another authority', async () => {
    expect(await ask({ tls: { ...client, authority: (await makeAuthority()).certificate } })).toMatchObject(
      unavailable('refused'),
    );
  });
});

ailingGatewayContract(
  'nobody listens',
  async () => live({ url: 'http://127.0.0.1:1' }),
  unavailable('refused'),
  1000,
);

describe('the live gateway', () => {
  test('tries again when a registry fails once', async () => {
    simulator.setMood({ kind: 'failing', status: 502 });
    const gateway = liveGateway(settings(), {
      clock,
      random: () => {
        simulator.setMood({ kind: 'well' });
        return 0;
      },
    });
    expect((await gateway.ask({ registry: 'gbd-fl', iin: IIN }, CONTEXT)).kind).toBe('found');
  });

  test('does not repeat what was refused for good', async () => {
    let rests = 0;
    const gateway = liveGateway(settings({ key: 'another key' }), {
      clock,
      random: () => {
        rests += 1;
        return 0;
      },
    });
    const answer = await gateway.ask({ registry: 'gbd-fl', iin: IIN }, CONTEXT);
    expect(answer).toMatchObject({ kind: 'unavailable', reason: 'refused' });
    expect(rests).toBe(0);
  });

  test('stops asking a registry that keeps failing, asks the others, and comes back by itself', async () => {
    const gateway = live({ attempts: 1 });
    const ask = async (): Promise<RegistryAnswer> => gateway.ask({ registry: 'gbd-fl', iin: IIN }, CONTEXT);
    simulator.setMood({ kind: 'failing', status: 500 }, 'gbd-fl');
    for (let i = 0; i < 3; i += 1) expect(await ask()).toMatchObject({ reason: 'refused' });
    expect(await ask()).toMatchObject({ reason: 'circuit-open' });
    expect((await gateway.ask({ registry: 'family', iin: IIN }, CONTEXT)).kind).toBe('found');

    simulator.setMood({ kind: 'well' });
    expect(await ask()).toMatchObject({ reason: 'circuit-open' });
    clock.advance(30_000);
    expect((await ask()).kind).toBe('found');
    expect((await ask()).kind).toBe('found');
  });

  test('holds back when too many questions to one registry are open', async () => {
    simulator.setMood({ kind: 'slow', ms: 60 }, 'gbd-fl');
    const gateway = live({ atOnce: 2 });
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => gateway.ask({ registry: 'gbd-fl', iin: IIN }, CONTEXT)),
    );
    expect(answers.filter(({ kind }) => kind === 'found')).toHaveLength(2);
    expect(answers.filter((one) => one.kind === 'unavailable' && one.reason === 'too-busy')).toHaveLength(3);
  });
});

test('a signature covers every part of a request', () => {
  const parts = { path: '/p', timestamp: 't', requestId: 'r', body: '{}' };
  const signature = signRequest(KEY, parts);
  expect(isSignatureRight(KEY, parts, signature)).toBe(true);
  for (const part of ['path', 'timestamp', 'requestId', 'body']) {
    expect(isSignatureRight(KEY, { ...parts, [part]: 'changed' }, signature)).toBe(false);
  }
  expect(isSignatureRight(KEY, parts, signature.slice(2))).toBe(false);
  expect(isSignatureRight(KEY, parts, '')).toBe(false);
});

describe('the simulator', () => {
  const [question] = QUESTIONS;
  const path = '/registries/gbd-fl/questions';
  const body = JSON.stringify({ question, context: { purpose: 'p', consentId: 'c', askedBy: 'a' } });

  async function post(changes: {
    path?: string;
    body?: string;
    key?: string;
    timestamp?: string;
  }): Promise<number> {
    const parts = { path, body, timestamp: clock.now().toISOString(), requestId: 'r', ...changes };
    const answer = await fetch(simulator.url + parts.path, {
      method: 'POST',
      body: parts.body,
      headers: {
        [SIGNATURE_HEADERS.requestId]: parts.requestId,
        [SIGNATURE_HEADERS.timestamp]: parts.timestamp,
        [SIGNATURE_HEADERS.signature]: signRequest(changes.key ?? KEY, parts),
      },
    });
    await answer.arrayBuffer();
    return answer.status;
  }

  test('answers who signs, and nobody else', async () => {
    expect(await post({})).toBe(200);
    expect(await post({ key: 'guessed' })).toBe(401);
    expect((await fetch(simulator.url + path, { method: 'POST', body })).status).toBe(401);
  });

  test('refuses a request that was kept and sent later', async () => {
    expect(await post({ timestamp: '2026-11-20T08:54:00+05:00' })).toBe(401);
    expect(await post({ timestamp: '2026-11-20T08:56:00+05:00' })).toBe(200);
    expect(await post({ timestamp: 'yesterday' })).toBe(401);
  });

  test('tells its health without a question, and only to who signs', async () => {
    expect(await post({ path: '/registries/zags/health', body: '{}' })).toBe(200);
    expect(await post({ path: '/registries/zags/health', body: '{}', key: 'guessed' })).toBe(401);
  });

  test('has no control where none was opened', async () => {
    expect((await fetch(`${simulator.url}/control/moods`)).status).toBe(401);
  });

  test('refuses what is no question, or another registry’s', async () => {
    expect(await post({ body: '{' })).toBe(400);
    expect(await post({ body: JSON.stringify({ question }) })).toBe(400);
    expect(await post({ path: '/registries/family/questions' })).toBe(404);
  });
});
