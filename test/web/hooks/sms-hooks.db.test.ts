import { createHmac } from 'node:crypto';
import { testDatabase, type TestDatabase } from '../../support/database';
import { openPortal, type OpenPortal } from '../../support/app';

const KEY = 'agreed with the operator, and long enough';
const RECEIPTS = '/hooks/sms/receipts';
const INBOUND = '/hooks/sms/inbound';
let database: TestDatabase;
let portal: OpenPortal;

beforeAll(async () => {
  database = await testDatabase();
  portal = await openPortal(database, { SMS_HOOK_KEY: KEY });
});
beforeEach(() => database.reset());
afterAll(() => portal.close());

interface Sending {
  readonly key?: string;
  readonly secondsAgo?: number;
  readonly signedFor?: string;
}

async function send(
  path: string,
  body: string,
  { key = KEY, secondsAgo = 0, signedFor = path }: Sending = {},
) {
  const timestamp = String(Math.floor(Date.now() / 1000) - secondsAgo);
  const signature = createHmac('sha256', key).update(`${timestamp}.${signedFor}.${body}`).digest('hex');
  const headers = { 'x-jardem-timestamp': timestamp, 'x-jardem-signature': signature };
  const answer = await fetch(portal.address + path, { method: 'POST', headers, body });
  return { status: answer.status, cookie: answer.headers.get('set-cookie'), body: await answer.json() };
}

const count = async (table: string): Promise<number> =>
  Number((await database.owner(table).count<{ count: string }[]>('*').first())?.count);

test('an operator that signs brings receipts, one or a list, without any session', async () => {
  const one = JSON.stringify({ id: 'a', state: 'delivered' });
  expect(await send(RECEIPTS, one)).toEqual({ status: 200, cookie: null, body: { taken: 1 } });
  const list = JSON.stringify([
    { id: 'b', state: 'undeliverable', reason: 'expired' },
    { id: 'c', state: 'rejected', reason: 'refused-by-operator' },
  ]);
  expect((await send(RECEIPTS, list)).body).toEqual({ taken: 2 });
  expect(await count('message_receipts')).toBe(3);
});

test('an SMS brought twice, or copied by somebody, is taken in once', async () => {
  const sms = JSON.stringify({ id: 'in-1', from: '+7 701 555 01 45', text: 'Иә' });
  await send(INBOUND, sms);
  await send(INBOUND, sms);
  const kept = await database.owner('inbound_messages');
  expect(kept).toMatchObject([{ provider_id: 'http:in-1', sender: '+77015550145', text: 'Иә' }]);
});

test.each<[string, Sending]>([
  ['with another key', { key: 'another key that is long enough as well' }],
  ['long ago', { secondsAgo: 3_600 }],
  ['in the future', { secondsAgo: -3_600 }],
  ['for another place', { signedFor: INBOUND }],
])('what was signed %s is not taken', async (_how, how) => {
  const answer = await send(RECEIPTS, JSON.stringify({ id: 'a', state: 'delivered' }), how);
  expect(answer).toMatchObject({ status: 401, body: { error: 'signature' } });
  expect(await count('message_receipts')).toBe(0);
});

test('what is not signed is not taken, and whoever tries on is stopped', async () => {
  const bare = () => fetch(portal.address + RECEIPTS, { method: 'POST', body: '{}' });
  const statuses: number[] = [];
  for (let tried = 0; tried < 22; tried += 1) statuses.push((await bare()).status);
  expect(statuses[0]).toBe(401);
  expect(statuses.at(-1)).toBe(429);
});

test.each(['', 'x', '{}', '[]', '{"id":"a","state":"lost"}', '{"id":"","state":"delivered"}'])(
  'the content %j is said to be wrong',
  async (body) =>
    expect(await send(RECEIPTS, body)).toMatchObject({ status: 422, body: { error: 'content' } }),
);

test('the addresses are not there for whoever looks, nor where no key was agreed', async () => {
  expect((await fetch(portal.address + RECEIPTS)).status).toBe(404);
  const without = await openPortal(database);
  const answer = await fetch(without.address + RECEIPTS, { method: 'POST', body: '{}' });
  expect(answer.status).toBe(404);
  await without.close();
});
