import { failingMail, outboxMail } from '../../../src/adapters/mail/fake';
import { failingSms, outboxSms } from '../../../src/adapters/sms/fake';
import type { Sms, SmsDelivery, SmsSender } from '../../../src/adapters/sms/port';
import type { Citizen } from '../../../src/domain/access/person';
import { MOST_TRIES } from '../../../src/domain/messages/delivery';
import { referenceNumber } from '../../../src/domain/messages/reference-number';
import { countingSecrets } from '../../../src/adapters/secrets/fake';
import { deliverMessage } from '../../../src/use-cases/messages/deliver-message';
import { settleMessage } from '../../../src/use-cases/messages/settle-message';
import { takeReceipt } from '../../../src/use-cases/messages/take-receipt';
import { tellPerson } from '../../../src/use-cases/messages/tell-person';
import { messageWords } from '../../../src/web/text/message-words';
import { insertCitizen } from '../../support/builders/office-world';
import { fileCase } from '../../support/builders/filed-case';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld } from '../../web/citizen/citizen-world';

const RULES = fictionalEdition();
const PHONE = '+77011234567';
const LOST: SmsDelivery = { kind: 'unknown', reason: 'broken-answer' };

let database: TestDatabase;
let world: CitizenWorld;
let person: Citizen;
let caseId: string;
let handed: Sms[];

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, { editions: [RULES] });
  person = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл Серікқызы');
  await database.owner('accounts').where({ id: person.accountId }).update({ phone: PHONE });
  handed = [];
  const filed = { rules: RULES, route: null, channel: 'portal' as const, filer: person, applicant: person };
  const filedAt = new Date('2026-03-17T05:42:00Z');
  ({ id: caseId } = await fileCase(database.knex, { ...filed, filedAt }));
});

/** An operator over SMPP, as it were: it answers as is said, and recognises no repeats. */
function smsc(answer: (sms: Sms) => SmsDelivery | Promise<SmsDelivery>): SmsSender {
  return {
    ...failingSms({ kind: 'rejected', reason: 'busy' }),
    send: async (sms) => {
      handed.push(sms);
      return answer(sms);
    },
  };
}

const taken = (ids: readonly string[]): SmsDelivery => {
  const [providerId = '', ...furtherIds] = ids;
  return { kind: 'accepted', providerId, furtherIds };
};

function uses(sms: SmsSender, mail = outboxMail(async () => undefined)) {
  const deps = { ...world.repositories, clock: world.clock };
  const deliver = deliverMessage({
    ...{ ...deps, sms, mail, messageWords, secrets: countingSecrets(), baseUrl: 'https://jardem.test' },
    serviceTitle: async () => 'Қызмет',
  });
  const tell = tellPerson({ ...deps, deliverMessage: deliver });
  return {
    deliver,
    tell: () => tell(caseId, 'filed', null),
    settle: settleMessage(deps),
    receipt: takeReceipt(deps),
  };
}

async function message(channel = 'sms') {
  const all = await world.repositories.messages.listOfCase(caseId);
  const found = all.find((one) => one.channel === channel);
  if (found === undefined) throw new Error('no message');
  return found;
}

const jobs = (task: string): Promise<{ run_at: Date }[]> =>
  database.owner('job_requests').where({ task }).select('run_at');

test('with the operator down a message waits, is tried again, and is given up as undeliverable in the end', async () => {
  const { tell, deliver } = uses(failingSms({ kind: 'rejected', reason: 'unreachable' }));
  await expect(tell()).rejects.toThrow('could not be handed over');
  const { id } = await message();
  expect(await message()).toMatchObject({ status: 'waiting', reason: 'unreachable', tries: 1 });
  for (let tried = 2; tried < MOST_TRIES; tried += 1) expect(await deliver(id)).toBe('later');
  expect(await deliver(id)).toBe('done');
  expect(await message()).toMatchObject({ status: 'undeliverable', reason: 'unreachable' });
  expect(await deliver(id)).toBe('done');
});

test('when the operator is there again the message goes once', async () => {
  await expect(uses(failingSms({ kind: 'rejected', reason: 'busy' })).tell()).rejects.toThrow();
  const { tell } = uses(smsc(() => taken(['a'])));
  await Promise.allSettled([tell(), tell(), tell()]);
  await tell();
  expect(handed).toHaveLength(1);
  expect(await message()).toMatchObject({ status: 'sent', reason: null });
});

test('a message is handed over by one worker at a time', async () => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const { tell, deliver } = uses(
    smsc(async () => {
      await held;
      return taken(['a']);
    }),
  );
  const first = tell();
  while (handed.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(await deliver((await message()).id)).toBe('later');
  letGo();
  await first;
  expect(handed).toHaveLength(1);
});

test('a message of unknown fate is not handed over again where no repeat is recognised', async () => {
  const { tell, deliver } = uses(smsc(() => LOST));
  await tell();
  await deliver((await message()).id);
  await tell();
  expect(handed).toHaveLength(1);
  expect(await message()).toMatchObject({ status: 'perhaps-sent', reason: 'broken-answer' });
  const [job] = await jobs('settle-message');
  expect((job?.run_at.getTime() ?? 0) - world.clock.now().getTime()).toBe(30 * 60_000);
});

test('where repeats are recognised it is handed over again under the same reference', async () => {
  const { tell } = uses({ ...smsc(() => LOST), recognisesRepeats: true });
  await expect(tell()).rejects.toThrow();
  await expect(tell()).rejects.toThrow();
  expect(new Set(handed.map(({ reference }) => reference)).size).toBe(1);
  expect(handed).toHaveLength(2);
});

test('a worker that died while it handed a message over leaves it of unknown fate', async () => {
  const dying = uses(
    smsc(() => {
      throw new Error('killed');
    }),
  );
  await expect(dying.tell()).rejects.toThrow('killed');
  const { tell } = uses(smsc(() => taken(['a'])));
  await expect(tell()).rejects.toThrow('could not be handed over');
  world.clock.advance(61_000);
  await tell();
  expect(handed).toHaveLength(1);
  expect(await message()).toMatchObject({ status: 'perhaps-sent', reason: 'interrupted' });
});

test('whoever has the message in the cabinet is not told twice', async () => {
  const { tell, settle } = uses(smsc(() => LOST));
  await tell();
  await settle((await message()).id);
  expect(await message()).toMatchObject({ status: 'perhaps-sent', round: 1 });
});

test('whoever has no other way is told once more, and never a third time', async () => {
  const { tell, settle, deliver } = uses(smsc(() => LOST));
  await tell();
  await database.owner('messages').where({ channel: 'cabinet' }).delete();
  const { id } = await message();
  await Promise.all([settle(id), settle(id)]);
  expect(await message()).toMatchObject({ status: 'waiting', round: 2 });
  expect(await jobs('deliver-message')).toHaveLength(1);
  await deliver(id);
  await settle(id);
  expect(handed.map(({ reference }) => reference)).toEqual([id, `${id}/2`]);
  expect(await message()).toMatchObject({ status: 'perhaps-sent', round: 2 });
});

describe('receipts', () => {
  const delivered = (providerId: string, sentTo: { phone: string; reference: number } | null = null) => ({
    ...{ providerId, state: 'delivered' as const, reason: null, sentTo },
  });

  test('a message of two parts has arrived when both have', async () => {
    const { tell, receipt } = uses(smsc(() => taken(['a', 'b'])));
    await tell();
    await receipt(delivered('a'));
    expect((await message()).status).toBe('sent');
    await receipt(delivered('b'));
    await receipt(delivered('b'));
    expect(await message()).toMatchObject({ status: 'delivered', reason: null });
  });

  test('one that is faster than the answer of the operator is not lost', async () => {
    const { tell, receipt } = uses(
      smsc(async () => {
        await uses(smsc(() => LOST)).receipt(delivered('a'));
        return taken(['a']);
      }),
    );
    await tell();
    expect((await message()).status).toBe('delivered');
    await receipt({ ...delivered('a'), state: 'undeliverable', reason: 'expired' });
    expect((await message()).status).toBe('delivered');
  });

  test('one that says it did not arrive says why', async () => {
    const { tell, receipt } = uses(smsc(() => taken(['a'])));
    await tell();
    await receipt({ ...delivered('a'), state: 'undeliverable', reason: 'expired' });
    expect(await message()).toMatchObject({ status: 'undeliverable', reason: 'expired' });
  });

  test('one that tells phone and reference back settles a message of unknown fate', async () => {
    const { tell, receipt } = uses(smsc(() => LOST));
    await tell();
    const reference = referenceNumber((await message()).id);
    await receipt(delivered('x', { phone: PHONE, reference: (reference + 1) % 65_536 }));
    expect((await message()).status).toBe('perhaps-sent');
    await receipt(delivered('y', { phone: PHONE, reference }));
    expect((await message()).status).toBe('delivered');
  });

  test('one of which nobody knows the message is forgotten after a week', async () => {
    const { receipt } = uses(smsc(() => LOST));
    await receipt(delivered('code'));
    const { messages } = world.repositories;
    expect(await messages.sweepReceipts(new Date(world.clock.now().getTime() - 1))).toBe(0);
    expect(await messages.sweepReceipts(new Date(world.clock.now().getTime() + 1))).toBe(1);
  });
});

test('a dead SMS way keeps no letter back', async () => {
  await database.owner('accounts').where({ id: person.accountId }).update({ email: 'aigul@example.kz' });
  const letters: string[] = [];
  const sms = failingSms({ kind: 'rejected', reason: 'unreachable' });
  await expect(
    uses(
      sms,
      outboxMail(async ({ to }) => void letters.push(to)),
    ).tell(),
  ).rejects.toThrow();
  expect(letters).toEqual(['aigul@example.kz']);
  expect(await message('email')).toMatchObject({ status: 'sent' });
});

test('a letter of unknown fate is not sent twice either', async () => {
  await database.owner('accounts').where({ id: person.accountId }).update({ email: 'aigul@example.kz' });
  const mail = failingMail({ kind: 'unknown', reason: 'connection-lost' });
  await uses(
    outboxSms(async () => undefined),
    mail,
  ).tell();
  expect(await message('email')).toMatchObject({ status: 'perhaps-sent', reason: 'connection-lost' });
});
