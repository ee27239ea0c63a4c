import { openAdminPortal, shown, type AdminPortal } from './admin-portal';

let admin: AdminPortal;

beforeAll(async () => {
  admin = await openAdminPortal();
});

afterAll(() => admin.portal.close());

const at = (minutesAgo: number): Date => new Date(Date.now() - minutesAgo * 60_000);
const page = async (actor: 'administrator' | 'auditor' | 'clerk', language = 'ru') =>
  shown(await (await admin.enter(actor)).get(`/${language}/admin/systems`));

async function note(system: 'sms' | 'mail', change: object): Promise<void> {
  await admin.portal.container.repositories.systemStates.note([
    { system, lastSuccessAt: null, lastFailureAt: null, lastFailure: null, switchedOffAt: null, ...change },
  ]);
}

it('says that nobody looks after the systems while no worker runs', async () => {
  const { status, text } = await page('administrator');
  expect(status).toBe(200);
  expect(text).toContain('фоновый процесс портала не работает');
});

it('does not say that all is well while nobody has looked at some of them', async () => {
  await note('mail', { lastSuccessAt: at(1) });
  const { text } = await page('administrator');
  expect(text).toContain('О некоторых системах нет свежих сведений');
  expect(text).not.toContain('Все подключённые системы отвечают');
});

it('shows the last success and the last failure of each, and how the portal goes on without it', async () => {
  await note('sms', { lastSuccessAt: at(2), lastFailureAt: at(1), lastFailure: 'unreachable' });
  await note('mail', { lastSuccessAt: at(1) });
  const { $, text } = await page('administrator');
  const rows = $('tbody tr')
    .toArray()
    .map((row) => $(row).text().replace(/\s+/g, ' ').trim());
  expect(rows.find((row) => row.startsWith('SMS'))).toMatch(/^SMS Не отвечает .+Нет связи Сообщения ждут/);
  expect(rows.find((row) => row.startsWith('Электронная почта'))).toMatch(/Отвечает .+ не было Письма ждут/);
  expect(text).toContain('Не отвечает 1 система');
  expect((await page('auditor', 'kk')).text).toContain('1 жүйе жауап бермейді');
});

it('looks at all of them at once when an administrator asks for it, and no more often than is good', async () => {
  const visitor = await admin.enter('administrator');
  const answer = await visitor.submit('/ru/admin/systems/check', {});
  expect(answer.location).toBe('/ru/admin/systems');
  const after = shown(await visitor.get('/ru/admin/systems'));
  expect(after.$('tbody tr').length).toBe(after.$('.tag.ok, .tag:not(.warn)').length);
  const answers = [];
  for (let press = 0; press < 6; press += 1)
    answers.push(await visitor.submit('/ru/admin/systems/check', {}));
  expect(answers.map(({ status }) => status).at(-1)).toBe(429);
});

it('is not for clerks, and auditors only read', async () => {
  expect((await page('clerk')).status).toBe(403);
  expect((await page('auditor')).$('form[action$="/check"]').length).toBe(0);
  const auditor = await admin.enter('auditor');
  expect((await auditor.submit('/ru/admin/systems/check', {})).status).toBe(403);
});

it('tells the prober of this machine how they are, and nobody else', async () => {
  const { address } = admin.portal;
  const here = await (await fetch(`${address}/readyz`)).text();
  expect(here).toMatch(/^ready\n/);
  expect(here).toMatch(/^sms: \w+, last success \S+, last failure \S+/m);
  const elsewhere = await fetch(`${address}/readyz`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
  expect(await elsewhere.text()).toBe('ready\n');
});
