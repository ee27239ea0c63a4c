import { setTimeout as sleep } from 'node:timers/promises';
import type { IncomingSms, SmsListener, SmsReceipt } from '../../src/adapters/sms/port';
import { smppSms } from '../../src/adapters/sms/smpp/live';
import type { SmppSettings } from '../../src/adapters/sms/smpp/settings';
import { referenceNumber } from '../../src/domain/messages/reference-number';
import { startSmsc, type Smsc, type SmscMood } from '../support/smsc';
import { MESSAGE, smsContract } from './sms.contract';

const RECEIPT = 0x04;
const UCS2 = 8;
let smsc: Smsc;
const stops: (() => Promise<void>)[] = [];

beforeEach(async () => {
  smsc = await startSmsc('portal', 'secret');
});
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
  await smsc.stop();
});

function live(changes: Partial<SmppSettings> = {}) {
  return smppSms(
    {
      ...{ host: '127.0.0.1', port: smsc.port, secure: false, systemId: 'portal', password: 'secret' },
      ...{ systemType: '', sender: 'Jardem', long: 'udh', window: 2, connectMs: 200, answerMs: 150 },
      ...{ enquireMs: 10_000, restMs: 20, longestRestMs: 100 },
      ...changes,
    },
    { clock: { now: () => new Date() }, random: () => 0 },
  );
}

/** Listens until the end of the test. */
async function listening(changes: Partial<SmsListener> = {}, settings: Partial<SmppSettings> = {}) {
  const receipts: SmsReceipt[] = [];
  const incoming: IncomingSms[] = [];
  const sms = live(settings);
  const { stop } = sms.listen({
    receipt: async (receipt) => void receipts.push(receipt),
    incoming: async (message) => void incoming.push(message),
    ...changes,
  });
  stops.push(stop);
  await until(() => smsc.binds.includes('bind_transceiver'));
  return { sms, receipts, incoming };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tried = 0; tried < 200 && !isSo(); tried += 1) await sleep(10);
  expect(isSo()).toBe(true);
}

smsContract('the SMSC over SMPP', async () => ({
  sender: live({ connectMs: 2_000, answerMs: 2_000 }),
  sent: () => smsc.messages(),
}));
smsContract('the SMSC that cuts long texts itself', async () => ({
  sender: live({ long: 'payload', connectMs: 2_000, answerMs: 2_000 }),
  sent: () => smsc.messages(),
}));

test('Kazakh goes in UCS-2, plain Latin in the alphabet of phones, and a receipt is wanted', async () => {
  const sms = live();
  await sms.send(MESSAGE);
  await sms.send({ ...MESSAGE, text: 'Code 123456' });
  const wanted = { from: 'Jardem', wantsReceipt: true, reference: referenceNumber(MESSAGE.reference) };
  expect(smsc.parts).toEqual([
    expect.objectContaining({ ...wanted, coding: UCS2 }),
    expect.objectContaining({ ...wanted, coding: 0, text: 'Code 123456' }),
  ]);
});

test('each part of a long message has an identifier for its receipt', async () => {
  const delivery = await live().send({ ...MESSAGE, text: 'ж'.repeat(150) });
  expect(delivery).toEqual({ kind: 'accepted', providerId: 'm-1', furtherIds: ['m-2', 'm-3'] });
  expect(smsc.parts.map(({ header }) => header?.slice(1))).toEqual([
    [3, 1],
    [3, 2],
    [3, 3],
  ]);
  // Only then does a receipt with the reference say that nothing of the message is missing.
  expect(smsc.parts.map(({ reference }) => reference > 0)).toEqual([false, false, true]);
});

test('one connection serves many messages, not more at once than the window', async () => {
  const sms = live();
  const sent = await Promise.all(
    Array.from({ length: 12 }, (_nothing, n) => sms.send({ ...MESSAGE, reference: `r${n}` })),
  );
  expect(sent.every(({ kind }) => kind === 'accepted')).toBe(true);
  expect(smsc.binds).toEqual(['bind_transmitter']);
});

test('more messages than can wait are turned away at once', async () => {
  smsc.moods = ['silent'];
  const sms = live({ window: 1, answerMs: 30 });
  const all = Array.from({ length: 25 }, (_nothing, n) => sms.send({ ...MESSAGE, reference: `r${n}` }));
  const outcomes = await Promise.all(all);
  expect(outcomes.filter(({ kind }) => kind === 'rejected')).toEqual(
    Array.from({ length: 4 }, () => ({ kind: 'rejected', reason: 'busy' })),
  );
});

test.each<[string, SmscMood, object]>([
  ['throttles', { status: 0x58 }, { kind: 'rejected', reason: 'busy' }],
  ['has a full queue', { status: 0x14 }, { kind: 'rejected', reason: 'busy' }],
  ['knows no such number', { status: 0x0b }, { kind: 'rejected', reason: 'number' }],
  ['does not take the text', { status: 0x01 }, { kind: 'rejected', reason: 'text' }],
  ['does not know the sender', { status: 0x0a }, { kind: 'rejected', reason: 'account' }],
  ['says nothing', 'silent', { kind: 'unknown', reason: 'timeout' }],
  ['hangs up before it answers', 'hang-up', { kind: 'unknown', reason: 'broken-answer' }],
])('when the SMSC %s the answer tells whether it may be sent again', async (_what, mood, expected) => {
  smsc.moods = [mood];
  expect(await live().send(MESSAGE)).toEqual(expected);
});

test('a part that the SMSC is too busy for is brought again, so that no half message stays', async () => {
  smsc.moods = [undefined, { status: 0x58 }, undefined];
  expect(await live().send({ ...MESSAGE, text: 'ж'.repeat(100) })).toMatchObject({ kind: 'accepted' });
  expect(smsc.messages()).toEqual([{ to: MESSAGE.to, text: 'ж'.repeat(100) }]);
});

test('a message of which one part was taken and one was not is of unknown fate', async () => {
  smsc.moods = [undefined, { status: 0x0b }];
  expect(await live().send({ ...MESSAGE, text: 'ж'.repeat(100) })).toEqual({
    kind: 'unknown',
    reason: 'partly-sent',
  });
});

describe('a connection that cannot be made', () => {
  test('with a wrong password is about the account', async () => {
    expect(await live({ password: 'x' }).send(MESSAGE)).toEqual({ kind: 'rejected', reason: 'account' });
  });

  test('to nobody leaves the message certainly unsent', async () => {
    const sms = live({ port: 1 });
    expect(await sms.send(MESSAGE)).toEqual({ kind: 'rejected', reason: 'unreachable' });
    expect(await sms.check()).toEqual({ kind: 'ill', reason: 'unreachable' });
  });

  test('to somebody who is silent ends in time, and the next message does not wait for it again', async () => {
    smsc.bindStatus = 'silent';
    const sms = live({ restMs: 5_000, longestRestMs: 5_000 });
    expect(await sms.send(MESSAGE)).toEqual({ kind: 'rejected', reason: 'unreachable' });
    const before = performance.now();
    expect(await sms.send(MESSAGE)).toEqual({ kind: 'rejected', reason: 'unreachable' });
    expect(performance.now() - before).toBeLessThan(100);
  });

  test('is made again after the rest', async () => {
    smsc.bindStatus = 0x0d;
    const sms = live();
    expect((await sms.send(MESSAGE)).kind).toBe('rejected');
    smsc.bindStatus = 0;
    await sleep(30);
    expect((await sms.send(MESSAGE)).kind).toBe('accepted');
  });
});

test('after a break the next message goes over a new connection', async () => {
  const sms = live();
  await sms.send(MESSAGE);
  smsc.breakAll();
  await sleep(20);
  expect((await sms.send(MESSAGE)).kind).toBe('accepted');
  expect(smsc.binds).toHaveLength(2);
});

test('an SMSC that gives no sign of life is left, and found again', async () => {
  const { sms } = await listening({}, { enquireMs: 20 });
  smsc.isDeaf = true;
  await until(() => smsc.binds.length > 1);
  smsc.isDeaf = false;
  await sleep(50);
  expect(await sms.check()).toEqual({ kind: 'well' });
});

describe('what the SMSC brings', () => {
  const receipt = (message: string, more: object = {}) => ({
    esm_class: RECEIPT,
    source_addr: '77000000001',
    short_message: message,
    ...more,
  });

  test.each([
    ['DELIVRD', 'delivered', null],
    ['UNDELIV', 'undeliverable', 'not-delivered'],
    ['EXPIRED', 'undeliverable', 'expired'],
    ['REJECTD', 'rejected', 'refused-by-operator'],
  ])('a receipt that says %s in its text', async (stat, state, reason) => {
    const { receipts } = await listening();
    const text = `id:m-7 sub:001 dlvrd:001 submit date:2611300000 done date:2611300001 stat:${stat} err:000 text:`;
    expect(await smsc.deliver(receipt(text))).toBe(0);
    expect(receipts).toEqual([{ providerId: 'm-7', state, reason, sentTo: null }]);
  });

  test('a receipt that says it in its fields, with the reference of the message', async () => {
    const { receipts } = await listening();
    await smsc.deliver(
      receipt('', { receipted_message_id: 'm-9', message_state: 2, user_message_reference: 513 }),
    );
    const sentTo = { phone: '+77000000001', reference: 513 };
    expect(receipts).toEqual([{ providerId: 'm-9', state: 'delivered', reason: null, sentTo }]);
  });

  test('a receipt that is not the end is read and left', async () => {
    const { receipts } = await listening();
    expect(await smsc.deliver(receipt('id:m-7 stat:ENROUTE err:000'))).toBe(0);
    expect(receipts).toEqual([]);
  });

  test('an SMS of somebody, in Kazakh', async () => {
    const { incoming } = await listening();
    await smsc.deliver({
      source_addr: '77015550145',
      data_coding: UCS2,
      short_message: { message: 'Иә, келісемін' },
    });
    expect(incoming).toEqual([
      { providerId: expect.stringMatching(/^smpp:/), from: '77015550145', text: 'Иә, келісемін' },
    ]);
  });

  test('an SMS of several parts, in whatever order they come', async () => {
    const { incoming } = await listening();
    const part = (index: number, message: string) =>
      smsc.deliver({
        ...{ source_addr: '77015550145', data_coding: UCS2 },
        short_message: { udh: Buffer.from([5, 0, 3, 77, 2, index]), message },
      });
    await part(2, 'KZ86125KZT5004100100');
    expect(incoming).toEqual([]);
    await part(1, 'Иә ');
    expect(incoming.map(({ text }) => text)).toEqual(['Иә KZ86125KZT5004100100']);
  });

  test('the same SMS brought twice has one identifier', async () => {
    const { incoming } = await listening();
    const message = { source_addr: '77015550145', data_coding: UCS2, short_message: { message: 'Иә' } };
    await smsc.deliver(message);
    await smsc.deliver(message);
    expect(new Set(incoming.map(({ providerId }) => providerId)).size).toBe(1);
  });

  test('what could not be taken in is asked for again', async () => {
    await listening({ incoming: () => Promise.reject(new Error('no database')) });
    expect(await smsc.deliver({ source_addr: '77015550145', short_message: 'YES' })).toBe(0x64);
  });

  test('comes again after a break, without anybody sending', async () => {
    const { incoming } = await listening();
    smsc.breakAll();
    await until(() => smsc.binds.length === 2);
    await sleep(20);
    await smsc.deliver({ source_addr: '77015550145', short_message: 'YES' });
    expect(incoming).toHaveLength(1);
  });
});

test('whoever only sends takes nothing away from whoever listens', async () => {
  await listening();
  await live().send(MESSAGE);
  expect(smsc.binds).toEqual(['bind_transceiver', 'bind_transmitter']);
});
