import { newId } from '../../../src/kernel/ids';
import { caseMaker } from '../../support/app-cases';
import type { Visitor } from '../../support/app-visitor';
import { CARD, openAdminPortal, shown, type AdminPortal } from './admin-portal';

const PLACE = '/ru/admin/messages';
let world: AdminPortal;
let administrator: Visitor;
let number: string;
let caseId: string;

beforeAll(async () => {
  world = await openAdminPortal();
  administrator = await world.enter('administrator');
  ({ id: caseId, number } = await caseMaker(world.portal, world.people, CARD).filed('register'));
}, 60_000);
beforeEach(async () => {
  const { owner } = world.portal.database;
  await owner('message_receipts').delete();
  await owner('messages').delete();
  await owner('job_requests').delete();
});
afterAll(() => world.portal.close());

async function insert(changes: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await world.portal.database.owner('messages').insert({
    ...{
      id,
      account_id: null,
      case_id: caseId,
      fact: `filed:${id}`,
      channel: 'sms',
      address: '+77011234567',
    },
    ...{ template: 'filed', params: '{}', language: 'kk', status: 'undeliverable', reason: 'expired' },
    ...{ created_at: new Date(), status_at: new Date(), tries: 3 },
    ...changes,
  });
  return id;
}

const list = async (query = '') => shown(await administrator.get(PLACE + query));
const stored = (id: string): Promise<{ round: number; address: string } | undefined> =>
  world.portal.database.owner('messages').where({ id }).first();
const jobs = () => world.portal.database.owner('job_requests').where({ task: 'deliver-message' });
const journal = () => world.portal.database.owner('administered_versions').where({ kind: 'message-resend' });

async function resend(choices: readonly string[], reason = 'Оператор снова работает') {
  return administrator.submit(PLACE, { message: [...choices], reason });
}

test('shows what did not arrive, with the case and the reason, and no phone in full', async () => {
  await insert();
  await insert({ channel: 'email', address: 'aigul@example.kz', status: 'perhaps-sent', reason: 'timeout' });
  await insert({ status: 'delivered', reason: null });
  const { text } = await list();
  expect(text).toContain(number);
  expect(text).toContain('Телефон долго был вне связи');
  expect(text).toContain('Неизвестно, дошло ли');
  expect(text).not.toContain('Доставлено');
  expect(text).not.toContain('1234567');
  expect(text).not.toContain('aigul@');
});

test('filters by way and reason', async () => {
  await insert();
  await insert({ channel: 'email', address: 'a@b.kz', reason: 'address', status: 'rejected' });
  const rows = async (query: string) => (await list(query)).$('ol.journal > li').length;
  expect(await rows('')).toBe(2);
  expect(await rows('?channel=sms')).toBe(1);
  expect(await rows('?reason=address')).toBe(1);
  expect(await rows('?channel=sms&reason=address')).toBe(0);
  expect(await rows('?channel=fax&reason=none&after=x')).toBe(2);
});

test('a message that waits is shown once the queue has forgotten it', async () => {
  const days = (n: number): Date => new Date(Date.now() - n * 24 * 3_600_000);
  await insert({ status: 'waiting', reason: 'busy', created_at: days(0.5) });
  expect((await list()).$('ol.journal > li').length).toBe(0);
  await insert({ status: 'waiting', reason: 'busy', created_at: days(2) });
  expect((await list()).$('ol.journal > li').length).toBe(1);
});

test('goes on from page to page', async () => {
  for (let n = 0; n < 53; n += 1) await insert({ created_at: new Date(Date.now() - n * 1_000) });
  const first = await list();
  const next = first.$('a[rel=next]').attr('href') ?? '';
  expect(first.$('ol.journal > li').length).toBe(50);
  const second = shown(await administrator.get(next));
  expect(second.$('ol.journal > li').length).toBe(3);
});

test('sends the ticked ones again in a new round, and the journal tells who and why', async () => {
  const [one, other] = [await insert(), await insert({ status: 'rejected', reason: 'number' })];
  const before = (await journal()).length;
  expect((await resend([`${one}.1`, `${other}.1`])).status).toBe(303);
  expect(await stored(one)).toMatchObject({ status: 'waiting', round: 2, tries: 0, reason: null });
  expect(await jobs()).toHaveLength(2);
  const entries = await journal();
  expect(entries).toHaveLength(before + 2);
  expect(entries.at(-1)).toMatchObject({ reason: 'Оператор снова работает', value: { channel: 'sms' } });
});

test('a double press sends once', async () => {
  const id = await insert();
  const pressed = await Promise.all([resend([`${id}.1`]), resend([`${id}.1`]), resend([`${id}.1`])]);
  expect(pressed.map(({ status }) => status)).toEqual([303, 303, 303]);
  expect(await jobs()).toHaveLength(1);
  expect((await stored(id))?.round).toBe(2);
});

test('what has arrived meanwhile is not sent again', async () => {
  const id = await insert({ status: 'delivered', reason: null });
  await resend([`${id}.1`]);
  expect(await jobs()).toEqual([]);
  expect((await list()).text).toContain('уже в пути или дошло');
});

test('goes to where the person is reached now', async () => {
  const { accountId } = world.people.owner;
  await world.portal.database.owner('accounts').where({ id: accountId }).update({ phone: '+77015550145' });
  const id = await insert({ account_id: accountId, status: 'rejected', reason: 'number' });
  await resend([`${id}.1`]);
  expect((await stored(id))?.address).toBe('+77015550145');
});

test('asks for the messages and for the reason, and keeps what was ticked', async () => {
  const id = await insert();
  const nothing = shown(await resend([], ''));
  expect(nothing.text).toContain('Отметьте сообщения');
  const noReason = await resend([`${id}.1`], ' ');
  expect(noReason.status).toBe(422);
  expect(shown(noReason).$(`input[value="${id}.1"]`).attr('checked')).toBe('checked');
  expect(await jobs()).toEqual([]);
});

test('the clerk and the citizen see on their pages what became of each message', async () => {
  await insert({ account_id: world.people.owner.accountId });
  const clerk = await world.enter('clerk');
  const page = shown(await clerk.get(`/kk/office/cases/${caseId}`)).text;
  expect(page).toContain('Адамға жіберілген хабарламалар');
  expect(page).toContain('Телефон ұзақ уақыт байланыста болмады');
  const owner = await world.enter('owner');
  const status = shown(await owner.get(`/ru/applications/${number}`)).text;
  expect(status).toContain('Что мы Вам сообщили');
  expect(status).toContain('Не дошло');
  expect(status).not.toContain('1234567');
});
