import { load } from 'cheerio';
import { visitor as visitorWithoutRedirects } from '../../support/app-visitor';
import { insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';
import { citizenWorld, type CitizenWorld, startCitizenSide } from './citizen-world';
import { type Visitor, visitor } from './visitor';

const IIN = '050101500010';
const PASSWORD = 'tört aq bulut 7';

/** A library card that is asked for at counters only. */
const { channels } = fictionalEdition();
const COUNTER_ONLY = fictionalEdition({ channels: channels.filter(({ id }) => id !== 'portal') });

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
      seededEdition('spa-treatment@almaty-499-2017'),
      COUNTER_ONLY,
    ],
  });
  const registered = await world.uses.register({
    iin: IIN,
    name: 'Ибрагимов Тимур',
    phone: '+77000000004',
    email: null,
    password: PASSWORD,
    language: 'ru',
    address: '',
    consent: { kk: '', ru: '' },
  });
  expect(registered.kind).toBe('registered');
  side = await startCitizenSide(world);
});

afterEach(() => side.stop());

async function loggedIn(path = '/ru/login'): Promise<Visitor> {
  const person = visitor(side.address);
  const page = await person.submit(await person.get(path), 'main form', { login: IIN, password: PASSWORD });
  expect(page.status).toBe(200);
  return person;
}

describe('the doors', () => {
  it('lead to where the person wanted to go, in the language in which they read', async () => {
    const person = visitor(side.address);
    const asked = await person.get('/kk/cabinet?list=drafts');
    expect(asked.path).toContain('/kk/login?return=');
    const inside = await person.submit(asked, 'main form', { login: IIN, password: PASSWORD });
    expect(inside.path).toBe('/kk/cabinet?list=drafts');
  });

  it('give two pages that are opened together the same token, so that the forms of both are taken', async () => {
    const person = visitorWithoutRedirects(side.address);
    const { status } = await person.submit('/ru/login', { login: IIN, password: PASSWORD });
    expect(status).toBe(303);
    const paths = ['/ru/cabinet', '/kk/cabinet', '/ru/services', '/kk/services'];
    const pages = await Promise.all(paths.map((path) => person.get(path)));
    const tokens = pages.map(({ body }) => load(body.toString())('input[name=_csrf]').first().attr('value'));
    expect(tokens[0]).toMatch(/^[0-9a-f]{32,}$/);
    expect(new Set(tokens).size).toBe(1);
  });

  it('lead nowhere else', async () => {
    const person = visitor(side.address);
    const page = await person.get('/ru/login?return=https%3A%2F%2Fevil.example');
    expect(page.$('input[name="return"]')).toHaveLength(0);
    const inside = await person.submit(page, 'main form', {
      login: IIN,
      password: PASSWORD,
      return: '//evil.example/ru/',
    });
    expect(inside.path).toBe('/ru/cabinet');
  });

  it('say the same for an unknown number and a wrong password', async () => {
    const person = visitor(side.address);
    const page = await person.get('/ru/login');
    const unknown = await person.submit(page, 'main form', { login: '000000000000', password: 'x' });
    const wrong = await person.submit(page, 'main form', { login: IIN, password: 'x' });
    const said = ({ status, $ }: typeof wrong) => [status, $('.error-summary').text(), $('.error').text()];
    expect(said(unknown)).toEqual(said(wrong));
    expect(wrong.$('#login').val()).toBe(IIN);
    expect(wrong.$('#password').attr('value')).toBe('');
  });

  it('stop whoever guesses, with the minutes to wait', async () => {
    const person = visitor(side.address);
    const page = await person.get('/ru/login');
    for (let count = 0; count < 5; count += 1)
      await person.submit(page, 'main form', { login: IIN, password: 'x' });
    const stopped = await person.submit(page, 'main form', { login: IIN, password: PASSWORD });
    expect(stopped.status).toBe(429);
    expect(stopped.headers.get('retry-after')).toBe('60');
    expect(stopped.text).toContain('через 1 мин');
  });

  it('give a new session at login and end it at logout', async () => {
    const person = visitor(side.address);
    await person.get('/ru/login');
    const before = person.cookies.get('jardem');
    const inside = await person.submit(await person.get('/ru/login'), 'main form', {
      login: IIN,
      password: PASSWORD,
    });
    const during = person.cookies.get('jardem');
    expect(during).not.toBe(before);
    await person.submit(inside, '.nav-form');
    expect(person.cookies.get('jardem')).not.toBe(during);
    expect((await person.get('/ru/cabinet')).path).toContain('/ru/login');
    person.cookies.set('jardem', during ?? '');
    expect((await person.get('/ru/cabinet')).path).toContain('/ru/login');
  });

  it('are apart: staff do not come in by the citizens’ door, nor citizens by theirs', async () => {
    const staff = await insertStaff(database.knex, 'clerk', 'Маман');
    const hash = await world.deps.passwords.hash(PASSWORD);
    await database
      .owner('accounts')
      .where({ id: staff.accountId })
      .update({ password_hash: hash, login: 'clerk' });
    const person = visitor(side.address);
    const wrongDoor = await person.submit(await person.get('/ru/login'), 'main form', {
      login: 'clerk',
      password: PASSWORD,
    });
    expect(wrongDoor.status).toBe(422);
    const office = await person.get('/ru/office/login');
    expect((await person.submit(office, 'main form', { login: IIN, password: PASSWORD })).status).toBe(422);
    const inside = await person.submit(office, 'main form', { login: 'clerk', password: PASSWORD });
    expect(inside.path).toBe('/ru/office');
    expect((await person.get('/ru/cabinet')).status).toBe(403);
  });
});

describe('the view of the pages', () => {
  it('is kept in a cookie, one wish at a time, and ended when the visitor wants', async () => {
    const person = visitor(side.address);
    const large = await person.get('/kk/view?back=%2Fkk%2Flogin');
    expect([large.path, large.$('html').attr('data-type')]).toEqual(['/kk/login', 'large']);
    const dark = await person.get('/kk/view?contrast=dark&back=%2Fkk%2Flogin');
    expect(dark.$('html').attr()).toMatchObject({ 'data-type': 'large', 'data-contrast': 'dark' });
    const normal = await person.get('/kk/view?type=normal&back=%2Fkk%2Flogin');
    expect(normal.$('html').attr()).not.toHaveProperty('data-type');
    const plain = await person.get('/kk/view?plain=1&back=%2Fkk%2Flogin');
    expect(plain.$('html').attr()).not.toHaveProperty('data-contrast');
  });

  it('leads nowhere outside and takes no unknown wish', async () => {
    const person = visitor(side.address);
    await person.get('/ru/view?contrast=%22%3E%3Cscript%3E&back=https%3A%2F%2Fevil.example');
    expect(person.cookies.get('view') ?? '').toBe('');
  });
});

describe('before an application', () => {
  it('asks a representative for the principal, and says what is wrong beside each box', async () => {
    const person = await loggedIn();
    const start = await person.get('/ru/services/asp-certificate/apply');
    const wrong = await person.submit(start, 'main form', {
      who: 'representative',
      principal_iin: '85123045001',
      principal_name: '',
      power_number: '2025-1184',
    });
    expect(wrong.status).toBe(422);
    expect(
      wrong
        .$('.error-summary a')
        .toArray()
        .map((link) => wrong.$(link).attr('href')),
    ).toEqual(['#principal_iin', '#principal_name']);
    expect(wrong.$('#power_number').val()).toBe('2025-1184');
    const own = await person.submit(wrong, 'main form', { principal_iin: IIN, principal_name: 'Ибрагимов' });
    expect(own.$('.error-summary').text()).toContain('Ваш собственный ИИН');
    const begun = await person.submit(own, 'main form', {
      principal_iin: '851230450012',
      principal_name: 'Ахметова Айгүл',
      consent: 'yes',
    });
    expect(begun.path).toMatch(/^\/ru\/apply\/[0-9a-f-]{36}$/);
    expect(begun.text).toContain('…0012');
    const documents = await person.get(`${begun.path}/documents`);
    expect(documents.$('#document-power-of-attorney').hasClass('confirmed')).toBe(true);
  });

  it('offers to go on with what was begun', async () => {
    const person = await loggedIn();
    const begun = await person.submit(await person.get('/ru/services/asp-certificate/apply'), 'main form');
    const again = await person.get('/ru/services/asp-certificate/apply');
    expect(again.$('.notice a').attr('href')).toBe(begun.path);
    expect((await person.get('/ru/cabinet?list=drafts')).$('.applications a').attr('href')).toBe(begun.path);
  });

  it('says where to go when the act opens no portal, and what does not exist', async () => {
    const person = await loggedIn();
    const elsewhere = await person.get(`/ru/services/${COUNTER_ONLY.id}/apply`);
    expect(elsewhere.$('main form')).toHaveLength(0);
    expect(elsewhere.$('.notice li').length).toBeGreaterThan(0);
    const closed = await person.get('/ru/services/spa-treatment/apply');
    expect(closed.$('main form')).toHaveLength(0);
    expect(closed.$('.notice').text()).toContain('сейчас не принимаются');
    expect((await person.get('/ru/services/nothing/apply')).status).toBe(404);
  });

  it('shows every list of the cabinet, also an empty one, and ignores a wrong key', async () => {
    const person = await loggedIn();
    for (const list of ['applications', 'drafts', 'messages', 'documents', 'something']) {
      const page = await person.get(`/kk/cabinet?list=${list}&after=x'--`);
      expect(page.status).toBe(200);
      expect(page.$('.tabs [aria-current="page"]')).toHaveLength(1);
    }
  });
});
