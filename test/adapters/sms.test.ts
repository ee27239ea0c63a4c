import { failingSms, outboxSms, slowSms } from '../../src/adapters/sms/fake';
import { liveSms, type SmsSettings } from '../../src/adapters/sms/live';
import type { Sms, SmsDelivery, SmsSender } from '../../src/adapters/sms/port';
import { startSmsOperator, type OperatorMood, type SmsOperator } from '../support/sms-operator';
import { MESSAGE, smsContract } from './sms.contract';

const KEY = 'operator key';
let operator: SmsOperator;

beforeAll(async () => {
  operator = await startSmsOperator(KEY);
});
beforeEach(() => {
  operator.mood = undefined;
  operator.taken.length = 0;
  operator.keys.length = 0;
});
afterAll(() => operator.stop());

function live(changes: Partial<SmsSettings> = {}): SmsSender {
  return liveSms({
    url: operator.url,
    key: KEY,
    sender: 'Jardem',
    connectMs: 200,
    answerMs: 150,
    ...changes,
  });
}

function outbox(): { sender: SmsSender; sent: () => readonly Sms[] } {
  const kept = new Map<string, Sms>();
  const sender = outboxSms(async (message) => {
    kept.set(message.reference, message);
  });
  return { sender, sent: () => [...kept.values()] };
}

smsContract('the operator over HTTP', async () => ({
  // Nobody is slow here but the machine.
  sender: live({ connectMs: 2_000, answerMs: 2_000 }),
  sent: () => operator.taken,
}));
smsContract('the outbox of the demonstration', async () => outbox());
smsContract('a slow way', async () => {
  const { sender, sent } = outbox();
  return { sender: slowSms(sender, 10), sent };
});

test('a failing way says so and throws nothing', async () => {
  const delivery: SmsDelivery = { kind: 'unknown', reason: 'timeout' };
  expect(await failingSms({ kind: 'unknown', reason: 'timeout' }).send(MESSAGE)).toEqual(delivery);
});

test('the operator sees the sender’s name and one key for each message', async () => {
  await live().send(MESSAGE);
  expect(operator.taken[0]?.from).toBe('Jardem');
  expect(operator.keys.map(decodeURIComponent)).toEqual([MESSAGE.reference]);
});

const MOODS: readonly (readonly [string, OperatorMood, SmsDelivery])[] = [
  ['is too busy', (out) => out.writeHead(429).end(), { kind: 'rejected', reason: 'busy' }],
  ['is closed for repair', (out) => out.writeHead(503).end(), { kind: 'rejected', reason: 'busy' }],
  ['fails inside', (out) => out.writeHead(500).end(), { kind: 'unknown', reason: 'broken-answer' }],
  ['says nothing', () => undefined, { kind: 'unknown', reason: 'timeout' }],
  ['hangs up', (out) => out.destroy(), { kind: 'unknown', reason: 'broken-answer' }],
  [
    'answers garbage',
    (out) => out.writeHead(200).end('<html>'),
    { kind: 'unknown', reason: 'broken-answer' },
  ],
  ['gives no id', (out) => out.writeHead(200).end('{}'), { kind: 'unknown', reason: 'broken-answer' }],
  [
    'knows no such number',
    (out) => out.writeHead(422).end('{"error":"number"}'),
    { kind: 'rejected', reason: 'number' },
  ],
  [
    'refuses the text',
    (out) => out.writeHead(422).end('{"error":"text"}'),
    { kind: 'rejected', reason: 'text' },
  ],
  ['wants money', (out) => out.writeHead(402).end('{}'), { kind: 'rejected', reason: 'account' }],
  ['sends elsewhere', (out) => out.writeHead(302).end(), { kind: 'rejected', reason: 'account' }],
];

test.each(MOODS)(
  'when the operator %s the answer tells whether it may be sent again',
  async (_what, mood, expected) => {
    operator.mood = mood;
    expect(await live().send(MESSAGE)).toEqual(expected);
  },
);

test('a wrong key is about the account', async () => {
  expect(await live({ key: 'wrong' }).send(MESSAGE)).toEqual({ kind: 'rejected', reason: 'account' });
});

test('when nobody listens the message was certainly not sent', async () => {
  expect(await live({ url: 'http://127.0.0.1:1/' }).send(MESSAGE)).toEqual({
    kind: 'rejected',
    reason: 'unreachable',
  });
});

test('an error of the outbox is not swallowed', async () => {
  const broken = outboxSms(async () => {
    throw new Error('no table');
  });
  await expect(broken.send(MESSAGE)).rejects.toThrow('no table');
});
