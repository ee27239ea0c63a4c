import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { readPdf } from '../../print/read-pdf';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { officeWorld, PASSWORD } from './office-world';
import type { Browser } from './office-app';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const FILED_AT = '2026-03-17T10:42:00+05:00';
const IIN = '851230450012';

/** Who may enter where; what they may do there is decided in the use cases. */
const PERMISSIONS = [
  'get /office office',
  'get /office/cases/:id office',
  'get /office/cases/:id/application office',
  'get /office/cases/:id/completion office-work',
  'get /office/cases/:id/decision office-work',
  'get /office/cases/:id/documents/:fileId office',
  'get /office/cases/:id/files/:fileId office',
  'get /office/cases/:id/files/:fileId/pdf office',
  'get /office/cases/:id/files/:fileId/picture office',
  'get /office/cases/:id/files/:fileId/thumbnail office',
  'get /office/cases/:id/intake-refusal office-work',
  'get /office/cases/:id/intake-refusal.pdf office',
  'get /office/cases/:id/issue office-work',
  'get /office/cases/:id/payment office-payments',
  'get /office/cases/:id/preview office',
  'get /office/cases/:id/receipt office',
  'get /office/cases/:id/result office',
  'get /office/cases/:id/sign office-sign',
  'get /office/cases/:id/sign/document office-sign',
  'get /office/counter counter',
  'get /office/counter/refusal/:draftId counter',
  'get /office/find office',
  'get /office/journal registrations',
  'get /office/journal/csv registrations',
  'get /office/journal/pdf registrations',
  'get /office/journal/xlsx registrations',
  'get /office/payments office-payments',
  'get /office/waiting office-sign',
  'post /office/cases/:id/complete office-work',
  'post /office/cases/:id/completion office-work',
  'post /office/cases/:id/completion/withdraw office-work',
  'post /office/cases/:id/decision office-work',
  'post /office/cases/:id/intake-refusal office-work',
  'post /office/cases/:id/issue office-work',
  'post /office/cases/:id/payment office-payments',
  'post /office/cases/:id/payment/confirm office-sign',
  'post /office/cases/:id/release office-work',
  'post /office/cases/:id/return office-sign',
  'post /office/cases/:id/sign office-sign',
  'post /office/cases/:id/sign/key office-sign',
  'post /office/claim office-work',
  'post /office/counter counter',
  'post /office/counter/refusal/:draftId counter',
  'post /office/counter/slip counter',
  'post /office/counter/start counter',
  'post /office/waiting office-sign',
];

let database: TestDatabase;
let world: Awaited<ReturnType<typeof officeWorld>>;
let citizen: Citizen;
let clerk: StaffMember;
let head: StaffMember;
let clerks: Browser;
let heads: Browser;
let caseId: string;
let place: string;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  citizen = await insertCitizen(database.knex, IIN, 'Ахметова Айгүл Серікқызы');
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Ақмарал Нұрланқызы');
  head = await insertStaff(database.knex, 'head', 'Омарова Гүлнар Сәкенқызы');
  world = await officeWorld(database.knex, [RULES, ROUTE], FILED_AT);
  caseId = await file();
  place = `/ru/office/cases/${caseId}`;
  clerks = await world.browser(clerk);
  heads = await world.browser(head);
});

afterEach(() => world.stop());

async function file(applicant = { iin: citizen.iin, name: citizen.name }): Promise<string> {
  const wanted = { rules: RULES, route: ROUTE, channel: 'portal' as const, filer: citizen, applicant };
  return (await fileCase(database.knex, { ...wanted, filedAt: new Date(FILED_AT) })).id;
}

async function claim(browser: Browser): Promise<void> {
  const queue = await browser.get('/ru/office');
  await browser.submit(queue, '/ru/office/claim', { take: caseId });
}

/** Registers and checks by the pages' own buttons. */
async function toDecision(): Promise<void> {
  await claim(clerks);
  await clerks.submit(await clerks.get(place), `${place}/complete`);
  await clerks.submit(await clerks.get(place), `${place}/complete`, { note: 'Выплаты есть' });
}

async function toSignature(): Promise<void> {
  await toDecision();
  const decision = await clerks.get(`${place}/decision`);
  await clerks.submit(decision, `${place}/decision`, { outcome: 'confirmed', reason: '' });
  await claim(heads);
}

describe('the queue', () => {
  it('shows who, what, which step, until when and how much is left, and takes a case from its row', async () => {
    const queue = await clerks.get('/ru/office');
    expect(queue.status).toBe(200);
    const row = queue.$('.queue-row').text().replace(/\s+/g, ' ');
    expect(row).toContain('Ахметова Айгүл Серікқызы');
    expect(row).toContain('ИИН …0012');
    expect(row).toContain('Регистрация');
    expect(row).toContain('В срок сегодня, 10:45');
    expect(row).toContain('Осталось: 3 минуты');
    const counts = queue.$('.tabs .count').toArray();
    // All, mine, free, due soon, late.
    expect(counts.map((count) => queue.$(count).text())).toEqual(['1', '0', '1', '0', '0']);
    const taken = await clerks.submit(queue, '/ru/office/claim', { take: caseId });
    expect([taken.status, taken.location]).toEqual([303, place]);
    expect((await clerks.get('/ru/office?tab=mine')).$('.queue-row').text()).toContain('Вы');
    expect((await clerks.get('/ru/office?tab=free')).text).toContain('Таких дел нет');
  });

  it('says in words that a case is soon due or late', async () => {
    world.clock.set('2026-03-17T10:44:40+05:00');
    expect((await clerks.get('/ru/office')).$('.deadline.soon').text()).toContain('Скоро');
    world.clock.set('2026-03-17T11:00:00+05:00');
    const late = await clerks.get('/kk/office?tab=late');
    expect(late.$('.deadline.late').text()).toContain('Мерзімі өтті');
    expect(late.$('.queue-row').text()).toContain('Кешікті: 15\u00a0минут');
  });

  it('is searched by number, IIN and the beginning of a name', async () => {
    const { number } = (await world.acts.findCaseView(clerk, caseId)).application;
    for (const find of [number, number.replaceAll('-', ' '), IIN, 'ахмет']) {
      const found = await clerks.get(`/ru/office?find=${encodeURIComponent(find)}`);
      expect(found.$('.queue-number').text()).toBe(number);
    }
    expect((await clerks.get('/ru/office?find=Петров')).$('.queue-row')).toHaveLength(0);
  });

  it('goes on page by page and back to the beginning', async () => {
    for (let n = 0; n < 26; n += 1) await file();
    const first = await clerks.get('/ru/office');
    expect(first.$('.queue-row')).toHaveLength(25);
    const next = await clerks.get(first.$('.pagination [rel=next]').attr('href') ?? '');
    expect(next.$('.queue-row')).toHaveLength(2);
    expect(next.$('.pagination a').attr('href')).toBe('/ru/office');
  });

  it('is not shown to an administrator, who keeps rules, sees no cases and is led to their own area', async () => {
    const administrator = await insertStaff(database.knex, 'administrator', 'Әкімші');
    const queue = await (await world.browser(administrator)).get('/ru/office');
    expect([queue.status, queue.location]).toEqual([303, '/ru/admin']);
  });
});

describe('a case from the pages', () => {
  it('is walked to the certificate by clerk and head', async () => {
    await toDecision();
    const empty = await clerks.submit(await clerks.get(`${place}/decision`), `${place}/decision`, {
      outcome: '',
    });
    expect([empty.status, empty.$('.error-summary a').attr('href')]).toEqual([422, '#outcome']);
    const bare = { outcome: 'not-confirmed', reason: '' };
    const unreasoned = await clerks.submit(await clerks.get(`${place}/decision`), `${place}/decision`, bare);
    expect(unreasoned.$('.error-summary a').attr('href')).toBe('#reason');
    expect(unreasoned.$('#outcome-not-confirmed').attr('checked')).toBeDefined();
    await clerks.submit(unreasoned, `${place}/decision`, { outcome: 'confirmed', reason: '' });

    await claim(heads);
    const sign = await heads.get(`${place}/sign`);
    expect(sign.text).toContain('Принадлежность подтверждена');
    expect(sign.text).toContain(clerk.name);
    const preview = await heads.get(`${place}/preview`);
    expect([preview.type, readPdf(preview.body).text.includes('проект')]).toEqual(['application/pdf', true]);
    const wrong = await heads.submit(sign, `${place}/sign`, { password: 'guess' });
    expect([wrong.status, wrong.$('.error-summary').text().includes('Пароль неверный')]).toEqual([422, true]);
    const signed = await heads.submit(wrong, `${place}/sign`, { password: PASSWORD });
    expect([signed.status, signed.location]).toEqual([303, place]);

    await claim(clerks);
    await clerks.submit(await clerks.get(place), `${place}/issue`);
    const done = await clerks.get(place);
    expect(done.text).toContain('Результат выдан, мы сообщим человеку');
    expect(done.$('.route .done')).toHaveLength(5);
    expect(done.$('.timeline > li')).toHaveLength(11);
    const result = await clerks.get(`${place}/result`);
    expect(readPdf(result.body).text).toContain(head.name);
  });

  it('gives back what the head does not sign, with the reason', async () => {
    await toSignature();
    const unreasoned = await heads.submit(await heads.get(`${place}/sign`), `${place}/return`, {
      reason: ' ',
    });
    expect([unreasoned.status, unreasoned.$('.error-summary a').attr('href')]).toEqual([422, '#reason']);
    await heads.submit(unreasoned, `${place}/return`, { reason: 'Проверьте квартал' });
    await claim(clerks);
    expect((await clerks.get(place)).$('.notice.warn').text()).toContain('Проверьте квартал');
    expect((await clerks.get(`${place}/decision`)).text).toContain('Проверьте квартал');
  });

  it('shows answers beside the registry: what agrees, what differs, what is silent', async () => {
    const context = { caseId, purpose: 'prefill', consentId: null, askedBy: citizen.accountId };
    await world.askRegistry({ registry: 'gbd-fl', iin: IIN }, context);
    world.clock.advance(1000);
    await world.askRegistry({ registry: 'asp-payments', iin: IIN, year: 2026, quarter: 1 }, context);
    world.clock.advance(1000);
    world.silence();
    await world.askRegistry({ registry: 'family', iin: IIN }, context);
    const page = await clerks.get(place);
    const name = page.$('dt:contains("Фамилия, имя, отчество")').parent();
    expect(name.find('.tag.ok').text()).toBe('Совпадает с реестром');
    const address = page.$('dt:contains("Адрес проживания")').parent();
    expect(address.find('.tag.warn').text()).toBe('Отличается от реестра');
    expect(address.find('.table-note').text()).toContain('В реестре:');
    const said = page
      .$('.registry tbody .tag')
      .toArray()
      .map((tag) => page.$(tag).text());
    expect(said.at(-1)).toBe('Не отвечает');
    expect(said[1]).toMatch(/Помощь выплачивали|Выплат не было/);
    const kazakh = await clerks.get(`/kk/office/cases/${caseId}`);
    expect(kazakh.text).toContain('Тізіліммен сәйкес');
  });

  it('shows the route with actor, limit and clause of each step', async () => {
    const steps = (await clerks.get(place)).$('.route > li');
    expect(steps).toHaveLength(5);
    const words = steps.first().text().replace(/\s+/g, ' ');
    expect(words).toContain('Ответственный специалист услугодателя');
    expect(words).toContain('3 минуты');
    expect(words).toContain('пункты 5.1, 6.1, 8.1');
  });

  it('refuses the documents on a page of its own and prints the receipt', async () => {
    await claim(clerks);
    const page = await clerks.get(`${place}/intake-refusal`);
    const none = await clerks.submit(page, `${place}/intake-refusal`, { ground: 'incomplete-documents' });
    expect([none.status, none.$('.error-summary a').attr('href')]).toEqual([422, '#missing']);
    const typed = { ground: 'incomplete-documents', missing: ['electronic-request'], note: 'Нет подписи' };
    await clerks.submit(none, `${place}/intake-refusal`, typed);
    expect((await clerks.get(place)).text).toContain('В приёме документов отказано');
    const receipt = readPdf((await clerks.get(`${place}/intake-refusal.pdf`)).body);
    expect(receipt.pages.length).toBeGreaterThanOrEqual(2);
    expect(receipt.text).toContain('Экземпляр 2 из 2');
  });
});

describe('acts that come too late', () => {
  it('say who has the case', async () => {
    const other = await insertStaff(database.knex, 'clerk', 'Жұмабек Айнұр Маратқызы');
    const others = await world.browser(other);
    const before = await others.get('/ru/office');
    await claim(clerks);
    const late = await others.submit(before, '/ru/office/claim', { take: caseId });
    expect([late.status, late.text.includes(`Делом уже занимается ${clerk.name}`)]).toEqual([409, true]);
    expect(late.$('.actions a').attr('href')).toBe(place);
  });

  it('do nothing when the step was done in another tab', async () => {
    await claim(clerks);
    const old = await clerks.get(place);
    await clerks.submit(old, `${place}/complete`);
    const again = await clerks.submit(old, `${place}/complete`);
    expect([again.status, again.text.includes('Дело успело измениться')]).toEqual([409, true]);
  });

  it('say what was done meanwhile and by whom, and give back what was written', async () => {
    await toDecision();
    const old = await clerks.get(`${place}/decision`);
    await clerks.submit(old, `${place}/decision`, { outcome: 'confirmed', reason: '' });
    const typed = { outcome: 'not-confirmed', reason: 'Выплат за второй квартал нет' };
    const late = await clerks.submit(old, `${place}/decision`, typed);
    expect(late.status).toBe(409);
    expect(late.text).toContain(`Решение подготовлено (${clerk.name}`);
    expect(late.$('textarea').text()).toBe('Выплат за второй квартал нет');
    const read = await heads.get(place);
    expect(read.text).not.toContain('второй квартал');
  });

  it('do not sign another draft than the one that was read', async () => {
    await toSignature();
    const read = await heads.get(`${place}/sign`);
    await heads.submit(read, `${place}/return`, { reason: 'Квартал другой' });
    await claim(clerks);
    const typed = { outcome: 'not-confirmed', reason: 'Квартал другой' };
    await clerks.submit(await clerks.get(`${place}/decision`), `${place}/decision`, typed);
    await claim(heads);
    expect((await heads.submit(read, `${place}/sign`, { password: PASSWORD })).status).toBe(409);
  });
});

describe('whose pages they are', () => {
  it('hides cases from other units, citizens and strangers', async () => {
    const elsewhere = await insertStaff(database.knex, 'clerk', 'Басқа', 'almaty-medeu-department');
    const others = await world.browser(elsewhere);
    for (const path of ['', '/preview', '/intake-refusal.pdf', '/result', '/decision', '/intake-refusal']) {
      expect((await others.get(place + path)).status).toBe(404);
    }
    expect((await others.get(`/ru/office/find?q=${IIN}`)).text).toContain('Ничего не нашли');
    expect((await (await world.browser(citizen)).get(place)).status).toBe(403);
    const guest = await (await world.browser(null)).get(place);
    expect([guest.status, guest.location]).toEqual([
      303,
      `/ru/office/login?return=${encodeURIComponent(place)}`,
    ]);
    expect((await clerks.get('/ru/office/cases/nonsense')).status).toBe(404);
  });

  it('ends at once for somebody who is suspended', async () => {
    expect((await clerks.get(place)).status).toBe(200);
    world.suspend(clerk);
    expect((await clerks.get(place)).location).toContain('/ru/office/login');
  });

  it('lets a clerk sign nothing, and an auditor do nothing', async () => {
    expect((await clerks.get(`${place}/sign`)).status).toBe(403);
    const auditor = await insertStaff(database.knex, 'auditor', 'Бақылаушы', 'almaty-medeu-department');
    const reader = await world.browser(auditor);
    const page = await reader.get(place);
    expect([page.status, page.$('main form').length]).toEqual([200, 0]);
    expect((await reader.get(`${place}/decision`)).status).toBe(403);
    expect((await reader.get('/ru/office/counter')).status).toBe(403);
    expect((await reader.get(`/ru/office/find?q=${IIN}`)).$('tbody tr')).toHaveLength(1);
  });

  it('refuses forms without the token of the session', async () => {
    expect((await clerks.post('/ru/office/claim', { take: caseId })).status).toBe(403);
    expect((await world.acts.findCaseView(clerk, caseId)).workItem?.holderId).toBeNull();
  });

  it('asks a permission of the office for every route, and a post for every act', () => {
    const table = world.routes.map(({ method, path, permission }) => `${method} ${path} ${permission}`);
    expect(table.sort()).toEqual(PERMISSIONS);
  });
});

describe('the window', () => {
  it('identifies a visitor by the registry, leaves a trace, and begins the application', async () => {
    const page = await clerks.get('/ru/office/counter');
    expect(page.text).toContain('Канал заявления: Услугодатель');
    const wrong = await clerks.submit(page, '/ru/office/counter', { iin: '123' });
    expect([wrong.status, wrong.$('.error-summary a').attr('href')]).toEqual([422, '#iin']);
    const visitor = await clerks.submit(wrong, '/ru/office/counter', { iin: IIN });
    expect(visitor.text).toContain('Ахметова Айгүл Серікқызы');
    const none = await clerks.submit(visitor, '/ru/office/counter/start', { service: '' });
    expect([none.status, none.$('.error-summary a').attr('href')]).toEqual([422, '#service']);
    expect(visitor.$('[name=language]:checked').attr('value')).toBe('ru');
    const typed = { service: 'asp-certificate', consent: 'yes', language: 'kk' };
    const begun = await clerks.submit(none, '/ru/office/counter/start', typed);
    expect(begun.location).toMatch(/^\/ru\/apply\/[0-9a-f-]{36}$/);
    const draft = await world.repositories.drafts.find(begun.location?.split('/').at(-1) ?? '');
    expect(draft).toMatchObject({ channel: 'provider', applicantIin: IIN, accountId: clerk.accountId });
    // The papers are in the visitor's language, not in that of the official's page.
    expect(draft?.language).toBe('kk');
    const asked = await database.owner('registry_questions').where({ purpose: 'counter-identification' });
    expect(asked).toEqual([expect.objectContaining({ asked_by: clerk.accountId, status: 'found' })]);
  });

  it('writes the name from the document while the registry is silent', async () => {
    world.silence();
    const visitor = await clerks.submit(await clerks.get('/ru/office/counter'), '/ru/office/counter', {
      iin: IIN,
    });
    expect(visitor.$('.notice.warn').text()).toContain('Реестр не отвечает');
    const typed = { service: 'asp-certificate' };
    const nameless = await clerks.submit(visitor, '/ru/office/counter/start', typed);
    expect(nameless.$('.error-summary a').attr('href')).toBe('#name');
    const begun = await clerks.submit(nameless, '/ru/office/counter/start', {
      ...typed,
      name: 'Ахметова Айгүл',
    });
    expect(begun.status).toBe(303);
  });

  it('does not take another person’s visit', async () => {
    const visitor = await clerks.submit(await clerks.get('/ru/office/counter'), '/ru/office/counter', {
      iin: IIN,
    });
    const other = await world.browser(await insertStaff(database.knex, 'clerk', 'Басқа Маман'));
    const token = (await other.get('/ru/office/counter')).$('[name=_csrf]').attr('value') ?? '';
    const visit = visitor.$('[name=visit]').attr('value') ?? '';
    const stolen = await other.post('/ru/office/counter/start', {
      _csrf: token,
      visit,
      service: 'asp-certificate',
    });
    expect(stolen.status).toBe(404);
  });

  it('refuses an incomplete package before anything is filed, and closes the draft', async () => {
    const at = new Date(FILED_AT);
    const wanted = {
      person: clerk,
      rules: RULES,
      route: ROUTE,
      channel: 'provider' as const,
      applicantIin: IIN,
      at,
    };
    const draft = await insertReadyDraft(database.knex, wanted);
    const address = `/ru/office/counter/refusal/${draft.id}`;
    const others = await world.browser(head);
    expect((await others.get(address)).status).toBe(403);
    const page = await clerks.get(address);
    expect(page.text).toContain('Отказать посетителю в приёме документов?');
    const typed = { ground: 'incomplete-documents', missing: 'identity-document' };
    const receipt = await clerks.submit(page, address, typed);
    expect(receipt.type).toBe('application/pdf');
    expect(readPdf(receipt.body).text.replace(/\s+/g, ' ')).toContain('жеке басын куәландыратын құжат');
    expect(await world.repositories.drafts.find(draft.id)).toBeUndefined();
    expect((await clerks.get(address)).status).toBe(404);
  });
});
