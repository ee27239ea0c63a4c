import type { Edition } from '../../../src/domain/edition/edition';
import { doors, insertPeople, type People } from '../../support/actors';
import { EDITIONS_FOLDER, fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { caseMaker } from '../../support/app-cases';
import { type Answer, pageOf, type Visitor } from '../../support/app-visitor';
import { testDatabase } from '../../support/database';
import { makePrint } from '../../../src/print/register';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import { printReceipt } from '../../../src/use-cases/filing/print-receipt';
import { fileCase } from '../../support/builders/filed-case';
import { readPdf } from '../../print/read-pdf';
import { fictionalEdition } from '../../support/fictional-service';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';

const LIST = '/ru/admin/organisations';
const MEDEU = `${LIST}/almaty-medeu-corporation`;
const ALMALY = `${LIST}/almaty-almaly-corporation`;
const CARD: Edition = fictionalEdition();

let portal: OpenPortal;
let people: People;
let administrator: Visitor;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, EDITIONS_FOLDER);
  const { repositories, adapters } = portal.container;
  await publishEdition({ editions: repositories.editionRows, clock: adapters.clock })(CARD);
  people = await insertPeople(portal);
  administrator = await doors(portal, people)('administrator');
}, 60_000);

afterAll(() => portal.close());

const organisation = (code: string) => portal.container.repositories.organisations.find(code);
const textOf = (answer: Answer) => pageOf(answer)('main').text().replace(/\s+/g, ' ');
const flawsOf = (answer: Answer) =>
  pageOf(answer)('.error-summary a')
    .toArray()
    .map(({ attribs }) => attribs.href);

/** What a page's form would send as it stands: hidden fields, boxes, ticks. */
function formOf(answer: Answer): Record<string, string> {
  const $ = pageOf(answer);
  const form = $('main form[method=post]').first();
  const fields: Record<string, string> = {};
  form.find('input, textarea, select').each((_index, element) => {
    const field = $(element);
    const name = field.attr('name') ?? '';
    const isOff = /^(radio|checkbox)$/.test(field.attr('type') ?? '') && field.attr('checked') === undefined;
    if (name !== '_csrf' && !isOff) fields[name] = [field.val() ?? ''].flat().join();
  });
  return fields;
}

type Typed = Readonly<Record<string, string>>;

/** Shows the effect of what was typed. */
async function preview(at: string, typed: Typed, browser = administrator): Promise<Answer> {
  const form = formOf(await browser.get(at));
  return browser.submit(at, { ...form, ...typed, step: 'preview' });
}

/** Applies what a page shows the effect of. */
const apply = (at: string, shown: Answer, more: Typed = {}, browser = administrator) =>
  browser.submit(at, { ...formOf(shown), ...more, step: 'apply' });

test('the list shows each kind, finds by any word in either language, and pages', async () => {
  const all = pageOf(await administrator.get(LIST));
  expect(all('tbody tr')).toHaveLength(43);
  expect(all('.tabs .count').first().text()).toBe('43');
  const centres = pageOf(
    await administrator.get(`${LIST}?kind=service-centre&q=${encodeURIComponent('астана Сарыарқа')}`),
  );
  expect(centres('tbody tr')).toHaveLength(2);
  expect(pageOf(await administrator.get(`${LIST}?q=zzz`))('[role=status]')).toHaveLength(1);
  const { owner } = portal.database;
  await owner.raw(`INSERT INTO organisations (code, kind, name_kk, name_ru, address_kk, address_ru, phone)
    SELECT 'x-' || n, 'rural-akim', 'Ауыл ' || n, 'Село ' || n, 'Мекенжай', 'Адрес', '1414' FROM generate_series(1, 500) n`);
  const seen: string[] = [];
  let next: string | undefined = `${LIST}?kind=rural-akim`;
  while (next !== undefined) {
    const page = pageOf(await administrator.get(next));
    seen.push(
      ...page('tbody th a')
        .toArray()
        .map(({ attribs }) => attribs.href ?? ''),
    );
    next = page('a[rel=next]').attr('href');
  }
  await owner('organisations').where('code', 'like', 'x-%').delete();
  expect(seen).toHaveLength(501);
  expect(new Set(seen).size).toBe(501);
});

test('a change is shown first, then applied, told, and kept with its author', async () => {
  const shown = await preview(MEDEU, { phone: '8 727 000', reason: 'Новый телефон' });
  expect(shown.status).toBe(200);
  const rows = pageOf(shown)('section[aria-labelledby=effect] tbody tr');
  expect(rows.toArray().map((row) => pageOf(shown)(row).text().replace(/\s+/g, ' ').trim())).toEqual([
    'Телефон для посетителей 1414 8 727 000',
  ]);
  expect((await organisation('almaty-medeu-corporation'))?.phone).toBe('1414');
  const applied = await apply(MEDEU, shown);
  expect([applied.status, applied.location]).toEqual([303, MEDEU]);
  expect((await organisation('almaty-medeu-corporation'))?.phone).toBe('8 727 000');
  const after = textOf(await administrator.get(MEDEU));
  expect(after).toContain('Версия 2 действует сейчас');
  expect(after).toContain(people.administrator.name);
});

test('pressed twice, the button does it once and shows no mistake', async () => {
  const shown = await preview(MEDEU, { phone: '8 727 002', reason: 'Дважды' });
  const answers = await Promise.all([apply(MEDEU, shown), apply(MEDEU, shown)]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  expect(textOf(await administrator.get(MEDEU)).match(/Дважды/g)).toHaveLength(1);
});

test('what was changed after the preview is shown again and not applied', async () => {
  const shown = await preview(MEDEU, { phone: '8 727 003', reason: 'Проверка' });
  const again = await apply(MEDEU, shown, { phone: '8 727 004' });
  expect(again.status).toBe(200);
  expect(textOf(again)).toContain('После просмотра Вы изменили форму');
  expect((await organisation('almaty-medeu-corporation'))?.phone).not.toMatch(/00[34]/);
});

test('an earlier version fills the form, and is taken up with a reason', async () => {
  const before = await administrator.get(MEDEU);
  const { version = '' } = formOf(before);
  const filled = await administrator.submit(MEDEU, { version, return: '1' });
  expect(formOf(filled)).toMatchObject({ phone: '1414', 'returns-to': '1', reason: '' });
  const shown = await administrator.submit(MEDEU, { ...formOf(filled), reason: 'Вернули', step: 'preview' });
  expect((await apply(MEDEU, shown)).status).toBe(303);
  expect(textOf(await administrator.get(MEDEU))).toContain('возврат к версии 1');
});

test('another administrator decided meanwhile: nothing typed is lost, and their version is shown', async () => {
  const other = await doors(portal, people)('administrator');
  const mine = await preview(MEDEU, { phone: '8 727 005', reason: 'Моё' });
  const theirs = await preview(MEDEU, { phone: '8 727 006', reason: 'Их' }, other);
  expect((await apply(MEDEU, theirs, {}, other)).status).toBe(303);
  const lost = await apply(MEDEU, mine);
  expect(lost.status).toBe(409);
  expect(flawsOf(lost)).toEqual(['#history']);
  expect(formOf(lost)).toMatchObject({ phone: '8 727 005', reason: 'Моё' });
  expect(textOf(lost)).toContain('8 727 006');
  const again = await administrator.submit(MEDEU, { ...formOf(lost), step: 'preview' });
  expect((await apply(MEDEU, again)).status).toBe(303);
  expect((await organisation('almaty-medeu-corporation'))?.phone).toBe('8 727 005');
});

test.each<[string, Record<string, string>, string[]]>([
  ['no reason', { reason: ' ' }, ['#reason']],
  ['no names', { 'name-kk': '', 'name-ru': 'АБ' }, ['#name-kk', '#name-ru']],
  [
    'no address and phone',
    { 'address-kk': ' ', 'address-ru': '', phone: '' },
    ['#address-kk', '#address-ru', '#phone'],
  ],
  ['a kind that is none', { kind: 'ministry' }, ['#kind']],
  ['a district of one letter', { districts: 'Медеу ауданы\nА' }, ['#districts']],
  ['a Latin letter among Cyrillic ones', { districts: 'Түрксiб ауданы' }, ['#districts']],
  [
    'times that are none',
    { hours: 'own', 'hours-open': 'утром', 'hours-close': '25:00' },
    ['#hours-open', '#hours-close'],
  ],
  ['no hours at all', { hours: 'own', 'hours-open': '', 'hours-close': '' }, ['#hours-open', '#hours-close']],
  [
    'closing before opening',
    { hours: 'own', 'hours-open': '18:00', 'hours-close': '9.00' },
    ['#hours-close'],
  ],
  ['half a break', { hours: 'own', 'hours-breakEnd': '' }, ['#hours-breakEnd']],
  ['a break outside the hours', { hours: 'own', 'hours-breakStart': '07:00' }, ['#hours-breakStart']],
  [
    'intake outside the hours',
    { hours: 'own', 'hours-intakeOpen': '9:00', 'hours-intakeClose': '20:00' },
    ['#hours-intakeClose'],
  ],
  ['no working days', { hours: 'own', days: '' }, ['#days']],
  ['a day that has passed', { 'from-day': '1', 'from-month': '1', 'from-year': '2020' }, ['#from-day']],
  ['half an act', { 'act-title': 'Приказ' }, ['#act-number', '#act-date-day']],
])('%s: says what to mend at its field and keeps what was typed', async (_name, typed, fields) => {
  const wrong = await preview(MEDEU, { reason: 'Причина', ...typed });
  expect(wrong.status).toBe(422);
  expect(flawsOf(wrong)).toEqual(fields);
  for (const field of fields) expect(pageOf(wrong)(`main ${field}`)).toHaveLength(1);
  const shown = formOf(wrong);
  for (const [name, value] of Object.entries(typed).filter(([, one]) => /^\S[^.]*$/.test(one)))
    if (name !== 'kind' && name !== 'days') expect(shown[name]).toBe(value);
});

test('hours as in the acts need no times, and nothing changed is no decision', async () => {
  const shown = await preview(MEDEU, { reason: 'Ничего', hours: 'acts', 'hours-open': 'нет' });
  expect(shown.status).toBe(200);
  expect(textOf(shown)).toContain('Ничего не изменится');
  const refused = await apply(MEDEU, shown);
  expect([refused.status, flawsOf(refused)]).toEqual([422, ['#name-kk']]);
});

test('other hours show other due times of new applications, and leave those that run alone', async () => {
  const make = caseMaker(portal, people, CARD);
  const filed = await make.filed('new');
  const dueOf = async () =>
    (await portal.database.owner('applications').where({ id: filed.id }).first('due_at')) as unknown;
  const before = await dueOf();
  const typed = { reason: 'Новый режим', hours: 'own', 'hours-open': '9:00', 'hours-close': '16.00' };
  const shown = await preview(MEDEU, typed);
  const text = textOf(shown);
  expect(text).toContain('Часы действуют только для новых заявлений');
  expect(text).toContain('Часы работы Как в актах понедельник – пятница, 9:00–16:00, перерыв 13:00–14:30');
  const examples = pageOf(shown)('section[aria-labelledby=effect] table').last().find('tbody tr');
  expect(examples.length).toBeGreaterThan(0);
  expect((await apply(MEDEU, shown)).status).toBe(303);
  expect((await organisation('almaty-medeu-corporation'))?.schedule).toMatchObject({
    open: '09:00',
    close: '16:00',
  });
  expect(await dueOf()).toEqual(before);
});

test('the mark of the rest: its loser is named; without another one it cannot be given up', async () => {
  const alone = await preview(ALMALY, { reason: 'Снять', default: '' });
  expect([alone.status, flawsOf(alone)]).toEqual([422, ['#default']]);
  const shown = await preview(MEDEU, {
    reason: 'Взять',
    default: 'yes',
    districts: 'Медеу ауданы\nАлмалинский район',
  });
  const text = textOf(shown);
  expect(text).toMatch(/потеряет: Филиал .* отдел Алмалинского района/);
  expect(text).toMatch(/Алмалинский район: этот район есть и у другой организации, и заявления получает она/);
  expect((await apply(MEDEU, shown)).status).toBe(303);
  expect((await organisation('almaty-almaly-corporation'))?.isDefault).toBe(false);
});

test('who works there is shown, the first fifty of many', async () => {
  const shown = await preview(`${LIST}/almaty-almaly-department`, { reason: 'Кто', phone: '8 727 007' });
  const text = textOf(shown);
  expect(text).toContain(people.clerk.name);
  expect(text).not.toContain(people.otherClerk.name);
});

test('a planned change is shown in the list and on its page, and another decision takes its place', async () => {
  const at = `${LIST}/almaty-turksib-department`;
  const from = { 'from-day': '1', 'from-month': '7', 'from-year': '2035' };
  const shown = await preview(at, { reason: 'Переезд', 'address-ru': 'город Алматы, новый адрес', ...from });
  expect((await apply(at, shown)).status).toBe(303);
  const planned = await administrator.get(at);
  expect(textOf(planned)).toContain('Уже решено изменение, которое вступит в силу: 1 июля 2035 года');
  expect(formOf(planned)).toMatchObject({ 'address-ru': 'город Алматы, новый адрес', ...from });
  const row = textOf(await administrator.get(`${LIST}?q=turksib-department`));
  expect(row).toContain('изменится 1 июля 2035 года');
  expect(row).toContain('город Алматы, Турксибский район');
});

test('a new one: its code once, its page afterwards', async () => {
  const at = `${LIST}/new`;
  const whole = {
    ...{
      code: 'talgar-akim',
      kind: 'rural-akim',
      phone: '8 727 008',
      districts: 'Талғар ауданы\nТалғар ауданы\n\n',
    },
    ...{ 'name-kk': 'Талғар ауылы әкімінің аппараты', 'name-ru': 'Аппарат акима села Талгар' },
    ...{ 'address-kk': 'Талғар, 1', 'address-ru': 'Талгар, 1', reason: 'Новая' },
  };
  const wrong = await preview(at, { ...whole, code: 'Талгар' });
  expect([wrong.status, flawsOf(wrong)]).toEqual([422, ['#code']]);
  const shown = await preview(at, whole);
  const applied = await apply(at, shown);
  expect(applied.location).toBe(`${LIST}/talgar-akim`);
  expect((await organisation('talgar-akim'))?.districts).toEqual(['Талғар ауданы']);
  expect((await apply(at, shown)).location).toBe(`${LIST}/talgar-akim`);
  const taken = await preview(at, { ...whole, reason: 'Ещё раз' });
  expect([taken.status, flawsOf(taken)]).toEqual([422, ['#code']]);
  expect((await administrator.get(`${LIST}/no-such-place`)).status).toBe(404);
  expect((await administrator.submit(`${LIST}/no-such-place`, { ...whole, step: 'preview' })).status).toBe(
    404,
  );
});

test('receipts name the window and its address as they are once the decision is in force', async () => {
  const { container, database } = portal;
  const { operator } = people;
  const filed = await fileCase(database.knex, {
    ...{ rules: CARD, route: null, channel: 'state-corporation', filer: operator },
    applicant: { iin: '851230450012', name: 'Ахметова Айгүл Серікқызы' },
    filedAt: new Date('2026-03-02T05:00:00Z'),
  });
  const { applications, editions, organisations } = container.repositories;
  const reference = { registryTitles: new Map() };
  const deps = {
    applications,
    editions,
    organisations,
    reference,
    makePrint,
    clauseInWords,
    baseUrl: portal.address,
  };
  const receipt = async () =>
    readPdf((await printReceipt(deps)(operator, filed.id, 'ru')).content).text.replace(/\s+/g, ' ');
  const name = 'Отдел под новым названием';
  const address = 'город Алматы, улица Байзакова, 273';
  const typed = { 'name-ru': name, 'name-kk': name, 'address-ru': address, reason: 'Переезд' };
  const later = await preview(ALMALY, { ...typed, 'from-day': '1', 'from-month': '1', 'from-year': '2035' });
  expect((await apply(ALMALY, later)).status).toBe(303);
  expect(await receipt()).not.toMatch(new RegExp(`${name}|${address}`));
  const now = await preview(ALMALY, { ...typed, 'from-day': '', 'from-month': '', 'from-year': '' });
  expect((await apply(ALMALY, now)).status).toBe(303);
  expect(await receipt()).toContain(name);
  expect(await receipt()).toContain(address);
});

test('long names and hostile text are only text', async () => {
  const name = `«${'Ұ'.repeat(490)}»`;
  const shown = await preview(MEDEU, { reason: '<script>alert(1)</script>', 'name-kk': name });
  expect(shown.status).toBe(200);
  expect(shown.body.toString()).not.toContain('<script>alert');
  expect((await preview(MEDEU, { reason: 'x', 'name-kk': 'Ұ'.repeat(501) })).status).toBe(422);
});
