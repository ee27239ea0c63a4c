import type { Visitor } from '../../support/app-visitor';
import { decide, errorsOf, openAdminPortal, shown, type AdminPortal } from './admin-portal';

const PLACE = '/ru/admin/services/library-card';
const PASSPORT = '/ru/services/library-card';
/** No process believes longer than this that nothing was decided. */
const KNOWN_MS = 4_000;

let world: AdminPortal;
let administrator: Visitor;
let anybody: Visitor;

beforeAll(async () => {
  world = await openAdminPortal();
  administrator = await world.enter('administrator');
  anybody = await world.enter('anonymous');
}, 60_000);

afterAll(() => world.portal.close());

const get = async (path: string) => shown(await administrator.get(path));
const send = (page: Awaited<ReturnType<typeof get>>, step: 'preview' | 'apply', typed = {}) =>
  decide(administrator, page, PLACE, step, typed);

async function untilPassport(isOpen: boolean): Promise<boolean> {
  const end = Date.now() + KNOWN_MS;
  while (Date.now() < end) {
    const { body } = await anybody.get(PASSPORT);
    if (body.toString().includes(`${PASSPORT}/apply`) === isOpen) return true;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

it('lists services with their acts, and why each takes applications', async () => {
  const { status, text, $ } = await get('/ru/admin/services');
  expect(status).toBe(200);
  expect($('tbody th a').attr('href')).toBe(PLACE);
  expect(text).toContain('открыт');
  expect(text).toContain('Решил администратор: Тұрсынов Асқар Нұрланұлы');
});

it('asks for a choice and a reason, at their fields', async () => {
  const wrong = await send(await get(PLACE), 'preview', { opening: '' });
  expect(wrong.status).toBe(422);
  expect(Object.keys(errorsOf(wrong))).toEqual(['#opening-open', '#reason']);
  for (const field of Object.keys(errorsOf(wrong))) expect(wrong.$(field)).toHaveLength(1);
});

it('says at once that nothing would change', async () => {
  const same = await send(await get(PLACE), 'preview', { opening: 'open', reason: 'Дәл сол' });
  expect([same.status, Object.keys(errorsOf(same))]).toEqual([422, ['#reason']]);
});

it('shows the effect first, closes, and public pages follow', async () => {
  expect(await untilPassport(true)).toBe(true);
  const preview = await send(await get(PLACE), 'preview', { opening: 'closed', reason: 'Жүйе жөнделеді' });
  expect(preview.status).toBe(200);
  expect(preview.$('.compare-figure').text()).toBe('открытзакрыт');
  expect(await untilPassport(true)).toBe(true);
  const unseen = await send(preview, 'apply', { opening: 'acts' });
  expect([unseen.status, unseen.text.includes('После просмотра Вы изменили форму')]).toEqual([200, true]);
  const applied = await send(preview, 'apply');
  expect([applied.status, applied.location]).toEqual([303, PLACE]);
  const after = await get(PLACE);
  expect(after.text).toContain('Изменение сохранено');
  expect(after.text).toContain('Приём заявлений: закрыт');
  expect(after.$('.version')).toHaveLength(2);
  // Whoever decided sees it at once; others as soon as their process looks again.
  expect(shown(await administrator.get(PASSPORT)).$(`a[href="${PASSPORT}/apply"]`)).toHaveLength(0);
  expect(await untilPassport(false)).toBe(true);
}, 20_000);

it('loses nothing typed when somebody else decided meanwhile', async () => {
  const page = await get(PLACE);
  const preview = await send(page, 'preview', { opening: 'acts', reason: 'Бірінші' });
  const faster = await send(page, 'preview', { opening: 'open', reason: 'Екінші' });
  expect((await send(faster, 'apply')).status).toBe(303);
  const late = await send(preview, 'apply');
  expect([late.status, Object.keys(errorsOf(late))]).toEqual([409, ['#history']]);
  expect(late.$('#reason').text()).toContain('Бірінші');
  expect(late.$('#opening-acts').attr('checked')).toBeDefined();
  const again = await send(late, 'preview');
  expect((await send(again, 'apply')).status).toBe(303);
});

it('returns to an earlier version by the same way, and the history says so', async () => {
  const page = await get(PLACE);
  const version = page.$('input[name=version]').first().attr('value') ?? '';
  const filled = shown(await administrator.submit(PLACE, { return: '2', version }));
  expect([filled.status, filled.$('#opening-closed').is('[checked]')]).toEqual([200, true]);
  const preview = await send(filled, 'preview', { reason: 'Қайта жабу' });
  expect((await send(preview, 'apply')).status).toBe(303);
  expect((await get(PLACE)).text).toContain('возврат к версии 2');
});

it('is not for clerks and auditors, and not there for an unknown service', async () => {
  for (const actor of ['clerk', 'auditor', 'owner'] as const) {
    expect((await (await world.enter(actor)).get(PLACE)).status).toBe(403);
  }
  expect((await get('/ru/admin/services/nothing')).status).toBe(404);
});
