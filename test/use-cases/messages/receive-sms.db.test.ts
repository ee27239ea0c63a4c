import { inboundMessageRepository } from '../../../src/data/inbound-messages';
import { failingSms, outboxSms } from '../../../src/adapters/sms/fake';
import { answerIncoming } from '../../../src/use-cases/messages/answer-incoming';
import {
  receiveSms,
  type AnswerByPhone,
  type MatchAnswer,
} from '../../../src/use-cases/messages/receive-sms';
import { incomingText } from '../../../src/web/text/message-words';
import { settableClock } from '../../support/clock';
import { testDatabase, type TestDatabase } from '../../support/database';

const PHONE = '77015550145';
const DAY = 24 * 3_600_000;
let database: TestDatabase;
let clock: ReturnType<typeof settableClock>;

beforeAll(async () => {
  database = await testDatabase();
});
beforeEach(async () => {
  await database.reset();
  clock = settableClock('2026-11-30T05:00:00Z');
});

const take = (matchers: readonly MatchAnswer[] = []) =>
  receiveSms({ inbound: inboundMessageRepository(database.knex), matchers, clock });
const sms = (text: string, providerId = text, from = PHONE) => ({ providerId, from, text });
const kept = (): Promise<{ id: string; text: string; outcome: string }[]> =>
  database.owner('inbound_messages').orderBy('at').orderBy('provider_id').select();
const jobs = () => database.owner('job_requests').where({ task: 'answer-incoming' });

test('an answer goes to whoever waited for it, with the account in it, and nobody is told what to do', async () => {
  const seen: AnswerByPhone[] = [];
  const offer: MatchAnswer = async (answer) => {
    seen.push(answer);
    return 'offer:7';
  };
  await take([async () => null, offer])(sms('иә KZ86125KZT5004100100'));
  expect(seen).toMatchObject([{ phone: '+77015550145', kind: 'yes', iban: 'KZ86125KZT5004100100' }]);
  expect(await kept()).toMatchObject([{ sender: '+77015550145', matched: 'offer:7', outcome: 'matched' }]);
  expect(await jobs()).toEqual([]);
});

test('the same SMS brought again is taken in once', async () => {
  let asked = 0;
  const offer: MatchAnswer = async () => {
    asked += 1;
    return 'offer:7';
  };
  await take([offer])(sms('да'));
  await take([offer])(sms('да'));
  expect(asked).toBe(1);
  await Promise.all([take()(sms('x', 'p1')), take()(sms('x', 'p1')), take()(sms('x', 'p1'))]);
  expect(await kept()).toHaveLength(2);
  expect(await jobs()).toHaveLength(1);
});

test('whoever writes something that nobody waits for is told once a day what to do', async () => {
  await take()(sms('Когда деньги?', 'p1'));
  await Promise.all([take()(sms('Алло', 'p2')), take()(sms('Ау', 'p3'))]);
  expect(await jobs()).toHaveLength(1);
  clock.advance(DAY + 1);
  await take()(sms('Алло', 'p4'));
  expect(await jobs()).toHaveLength(2);
  expect((await kept()).map(({ outcome }) => outcome)).toEqual(['answered', 'left', 'left', 'answered']);
});

test.each([
  ['a machine with a short number', sms('Вы выиграли', 'p1', '1414')],
  ['a name', sms('Sale', 'p1', 'SHOP')],
  ['whoever wants no more messages', sms('СТОП', 'p1')],
])('%s is told nothing', async (_who, message) => {
  await take()(message);
  expect(await kept()).toMatchObject([{ outcome: 'left' }]);
  expect(await jobs()).toEqual([]);
});

test('an endless text is kept in part', async () => {
  await take()(sms('ж'.repeat(5_000), 'p1'));
  expect((await kept())[0]?.text).toHaveLength(2_000);
});

test('the answer says in both languages what to do, and is tried again only while it certainly was not sent', async () => {
  await take()(sms('Алло', 'p1'));
  const id = (await kept())[0]?.id ?? '';
  const sent: { to: string; text: string }[] = [];
  const deps = {
    inbound: inboundMessageRepository(database.knex),
    baseUrl: 'https://jardem.test',
    incomingText,
  };
  await answerIncoming({ ...deps, sms: outboxSms(async (one) => void sent.push(one)) })(id);
  expect(sent).toMatchObject([{ to: '+77015550145' }]);
  expect(sent[0]?.text).toMatch(/Өтініш[\s\S]*jardem\.test[\s\S]*Заявления[\s\S]*jardem\.test/);
  const busy = answerIncoming({ ...deps, sms: failingSms({ kind: 'rejected', reason: 'busy' }) });
  await expect(busy(id)).rejects.toThrow();
  await answerIncoming({ ...deps, sms: failingSms({ kind: 'unknown', reason: 'timeout' }) })(id);
});

test('what was taken in is never changed', async () => {
  await take()(sms('Алло', 'p1'));
  await expect(database.knex('inbound_messages').update({ text: 'x' })).rejects.toThrow(/permission denied/);
  await expect(database.knex('inbound_messages').delete()).rejects.toThrow(/permission denied/);
});
