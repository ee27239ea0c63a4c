import { dayOf } from '../../../src/kernel/day-of';
import { addDays } from '../../../src/kernel/plain-date';
import { insertPeople, logIn, type People } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { pageOf, visitor, type Answer, type Visitor } from '../../support/app-visitor';
import { caseMaker } from '../../support/app-cases';
import { dayFields, moveForm, plainWednesday } from '../../support/builders/decreed-move';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

const PLACE = '/ru/admin/calendar';
const NEW = `${PLACE}/new-move`;
const TODAY = dayOf(new Date());
/** Far away from all cases, so that no test stands in another's way. */
const DAY = plainWednesday(TODAY, 60);
const OTHER = plainWednesday(DAY, 1);
const THIRD = plainWednesday(OTHER, 1);

let portal: OpenPortal;
let people: People;
let browser: Visitor;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, [fictionalEdition()]);
  people = await insertPeople(portal);
  browser = visitor(portal.address);
  await logIn(portal, browser, people.administrator);
}, 60_000);

afterAll(() => portal.close());

const text = (answer: Answer) => pageOf(answer)('main').text().replace(/\s+/g, ' ');
const historyOf = (day: string) => portal.container.repositories.administered.history('calendar-move', day);

/** Sends a form of the page that was answered, with everything that stands in it. */
function send(answer: Answer, button: Record<string, string>, typed: Record<string, string> = {}) {
  const $ = pageOf(answer);
  const form =
    button.step === 'apply' || 'after' in button ? $('section form').first() : $('.column form').first();
  const fields: Record<string, string> = {};
  form.find('input, textarea').each((_index, element) => {
    const box = $(element);
    if (box.attr('type') === 'checkbox' && box.attr('checked') === undefined) return;
    fields[box.attr('name') ?? ''] =
      element.tagName === 'textarea' ? box.text().trim() : (box.attr('value') ?? '');
  });
  const { _csrf, ...rest } = fields;
  return browser.submit(form.attr('action') ?? '', { ...rest, ...typed, ...button });
}
const APPLY = { step: 'apply' };
const PREVIEW = { step: 'preview' };

it('shows a year with the source of each day, and what is not known of others', async () => {
  const known = text(await browser.get(`${PLACE}?year=2026`));
  expect(known).toContain('выходной за 21\u00a0марта 2026\u00a0года'.replaceAll('\u00a0', ' '));
  expect(known).toContain('статья 5 Закона «О праздниках в Республике Казахстан»');
  expect(known).toContain('с выходного не переносится');
  expect(known).toContain('пришёл с порталом');
  expect(text(await browser.get(`${PLACE}?year=2024`))).toContain(
    'выходной по приказу, вместо него рабочий день 4 мая',
  );
  expect(text(await browser.get(`${PLACE}?year=2028`))).toContain('2028 год ещё не известен');
});

it('adds a move: preview first, then it holds and stands in its year', async () => {
  const shown = await browser.submit(NEW, moveForm(DAY, TODAY));
  expect(shown.status).toBe(200);
  expect(text(shown)).toContain('Что изменится');
  expect(text(shown)).toContain('сделан выходным днём (приказ министра № 5)');
  expect(await historyOf(DAY)).toEqual([]);
  const applied = await send(shown, APPLY);
  expect(applied).toMatchObject({ status: 303, location: `${PLACE}?year=${DAY.slice(0, 4)}` });
  const year = await browser.get(applied.location ?? '');
  expect(pageOf(year)(`a[href="${PLACE}/moves/${DAY}"]`).length).toBeGreaterThan(0);
  expect(await historyOf(DAY)).toMatchObject([{ version: 1, act: { number: '5' } }]);
});

it('takes a second press of the button for the same decision', async () => {
  const shown = await browser.submit(NEW, moveForm(OTHER, TODAY));
  expect((await send(shown, APPLY)).status).toBe(303);
  expect((await send(shown, APPLY)).status).toBe(303);
  expect(await historyOf(OTHER)).toHaveLength(1);
});

it('shows the new effect first when something was changed after the preview', async () => {
  const shown = await browser.submit(NEW, moveForm(THIRD, TODAY));
  const again = await send(shown, APPLY, dayFields('worked', saturdayAfter(THIRD)));
  expect(again.status).toBe(200);
  expect(await historyOf(THIRD)).toEqual([]);
});

it('says what is wrong at each field, and loses nothing that was typed', async () => {
  const day = saturdayAfter(THIRD);
  const typed = {
    ...moveForm(addDays(day, 1), TODAY),
    'source-kk': '',
    'notice-ru': 'Только по-русски',
    reason: '',
  };
  const answer = await browser.submit(NEW, typed);
  expect(answer.status).toBe(422);
  const $ = pageOf(answer);
  const links = $('.error-summary a')
    .toArray()
    .map((link) => $(link).attr('href'));
  expect(links).toEqual(expect.arrayContaining(['#source-kk', '#reason', '#notice-kk']));
  for (const link of links) expect($(link ?? '').length).toBe(1);
  expect($('#notice-ru').text().trim()).toBe('Только по-русски');
  const sunday = await browser.submit(NEW, moveForm(addDays(day, 1), TODAY));
  expect(text(sunday)).toContain('Этот день и так нерабочий: выходной');
  const held = await browser.submit(NEW, moveForm(DAY, TODAY));
  expect(text(held)).toContain('Перенос этого дня уже внесён');
  const gone = await browser.submit(NEW, moveForm(plainWednesday(addDays(TODAY, -9), 0), TODAY));
  expect(text(gone)).toContain('Этот день уже прошёл');
  const nothing = await browser.submit(NEW, { ...moveForm(DAY, TODAY), ...dayFields('off', '--') });
  expect(text(nothing)).toContain('День не указан');
});

it('withdraws a move, and returns to it', async () => {
  const place = `${PLACE}/moves/${DAY}`;
  const form = await browser.get(place);
  const shown = await send(form, PREVIEW, { withdraw: 'yes', reason: 'внесли по ошибке' });
  expect(text(shown)).toContain('Перенос выходного дня отменён');
  expect((await send(shown, APPLY)).status).toBe(303);
  expect((await historyOf(DAY))[0]).toMatchObject({ version: 2, value: null });
  const year = text(await browser.get(`${PLACE}?year=${DAY.slice(0, 4)}`));
  expect(year).toContain('отменён');
  const back = await browser.submit(place, { return: '1', version: '2' });
  expect(back.status).toBe(200);
  expect(await historyOf(DAY)).toHaveLength(2);
  const again = await send(back, PREVIEW, { reason: 'ошибки не было' });
  expect((await send(again, APPLY)).status).toBe(303);
  expect((await historyOf(DAY))[0]).toMatchObject({ version: 3, returnsTo: 1, value: { off: DAY } });
});

it('keeps what was typed when somebody else decided meanwhile', async () => {
  const place = `${PLACE}/moves/${OTHER}`;
  const form = await browser.get(place);
  const shown = await send(form, PREVIEW, {
    ...dayFields('worked', saturdayAfter(OTHER)),
    reason: 'второй день',
  });
  await portal.database.owner('administered_versions').insert({
    ...(await portal.database.owner('administered_versions').where({ subject: OTHER }).first()),
    ...{ seq: undefined, version: 2, value: null, act: null, reason: 'другой администратор' },
  });
  const late = await send(shown, APPLY);
  expect(late.status).toBe(409);
  const $ = pageOf(late);
  expect(text(late)).toContain('изменил другой администратор');
  expect($('#reason').text().trim()).toBe('второй день');
  expect($('input[name=version]').first().attr('value')).toBe('2');
});

it('announces Kurban-ait of a year, where it is expected', async () => {
  const place = `${PLACE}/kurban-ait/2027`;
  const shown = await send(await browser.get(place), PREVIEW, {
    ...dayFields('date', '2027-05-17'),
    ...{ 'source-kk': 'ҚМДБ', 'source-ru': 'ДУМК', reason: 'объявили' },
  });
  expect(shown.status).toBe(200);
  expect((await send(shown, APPLY)).status).toBe(303);
  const year = text(await browser.get(`${PLACE}?year=2027`));
  expect(year).toContain('Курбан-айт объявлен: 17');
  expect(year).toContain('внёс администратор: Курбан-айт 2027 года');
});

it('names each case with both its dates and counts them', async () => {
  const make = caseMaker(portal, people, fictionalEdition());
  const { id, number } = await make.filed('new');
  const dueAt = (await portal.container.repositories.applications.findById(id))?.dueAt;
  if (dueAt === undefined) throw new Error('No such case');
  const shown = await browser.submit(NEW, moveForm(dayOf(dueAt), TODAY));
  const row = pageOf(shown)(`tr:has(th:contains("${number}"))`).text().replace(/\s+/g, ' ');
  expect(row).toMatch(/\d\d\.\d\d\.\d{4}, 18:30 .*\d\d\.\d\d\.\d{4}, 18:30/);
  expect(text(shown)).toContain('1 дело получит срок позже');
  const applied = await send(shown, APPLY);
  expect(text(await browser.get(applied.location ?? ''))).not.toContain('undefined');
});

function saturdayAfter(day: ReturnType<typeof plainWednesday>) {
  return addDays(day, 3);
}
