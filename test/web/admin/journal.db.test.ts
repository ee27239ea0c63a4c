import type { AdministeredKind } from '../../../src/domain/administration/administered-values';
import type { Visitor } from '../../support/app-visitor';
import { openAdminPortal, shown, type AdminPortal } from './admin-portal';

const JOURNAL = '/ru/admin/journal';
const FIRST = new Date('2026-03-01T04:00:00Z');
const MANY = 520;

/** One decision of each kind: what it is about, what was decided, and how it must be called. */
const EXAMPLES: Record<AdministeredKind, [subject: string, value: object | null, called: string]> = {
  hearing: ['library-card', { isOn: true, days: 2 }, 'Выдача читательского билета'],
  'calendar-move': [
    '2026-03-24',
    { off: '2026-03-24', worked: '2026-03-28', source: { kk: 'Бұйрық', ru: 'Приказ' } },
    '24 марта 2026 года',
  ],
  'kurban-ait': ['2026', { date: '2026-05-27', source: { kk: 'ҚМДБ', ru: 'ДУМК' } }, '2026'],
  'deadline-override': [
    'library-card@fictional-2024/service',
    { amount: 5, unit: 'working-day', starts: 'registration', excludesStartDay: false, condition: null },
    'Выдача читательского билета: ',
  ],
  'refusal-ground': [
    'library-card@fictional-2024/of_intake/incomplete-documents',
    { kk: 'Бәрі жоқ', ru: 'Не всё' },
    'Выдача читательского билета: Неполный пакет документов',
  ],
  'message-wording': ['filed', null, 'Заявление принято'],
  'service-opening': ['library-card', { isOpen: false }, 'Выдача читательского билета'],
  organisation: ['almaty-almaly-department', null, ''],
  staff: [
    'clerk',
    {
      name: 'Сейітова Гүлнар Маратқызы',
      role: 'head',
      organisationCode: 'almaty-almaly-department',
      position: { kk: 'Басшы', ru: 'Начальник' },
      email: null,
      language: 'kk',
      status: 'active',
    },
    'Сейітова Гүлнар Маратқызы',
  ],
  'message-resend': ['26-AB-12345-6/sms/due-changed:4', { channel: 'sms' }, '26-AB-12345-6, Срок изменён'],
  'staff-access': ['head', { act: 'password-reset' }, 'Жұмабаев Ерлан Болатұлы'],
};

let world: AdminPortal;
let administrator: Visitor;
let auditor: Visitor;

beforeAll(async () => {
  world = await openAdminPortal();
  administrator = await world.enter('administrator');
  auditor = await world.enter('auditor');
  await addMany();
  await addExamples();
}, 60_000);

afterAll(() => world.portal.close());

async function addMany(): Promise<void> {
  const { owner } = world.portal.database;
  const { accountId } = world.people.administrator;
  await owner.raw(
    `INSERT INTO administered_versions
       (kind, subject, version, value, effective_from, reason, author_id, author_name, made_at)
     SELECT 'staff-access', 'login-' || n, 1, '{"act": "sessions-ended"}', at, 'Себеп ' || n, ?::uuid, 'Әкімші', at
     FROM generate_series(1, ?) AS n, LATERAL (SELECT ?::timestamptz + n * interval '1 minute' AS at) AS moment`,
    [accountId, MANY, FIRST],
  );
}

/** The last of all, each a day after the other. */
async function addExamples(): Promise<void> {
  const { owner } = world.portal.database;
  const rows = Object.entries(EXAMPLES).map(([kind, [subject, value]], index) => {
    const at = new Date(Date.UTC(2026, 5, 1 + index, 5));
    const value_ = value === null ? null : JSON.stringify(value);
    const by = { author_id: world.people.auditor.accountId, author_name: 'Басқа Әкімші' };
    return {
      kind,
      subject,
      version: 1,
      value: value_,
      effective_from: at,
      made_at: at,
      reason: `Себеп ${kind}`,
      ...by,
    };
  });
  await owner('administered_versions').insert(rows);
}

const page = async (path: string, who = administrator) => shown(await who.get(path));
const subjects = ({ $ }: Awaited<ReturnType<typeof page>>) =>
  $('.journal h2')
    .toArray()
    .map((heading) => plain($(heading).text()));

/** With the spaces that anybody types. */
function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}

async function table(query = '', who = administrator): Promise<{ head: Headers; text: string }> {
  const { headers, body } = await who.get(`${JOURNAL}/export${query}`);
  return { head: headers, text: body.toString() };
}

it('calls every kind of thing by its name, and says what was changed', async () => {
  const { $, text } = await page(JOURNAL);
  const entries = $('.journal > li').toArray();
  for (const [index, [kind, [, , called]]] of Object.entries(EXAMPLES).reverse().entries()) {
    const entry = $(entries[index]);
    expect([kind, plain(entry.find('h2').text())]).toEqual([kind, expect.stringContaining(called)]);
    expect(entry.text()).toContain(`Себеп ${kind}`);
    expect(entry.find('h2 a').attr('href')).toMatch(/^\/ru\/admin\//);
  }
  expect(text).not.toMatch(/library-card@|of_intake|almaty-almaly/);
  expect(text).toContain('5 рабочих дней');
  expect(text).toContain('Не всё');
});

it('names the latest changes on the first page in the same words', async () => {
  const { text } = await page('/ru/admin');
  expect(text).toContain('Доступ сотрудника: Жұмабаев Ерлан Болатұлы');
  expect(text).toContain('Приём заявлений: Выдача читательского билета');
  expect(text).not.toContain('library-card');
});

it('goes on page by page over all of them, none twice and none left out', async () => {
  const seen: string[] = [];
  let path: string | undefined = JOURNAL;
  let pages = 0;
  while (path !== undefined) {
    const found = await page(path);
    seen.push(...subjects(found));
    path = found.$('.pagination [rel=next]').attr('href');
    pages += 1;
  }
  expect(seen).toHaveLength(MANY + Object.keys(EXAMPLES).length);
  expect(new Set(seen).size).toBe(seen.length);
  expect(pages).toBe(11);
});

it('is filtered by kind, author and days, and the filters go on to the next page and into the table', async () => {
  const one = await page(`${JOURNAL}?kind=service-opening`);
  expect(subjects(one)).toEqual(['Приём заявлений: Выдача читательского билета']);
  const authors = one.$('#author option').toArray();
  const other = one.$(authors[2]).attr('value') ?? '';
  expect(authors.map((option) => one.$(option).text())).toEqual(['Все', 'Әкімші', 'Басқа Әкімші']);
  expect(subjects(await page(`${JOURNAL}?author=${other}`))).toHaveLength(Object.keys(EXAMPLES).length);
  const days = await page(`${JOURNAL}?from=2026-06-02&until=2026-06-03`);
  expect(subjects(days)).toHaveLength(2);
  expect(days.$('.pagination a')).toHaveLength(0);
  const many = await page(`${JOURNAL}?kind=staff-access&until=2026-05-31`);
  expect(many.$('.pagination [rel=next]').attr('href')).toContain(
    'kind=staff-access&until=2026-05-31&after=',
  );
  expect((await table('?kind=staff-access&until=2026-05-31')).text.trim().split('\r\n')).toHaveLength(
    MANY + 1,
  );
  expect((await page(`${JOURNAL}?kind=nonsense&author=x&after=x`)).status).toBe(200);
  const wrong = await page(`${JOURNAL}?from=32.13.2026&until=03.06.2026`);
  expect([wrong.status, wrong.$('.error-summary a').attr('href'), wrong.$('#from').val()]).toEqual([
    ...[422, '#from', '32.13.2026'],
  ]);
  expect(wrong.$('#until').val()).toBe('03.06.2026');
  expect((await page(`${JOURNAL}?from=2020-01-01&until=2020-01-02`)).text).toContain('Записей нет');
});

it('is read by auditors from the menu, without ways to change anything', async () => {
  const home = await page('/ru/office', auditor);
  expect(home.$(`header a[href="${JOURNAL}"]`)).toHaveLength(1);
  const { $, status } = await page(JOURNAL, auditor);
  expect([status, $('.journal > li').length]).toEqual([200, 50]);
  expect(
    $('main a[href^="/ru/admin"]')
      .toArray()
      .every((link) => ($(link).attr('href') ?? '').startsWith(JOURNAL)),
  ).toBe(true);
  expect((await auditor.get(`${JOURNAL}/export`)).status).toBe(200);
  expect((await auditor.get('/ru/admin')).status).toBe(403);
});

it('is not for others', async () => {
  for (const actor of ['clerk', 'head', 'operator', 'owner'] as const) {
    const visitor = await world.enter(actor);
    expect((await visitor.get(JOURNAL)).status).toBe(403);
    expect((await visitor.get(`${JOURNAL}/export`)).status).toBe(403);
  }
});

it('is downloaded whole, as a table that a spreadsheet opens and runs nothing of', async () => {
  const { owner } = world.portal.database;
  const at = new Date('2026-07-01T05:00:00Z');
  const by = { author_id: world.people.administrator.accountId, author_name: '@SUM(1)' };
  const evil = ['=HYPERLINK("http://x")', '+1', '-1', '@x', '\tx', 'a;"b"\nc'];
  await owner('administered_versions').insert(
    evil.map((reason, index) => ({
      ...{ kind: 'staff-access', subject: `=login-${index}`, version: 1, value: '{"act": "sessions-ended"}' },
      ...{ effective_from: at, made_at: at, reason, ...by },
    })),
  );
  const { head, text } = await table();
  expect(head.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(head.get('content-disposition')).toMatch(
    /attachment; filename="administrators-journal-\d{4}-\d\d-\d\d\.csv"/,
  );
  expect(text.startsWith('\uFEFFКогда;Кто;Что;')).toBe(true);
  const fields = [...text.matchAll(/(?:^|;|\r\n)(?:"((?:[^"]|"")*)"|([^;\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted ?? bare ?? '',
  );
  expect(fields.filter((field) => /^[=+\-@\t\r]/.test(field))).toEqual([]);
  expect(fields).toEqual(
    expect.arrayContaining([
      '\'=HYPERLINK(""http://x"")',
      "'+1",
      "'-1",
      "'@x",
      "'\tx",
      "'@SUM(1)",
      'a;""b""\nc',
    ]),
  );
  expect(text.split('Себеп ').length - 1).toBe(MANY + Object.keys(EXAMPLES).length);
});
