import { resolve } from 'node:path';
import { loadPopulation } from '../../src/adapters/gateway/simulator/load-population';
import {
  startGatewaySimulator,
  type GatewaySimulator,
} from '../../src/adapters/gateway/simulator/start-gateway-simulator';
import { liveGateway } from '../../src/adapters/gateway/live';
import { settableClock } from '../support/clock';
import { CONTEXT } from './gateway.contract';

const KEY = 'a key for tests only';
const TOKEN = 'a token for tests only';
const IIN = '851230450012';
const clock = settableClock('2026-11-20T09:00:00+05:00');
const population = loadPopulation(resolve(__dirname, '../../seeds/reference/population.yaml'));
let simulator: GatewaySimulator;

beforeAll(async () => {
  simulator = await startGatewaySimulator({ port: 0, key: KEY, population, clock, controlToken: TOKEN });
});
afterAll(() => simulator.stop());

async function control(
  method: string,
  path: string,
  token = TOKEN,
): Promise<{ status: number; body: unknown }> {
  const headers = { authorization: `Bearer ${token}` };
  const answer = await fetch(`${simulator.url}/control/${path}`, { method, headers });
  return { status: answer.status, body: await answer.json() };
}

function gateway(): ReturnType<typeof liveGateway> {
  const patience = { connectMs: 500, answerMs: 3000, totalMs: 4000, attempts: 1, restMs: 1 };
  const limits = { atOnce: 5, failuresToOpen: 3, openMs: 1000 };
  return liveGateway({ url: simulator.url, key: KEY, ...patience, ...limits }, { clock, random: () => 0 });
}

test('the control answers only who has its token', async () => {
  expect((await control('GET', 'moods')).status).toBe(200);
  for (const token of ['', 'guessed', KEY]) expect((await control('GET', 'moods', token)).status).toBe(401);
});

test('it makes one system ill with all its questions, and well again', async () => {
  await control('POST', 'moods?kind=failing&registry=zags');
  expect(await gateway().ask({ registry: 'family', iin: IIN }, CONTEXT)).toMatchObject({ reason: 'refused' });
  expect(await gateway().ask({ registry: 'deaths', iin: IIN }, CONTEXT)).toMatchObject({ reason: 'refused' });
  expect((await gateway().ask({ registry: 'gbd-fl', iin: IIN }, CONTEXT)).kind).toBe('found');
  expect(await gateway().check('zags')).toEqual({ kind: 'ill', reason: 'refused' });
  expect((await control('GET', 'moods')).body).toEqual({
    all: { kind: 'well' },
    zags: { kind: 'failing', status: 503 },
  });
  await control('POST', 'moods?kind=well');
  expect((await gateway().ask({ registry: 'family', iin: IIN }, CONTEXT)).kind).toBe('found');
});

test('it takes no mood and no registry that is none', async () => {
  for (const search of ['', 'kind=angry', 'kind=slow', 'kind=slow&ms=-1', 'kind=well&registry=tax'])
    expect([search, (await control('POST', `moods?${search}`)).status]).toEqual([search, 400]);
  expect((await control('GET', 'people')).status).toBe(404);
});

test('the code of a digital document stands there in the place of a phone, gives the document once, and expires', async () => {
  const asked = { iin: IIN, document: 'identity-document' } as const;
  const request = async (requestId: string): Promise<string> => {
    const sent = await gateway().ask(
      { registry: 'digital-document-request', ...asked },
      { ...CONTEXT, requestId },
    );
    return sent.kind === 'found' ? sent.facts.request : '';
  };
  const codeNow = async (): Promise<string> => {
    const sent = (await control('GET', 'codes')).body as { phone: string; code: string }[];
    return sent.at(-1)?.code ?? '';
  };
  const fetchPaper = (number: string, code: string) =>
    gateway().ask({ registry: 'digital-document', ...asked, request: number, code }, CONTEXT);

  const first = await request('first');
  const code = await codeNow();
  expect(await fetchPaper(first, code)).toMatchObject({
    facts: { outcome: 'given', paper: { number: '045847333', owner: { surname: 'Ахметова' } } },
  });
  expect(await fetchPaper(first, code)).toMatchObject({ facts: { outcome: 'expired' } });

  const second = await request('second');
  const late = await codeNow();
  clock.advance(11 * 60_000);
  expect(await fetchPaper(second, late)).toMatchObject({ facts: { outcome: 'expired' } });
});
