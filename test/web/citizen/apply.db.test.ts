import { seededEdition } from '../../support/fictional-service';
import { testDatabase, type TestDatabase } from '../../support/database';
import { samplePng } from '../../support/sample-files';
import { citizenWorld, type CitizenWorld, startCitizenSide } from './citizen-world';
import { type Page, type Visitor, visitor } from './visitor';

const SERVICE = 'asp-certificate';
const PERSON = {
  iin: '851230450012',
  applicant_name: 'Ахметова Айгүл Серікқызы',
  mobile_phone: '+7 700 000 00 01',
  email: 'aigul@example.kz',
  consent: 'yes',
  password: 'tört aq bulut 7',
};

let database: TestDatabase;
let world: CitizenWorld;
let side: Awaited<ReturnType<typeof startCitizenSide>>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  world = await citizenWorld(database.knex, {
    editions: [
      seededEdition('asp-certificate@order-279-2015'),
      seededEdition('asp-certificate@almaty-499-2017'),
    ],
  });
  side = await startCitizenSide(world);
});

afterEach(() => side.stop());

async function registered(): Promise<Visitor> {
  const person = visitor(side.address);
  const page = await person.submit(await person.get('/kk/register'), '#register', PERSON);
  expect(page.path).toBe('/kk/cabinet');
  return person;
}

async function begun(person: Visitor, values: Record<string, string> = { consent: 'yes' }): Promise<Page> {
  const start = await person.get(`/kk/services/${SERVICE}/apply`);
  return person.submit(start, 'main form', values);
}

describe('registration', () => {
  it('opens an account for whom the registry knows, and lets the person in', async () => {
    const person = await registered();
    const cabinet = await person.get('/ru/cabinet');
    expect(cabinet.status).toBe(200);
    expect(cabinet.text).toContain('Вы ещё не подавали заявлений');
    expect(cabinet.text).toContain('Айгүл А.');
  });

  it('shows everything that is wrong at once, with the typed values and never the password', async () => {
    const person = visitor(side.address);
    const page = await person.submit(await person.get('/ru/register'), '#register', {
      ...PERSON,
      iin: '851230450013',
      mobile_phone: '',
      password: 'qwerty12345',
    });
    expect(page.status).toBe(422);
    expect(page.$('title').text()).toMatch(/^Ошибка:/);
    const links = page
      .$('.error-summary a')
      .toArray()
      .map((link) => page.$(link).attr('href'));
    expect(links).toEqual(['#iin', '#mobile_phone', '#password']);
    for (const link of links) expect(page.$(String(link))).toHaveLength(1);
    expect(page.$('#iin').val()).toBe('851230450013');
    expect(page.$('#iin').attr('aria-describedby')).toContain('iin-error');
    expect(page.$('#password').attr('value')).toBe('');
  });

  it('does not say which of name and phone the registry knows otherwise, and opens nothing', async () => {
    const person = visitor(side.address);
    const wrongName = await person.submit(await person.get('/ru/register'), '#register', {
      ...PERSON,
      applicant_name: 'Иванов Иван',
    });
    const wrongPhone = await person.submit(await person.get('/ru/register'), '#register', {
      ...PERSON,
      mobile_phone: '+7 701 555 01 45',
    });
    const said = (page: Page) => page.$('.error-summary').text();
    expect(wrongName.status).toBe(422);
    expect(said(wrongName)).toBe(said(wrongPhone));
    expect(wrongName.html).not.toContain('Серікқызы');
    expect(await database.knex('accounts').count()).toEqual([{ count: '0' }]);
  });

  it('keeps what was typed when the language is changed, without the password', async () => {
    const person = visitor(side.address);
    const russian = await person.submit(await person.get('/kk/register'), '#register', {
      ...PERSON,
      iin: '12',
      _language: 'ru',
    });
    expect(russian.path).toBe('/ru/register');
    expect(russian.$('#iin').val()).toBe('12');
    expect(russian.$('#applicant_name').val()).toBe(PERSON.applicant_name);
    expect(russian.$('.error-summary')).toHaveLength(0);
    expect(russian.html).not.toContain(PERSON.password);
  });
});

describe('an application', () => {
  it('goes from the first page to a number, answered once however often it is sent', async () => {
    const person = await registered();
    const tasks = await begun(person);
    expect(tasks.text).toContain('Өтініш әлі жіберілген жоқ');
    const base = tasks.path;
    let page = await person.get(`${base}/authority`);
    for (let guard = 0; page.$('#question').length > 0; guard += 1) {
      if (guard > 12) throw new Error(`The questions do not end: ${page.path}`);
      page = await person.submit(page, '#question', { ...answersOf(page) });
    }
    expect(page.path).toBe(`${base}/documents`);
    expect(page.text).toContain('Мемлекет растады');
    page = await person.submit(page, `form[action="${base}/documents/next"]`);
    expect(page.path).toBe(`${base}/consents`);
    page = await person.submit(page, '#consents', { consent_personal_data: 'yes' });
    expect(page.status).toBe(422);
    page = await person.submit(page, '#consents', {
      consent_personal_data: 'yes',
      consent_protected_secret: 'yes',
    });
    expect(page.path).toBe(`${base}/check`);
    page = await person.submit(page, 'main form');
    expect(page.path).toBe(`${base}/sign`);
    expect(page.text).toContain('ЭЦҚ');
    page = await person.submit(page, 'form[action$="/sign/again"]');
    expect(page.path).toBe(`${base}/sign/code`);
    expect(page.text).toContain('+7 700 ••• •• 01');
    const wrong = await person.submit(page, 'form[action$="/sign"]', { code: '999999' });
    expect(wrong.status).toBe(422);
    const sent = await person.submit(wrong, 'form[action$="/sign"]', { code: world.lastCode() });
    expect(sent.path).toMatch(/^\/kk\/sent\/\d{4}-\d{6}-\d$/);
    const again = await person.submit(wrong, 'form[action$="/sign"]', { code: world.lastCode() });
    expect(again.path).toBe(sent.path);
    const status = await person.get(sent.path.replace('sent', 'applications'));
    expect(status.status).toBe(200);
    expect(status.$('.timeline .done').length).toBeGreaterThan(0);
    expect(status.$('.reasons li').length).toBeGreaterThan(1);
    expect(status.html).not.toMatch(/status\.|apply\.|citizen\./);
    expect((await person.get(base)).path).toBe(status.path);
    expect((await person.get('/ru/cabinet')).$('.applications h2')).toHaveLength(1);
    expect((await person.get('/ru/cabinet?list=drafts')).text).toContain('Незаконченных заявлений нет');
  });

  it('keeps a wrong answer as it was typed and says beside it what to do', async () => {
    const person = await registered();
    const { path: base } = await begun(person);
    const contact = await person.get(`${base}/contact`);
    const wrong = await person.submit(contact, '#question', { phone: '12' });
    expect(wrong.status).toBe(422);
    expect(wrong.$('#phone').val()).toBe('12');
    expect(wrong.$('#phone').attr('aria-invalid')).toBe('true');
    expect(wrong.$('.error-summary a').attr('href')).toBe('#phone');
    expect((await person.get(`${base}/contact`)).$('#phone').val()).toBe('12');
    expect((await person.get(base)).$('.tag.bad')).toHaveLength(1);
  });

  it('shows the same page in the other language with what was just typed', async () => {
    const person = await registered();
    const { path: base } = await begun(person);
    const contact = await person.get(`${base}/contact`);
    expect(contact.$('button[name="_language"][form="question"]').val()).toBe('ru');
    const russian = await person.submit(contact, '#question', { phone: '12', _language: 'ru' });
    expect(russian.path).toBe(`${base.replace('/kk', '/ru')}/contact`);
    expect(russian.$('html').attr('lang')).toBe('ru');
    expect(russian.$('#phone').val()).toBe('12');
  });

  it('sends the form, not a change of language, when Enter is pressed', async () => {
    const person = await registered();
    const { path: base } = await begun(person);
    const { $ } = await person.get(`${base}/contact`);
    const first = $('button[type="submit"]')
      .toArray()
      .find((button) => $(button).attr('form') === 'question' || $(button).closest('#question').length > 0);
    expect($(first).attr('name')).toBeUndefined();
  });

  it('prefills from the registry only with consent, and says where an answer comes from', async () => {
    const person = await registered();
    const { path: base } = await begun(person, {});
    expect((await person.get(`${base}/identity`)).$('#id_document_number').val()).toBe('');
    expect((await person.get(`${base}/documents`)).$('#document-identity-document').hasClass('attach')).toBe(
      true,
    );
    await person.submit(await person.get(`${base}/remove`), 'main form');
    const { path: other } = await begun(person);
    const identity = await person.get(`${other}/identity`);
    expect(identity.$('#id_document_number').val()).toBe('045847333');
    expect(identity.text).toContain('мемлекеттік дерекқорынан');
    const questions: { consent_id: string }[] = await database
      .knex('registry_questions')
      .where({ purpose: 'prefill' });
    expect(questions).toHaveLength(1);
    const [consent]: { id: string }[] = await database
      .knex('consents')
      .where({ consent_id: 'consent_personal_data', withdrawn_at: null });
    expect(questions[0]?.consent_id).toBe(consent?.id);
  });

  it('takes files by their content, shows them to their owner only, and lets them go', async () => {
    const person = await registered();
    const { path: base } = await begun(person, {});
    const form = '#document-identity-document .upload-form';
    const page = await person.get(`${base}/documents`);
    const png = { name: '../../куәлік<script>.png', type: 'image/png', bytes: samplePng() };
    const bad = await person.upload(page, form, [
      png,
      { name: 'evil.pdf', type: 'application/pdf', bytes: Buffer.from('<html><script>alert(1)</script>') },
    ]);
    expect(bad.status).toBe(422);
    expect(bad.text).toContain('evil.pdf');
    expect(bad.html).not.toContain('<script>.png');
    const link = bad.$('#document-identity-document .upload-files a').first().attr('href') ?? '';
    const file = await person.get(link);
    expect(file.headers.get('content-type')).toBe('image/png');
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.headers.get('x-content-type-options')).toBe('nosniff');
    const stranger = visitor(side.address);
    expect((await stranger.get(link)).path).toContain('/login');
    const removed = await person.submit(bad, '#document-identity-document .upload-files form');
    expect(removed.$('#document-identity-document .upload-files')).toHaveLength(0);
    expect((await person.get(link)).status).toBe(404);
    const nothing = await person.upload(removed, form, []);
    expect(nothing.status).toBe(422);
    expect(nothing.$('.error-summary a').attr('href')).toBe('#file-identity-document');
  });

  it('refuses a form without its token', async () => {
    const person = await registered();
    const { path: base } = await begun(person);
    const forged = await person.post(`${base}/contact`, { phone: '+7 701 555 01 45' });
    expect(forged.status).toBe(403);
    expect((await person.get(`${base}/contact`)).$('#phone').val()).toBe('+7 700 000 00 01');
  });

  it('is nobody else’s: strangers are told that there is no such page', async () => {
    const person = await registered();
    const { path: base } = await begun(person);
    const other = visitor(side.address);
    await other.submit(await other.get('/kk/register'), '#register', {
      ...PERSON,
      iin: '900515300127',
      applicant_name: 'Омаров Данияр',
      mobile_phone: '+7 700 000 00 02',
    });
    for (const place of ['', '/contact', '/documents', '/consents', '/check', '/remove']) {
      expect((await other.get(base + place)).status).toBe(404);
    }
  });
});

/** Boxes of the certificate's form that neither the registry nor the account fills in. */
function answersOf(page: Page): Record<string, string> {
  const wanted: Record<string, string> = { recipient_body: 'authorised-body' };
  return Object.fromEntries(Object.entries(wanted).filter(([name]) => page.$(`[name="${name}"]`).length > 0));
}
