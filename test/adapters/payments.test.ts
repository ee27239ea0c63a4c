import { failingPayments, fakePayments, slowPayments } from '../../src/adapters/payments/fake';
import { livePayments, type PaymentSettings } from '../../src/adapters/payments/live';
import type { PaymentSystem } from '../../src/adapters/payments/port';
import type { PaymentMood } from '../../src/adapters/payments/simulator/mood';
import { paymentBooks } from '../../src/adapters/payments/simulator/payment-books';
import {
  startPaymentSimulator,
  type PaymentSimulator,
} from '../../src/adapters/payments/simulator/start-payment-simulator';
import { settableClock } from '../support/clock';
import { paymentBatch, paymentContract, paymentOrder } from './payments.contract';

const KEY = 'a key that both sides know';
const clock = settableClock('2026-11-20T09:00:00+05:00');
const BATCH = paymentBatch(1, [paymentOrder('a', '00'), paymentOrder('b', '71')]);
let simulator: PaymentSimulator;

beforeAll(async () => {
  simulator = await startPaymentSimulator({ port: 0, key: KEY, clock });
});
beforeEach(() => {
  simulator.books.forget();
  simulator.setMood({ kind: 'well' });
});
afterAll(() => simulator.stop());

function live(changes: Partial<PaymentSettings> = {}): PaymentSystem {
  const patience = { connectMs: 200, answerMs: 150, totalMs: 1_000, attempts: 2, restMs: 1 };
  const settings = { url: simulator.url, key: KEY, failuresToOpen: 9, openMs: 1_000, ...patience };
  return livePayments({ ...settings, ...changes }, { clock, random: () => 0 });
}

const overHttp = async () => ({ system: live(), taken: () => [...simulator.books.taken.keys()] });
const inMemory = (wrap: (system: PaymentSystem) => PaymentSystem) => async () => {
  const books = paymentBooks();
  return { system: wrap(fakePayments(books)), taken: () => [...books.taken.keys()] };
};
paymentContract('the payment system over HTTP', overHttp);
paymentContract(
  'the fake',
  inMemory((system) => system),
);
paymentContract(
  'a slow one',
  inMemory((system) => slowPayments(system, 5)),
);

test('a failing one says so and throws nothing', async () => {
  const system = failingPayments('timeout');
  expect(await system.send(BATCH)).toEqual({ kind: 'unknown', reason: 'timeout' });
  expect(await system.ask(BATCH)).toEqual({ kind: 'unknown', reason: 'timeout' });
  expect(await system.check()).toEqual({ kind: 'ill', reason: 'timeout' });
});

const SENDING: readonly (readonly [PaymentMood, object])[] = [
  [
    { kind: 'slow', ms: 400 },
    { kind: 'unknown', reason: 'timeout' },
  ],
  [{ kind: 'deaf' }, { kind: 'unknown', reason: 'timeout' }],
  [
    { kind: 'failing', status: 503 },
    { kind: 'unknown', reason: 'unreachable' },
  ],
  [{ kind: 'forgetful' }, { kind: 'unknown', reason: 'unreachable' }],
  [{ kind: 'garbage' }, { kind: 'unknown', reason: 'invalid-answer' }],
  [{ kind: 'contradicting' }, { kind: 'unknown', reason: 'invalid-answer' }],
  [{ kind: 'miscounting' }, { kind: 'refused', reason: 'control-sum' }],
  [
    { kind: 'failing', status: 400 },
    { kind: 'refused', reason: 'malformed' },
  ],
];

test.each(SENDING)('a batch sent to one that is %j', async (mood, expected) => {
  simulator.setMood(mood);
  expect(await live().send(BATCH)).toEqual(expected);
});

test('an answer about another control sum or about orders that were not sent is none', async () => {
  const system = live();
  await system.send(BATCH);
  simulator.setMood({ kind: 'contradicting' });
  expect(await system.ask(BATCH)).toEqual({ kind: 'unknown', reason: 'invalid-answer' });
});

test('answers for a part of the batch are taken as such', async () => {
  const system = live();
  await system.send(BATCH);
  simulator.setMood({ kind: 'undecided' });
  expect(await system.ask(BATCH)).toMatchObject({ kind: 'answers', answers: [{ orderId: 'a' }] });
});

test('a batch that was taken without a word is sent again with the very same bytes', async () => {
  simulator.setMood({ kind: 'forgetful' });
  const from = simulator.received.length;
  await live({ attempts: 1 }).send(BATCH);
  simulator.setMood({ kind: 'well' });
  expect(await live().send({ ...BATCH })).toEqual({ kind: 'taken' });
  const [first, second] = simulator.received.slice(from);
  expect(second).toBe(first);
  expect([...simulator.books.taken.keys()]).toEqual([1]);
});

test('whoever has another key is not let in, and a request of yesterday neither', async () => {
  expect(await live({ key: 'wrong' }).send(BATCH)).toEqual({ kind: 'refused', reason: 'not-let-in' });
  expect(await live({ key: 'wrong' }).check()).toEqual({ kind: 'ill', reason: 'not-let-in' });
  const old = livePayments(
    {
      url: simulator.url,
      key: KEY,
      connectMs: 200,
      answerMs: 150,
      totalMs: 500,
      attempts: 1,
      restMs: 1,
      failuresToOpen: 9,
      openMs: 1,
    },
    { clock: settableClock('2026-11-19T09:00:00+05:00'), random: () => 0 },
  );
  expect(await old.send(BATCH)).toEqual({ kind: 'refused', reason: 'not-let-in' });
});

test('one that fails again and again is left alone for a while', async () => {
  const system = live({ failuresToOpen: 2, attempts: 1 });
  simulator.setMood({ kind: 'failing', status: 500 });
  await system.send(BATCH);
  await system.ask(BATCH);
  simulator.setMood({ kind: 'well' });
  expect(await system.send(BATCH)).toEqual({ kind: 'unknown', reason: 'circuit-open' });
  clock.advance(1_001);
  expect(await system.send(BATCH)).toEqual({ kind: 'taken' });
});

test('when nobody listens it says so', async () => {
  const system = live({ url: 'http://127.0.0.1:1', attempts: 1 });
  expect(await system.send(BATCH)).toEqual({ kind: 'unknown', reason: 'unreachable' });
  expect(await system.check()).toEqual({ kind: 'ill', reason: 'unreachable' });
});
