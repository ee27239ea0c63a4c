import { createOfficeDeps } from '../../../src/container/office-deps';
import { caseMaker } from '../../support/app-cases';
import type { Visitor } from '../../support/app-visitor';
import { CARD, decide, errorsOf, openAdminPortal, shown, type AdminPortal } from './admin-portal';

const GROUND = '/ru/admin/texts/grounds/library-card/fictional-2024/intake/incomplete-documents';
const MESSAGE = '/ru/admin/texts/messages/filed';
const WORDS = { kk: 'Құжаттардың бәрі жоқ', ru: 'Есть не все документы' };
/** After it every process knows of a decision that is made "at once". */
const KNOWN_MS = 4_500;

let world: AdminPortal;
let administrator: Visitor;

beforeAll(async () => {
  world = await openAdminPortal();
  administrator = await world.enter('administrator');
}, 60_000);

afterAll(() => world.portal.close());

const get = async (path: string) => shown(await administrator.get(path));
const untilKnown = () => new Promise((resolve) => setTimeout(resolve, KNOWN_MS));

async function word(place: string, typed: Record<string, string>): Promise<number> {
  const preview = await decide(administrator, await get(place), place, 'preview', typed);
  return (await decide(administrator, preview, place, 'apply')).status;
}

describe('the list of texts', () => {
  it('shows every message and finds a ground by its words', async () => {
    const { $, text } = await get('/ru/admin/texts?q=неполный');
    expect(text).toContain('Срок изменён');
    const links = $(`a[href^="/ru/admin/texts/grounds/"]`).toArray();
    expect(links.map((link) => $(link).attr('href'))).toEqual([GROUND]);
    expect((await get('/ru/admin/texts?q=жжж')).text).toContain('Ничего не нашли');
  });
});

describe('a ground', () => {
  it('shows the words of the act and its clause beside the form', async () => {
    const { text, $ } = await get(GROUND);
    expect(text).toContain('Неполный пакет документов');
    expect(text).toContain('Құжаттардың толық емес топтамасы');
    expect(text).toContain('пункт 10');
    expect($('#kk').text().trim()).toBe('Құжаттардың толық емес топтамасы');
  });

  it('must be worded in both languages', async () => {
    const typed = { kk: ' ', ru: '', reason: 'Себеп' };
    const wrong = await decide(administrator, await get(GROUND), GROUND, 'preview', typed);
    expect([wrong.status, Object.keys(errorsOf(wrong))]).toEqual([422, ['#kk', '#ru']]);
    expect(wrong.$('#reason').text()).toContain('Себеп');
  });

  it('takes no more than can be kept', async () => {
    const typed = { kk: 'ә'.repeat(2001), reason: 'Себеп' };
    const wrong = await decide(administrator, await get(GROUND), GROUND, 'preview', typed);
    expect([wrong.status, Object.keys(errorsOf(wrong))]).toEqual([422, ['#kk']]);
  });

  it('reads anew for new applications, and as before for what was filed', async () => {
    const make = caseMaker(world.portal, world.people, CARD);
    const { id, number } = await make.filed('refused');
    const [owner, clerk] = [await world.enter('owner'), await world.enter('clerk')];
    const paper = async () => (await clerk.get(`/ru/office/cases/${id}/intake-refusal.pdf`)).body;
    const status = async () => shown(await owner.get(`/ru/applications/${number}`)).text;
    const [paperBefore, statusBefore] = [await paper(), await status()];
    expect(statusBefore).toContain('Неполный пакет документов');

    const page = await get(GROUND);
    const preview = await decide(administrator, page, GROUND, 'preview', { ...WORDS, reason: 'Анық болсын' });
    expect(preview.$('.compare .after p').text()).toContain(WORDS.ru);
    expect((await decide(administrator, preview, GROUND, 'apply')).status).toBe(303);
    await untilKnown();

    expect((await paper()).equals(paperBefore)).toBe(true);
    expect(await status()).toBe(statusBefore);
    const fresh = await make.filed('register');
    const office = createOfficeDeps(world.portal.container);
    const { rules } = await office.findCaseView(world.people.clerk, fresh.id);
    expect(rules.refusal?.of_intake?.[0]).toMatchObject({ ...WORDS, clause: '10' });
    const passport = shown(await (await world.enter('anonymous')).get('/ru/services/library-card')).text;
    expect(passport).toContain(WORDS.ru);
    const after = await get(GROUND);
    expect(after.text).toContain('Неполный пакет документов');
    expect(after.$('#ru').text().trim()).toBe(WORDS.ru);
  }, 30_000);

  it('gets the words of the act back by one button', async () => {
    const version = (await get(GROUND)).$('#decision input[name=version]').attr('value') ?? '';
    const filled = shown(await administrator.submit(GROUND, { return: '0', version }));
    expect(filled.$('#ru').text().trim()).toBe('Неполный пакет документов');
    const preview = await decide(administrator, filled, GROUND, 'preview', { reason: 'Актідегідей' });
    expect((await decide(administrator, preview, GROUND, 'apply')).status).toBe(303);
    expect((await get(GROUND)).$(`form[action="${GROUND}"] button[value="0"]`)).toHaveLength(0);
  });

  it('is not there under an address that names none', async () => {
    for (const place of ['/intake/nothing', '/of_intake/incomplete-documents', '/__proto__/x']) {
      const path = `/ru/admin/texts/grounds/library-card/fictional-2024${place}`;
      expect((await get(path)).status).toBe(404);
    }
    expect((await get('/ru/admin/texts/messages/code')).status).toBe(404);
  });
});

describe('a message', () => {
  it('names each variable that is missing or unknown, at its box', async () => {
    const typed = { 'short-kk': '{{number}} {{iin}}', 'text-ru': 'Ваше {{number}} {{service}}', reason: 'x' };
    const wrong = await decide(administrator, await get(MESSAGE), MESSAGE, 'preview', typed);
    expect(wrong.status).toBe(422);
    const said = wrong.$('.error-summary').text();
    expect(said).toContain('Переменной {{iin}} нет');
    expect(said).toContain('Нет переменной {{link}}');
    expect(new Set(Object.keys(errorsOf(wrong)))).toEqual(new Set(['#text-ru', '#short-kk']));
  });

  it('may not take more than three SMS', async () => {
    const typed = { 'short-kk': `{{number}} {{link}} ${'ә'.repeat(180)}`, reason: 'x' };
    const wrong = await decide(administrator, await get(MESSAGE), MESSAGE, 'preview', typed);
    expect(errorsOf(wrong)).toEqual({ '#short-kk': expect.stringContaining('4 SMS') as string });
  });

  it('is shown with the data of an example before it is applied, and keeps what was typed', async () => {
    const typed = { 'short-ru': ' Взяли  № {{number}}: {{ link }} ', reason: ' Короче ' };
    const preview = await decide(administrator, await get(MESSAGE), MESSAGE, 'preview', typed);
    const shownThen = preview.$('.compare .after').last().text();
    expect(shownThen).toMatch(/Взяли №\u00a0\d{4}-\d{6}-\d: http:\/\/localhost:3000\/ru\/applications\//);
    expect(shownThen).toMatch(/Знаков: \d+\. SMS: 2/);
    expect((await decide(administrator, preview, MESSAGE, 'apply')).status).toBe(303);
    const after = await get(MESSAGE);
    expect(after.$('#short-ru').text()).toContain('Взяли №\u00a0{{number}}: {{ link }}');
    // Of six texts one was changed, and the history says so.
    expect(after.$('.version tbody tr')).toHaveLength(1);
  });

  it('is escaped wherever it is shown', async () => {
    expect(await word(MESSAGE, { 'subject-ru': '<b>{{number}}</b>', reason: '<i>x</i>' })).toBe(303);
    const { $ } = await get(MESSAGE);
    expect($('main b, main i')).toHaveLength(0);
  });
});

it('texts are not for clerks and auditors', async () => {
  for (const actor of ['clerk', 'auditor'] as const) {
    const visitor = await world.enter(actor);
    for (const place of ['/ru/admin/texts', GROUND, MESSAGE]) {
      expect((await visitor.get(place)).status).toBe(403);
    }
    expect((await visitor.submit(MESSAGE, { step: 'preview' })).status).toBe(403);
  }
});
