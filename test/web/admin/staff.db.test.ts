import { DEMO_PASSWORD } from '../../../seeds/demo-accounts';
import { createJobUseCases } from '../../../src/container/job-use-cases';
import { ACTORS, doors, givePassword, insertPeople, logIn, type People } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { caseMaker } from '../../support/app-cases';
import { pageOf, visitor, type Answer, type Visitor } from '../../support/app-visitor';
import { insertStaff } from '../../support/builders/office-world';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

const LIST = '/ru/admin/staff';
const NEW = `${LIST}/new`;
const OWN_PASSWORD = 'төрт ақ бұлт 77';
const FORM = {
  login: 'a.ospanova',
  name: 'Оспанова Айша',
  role: 'clerk',
  organisation: 'almaty-alatau-department',
  'position-kk': 'бас маман',
  'position-ru': 'главный специалист',
  email: '',
  language: 'kk',
  reason: 'Принята на работу',
};

let portal: OpenPortal;
let people: People;
let admin: Visitor;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, [fictionalEdition()]);
  people = await insertPeople(portal);
  admin = visitor(portal.address);
  await logIn(portal, admin, people.administrator);
}, 60_000);

afterAll(() => portal.close());

const knex = () => portal.database.owner;
const browse = (): Visitor => visitor(portal.address);
const textOf = (answer: Answer, at = 'main'): string => pageOf(answer)(at).text().replace(/\s+/g, ' ').trim();
const loginOf = async (who: keyof People): Promise<string> => {
  const { accountId } = people[who];
  const [row] = await knex()('accounts').where({ id: accountId }).select<{ login: string }[]>('login');
  return row?.login ?? '';
};

/** Everything that the page's form would send. */
function formOf(answer: Answer, action: string): Record<string, string> {
  const $ = pageOf(answer);
  const form = $(`form[action="${action}"]`).first();
  const fields: Record<string, string> = {};
  form.find('input, textarea, select').each((_index, element) => {
    const field = $(element);
    const isOff = field.is('[type=radio], [type=checkbox]') && !field.is('[checked]');
    if (!isOff) fields[field.attr('name') ?? ''] = String(field.val() ?? '').trim();
  });
  delete fields._csrf;
  return fields;
}

/** Looks at a page, changes its form, looks at the preview and applies it. */
async function decide(
  browser: Visitor,
  action: string,
  typed: Record<string, string>,
): Promise<{ preview: Answer; applied: Answer }> {
  const fields = { ...formOf(await browser.get(action), action), ...typed };
  const preview = await browser.submit(action, { ...fields, step: 'preview' });
  const applied = await browser.submit(action, { ...formOf(preview, action), step: 'apply' });
  return { preview, applied };
}

async function opened(login: string, typed: Record<string, string> = {}): Promise<string> {
  const { applied } = await decide(admin, NEW, { ...FORM, ...typed, login });
  expect(applied.location).toBe(`${LIST}/${login}/password`);
  const shown = await admin.get(`${LIST}/${login}/password`);
  return textOf(shown, 'main .key');
}

async function firstLogin(login: string, password: string, browser = browse()): Promise<Visitor> {
  const answer = await browser.submit('/ru/office/login', { login, password });
  expect(answer.location).toBe('/ru/office/password');
  return browser;
}

describe('the list', () => {
  it('shows who works where, leads to each, and keeps what was asked for', async () => {
    const answer = await admin.get(`${LIST}?find=clerk&role=clerk&status=active`);
    const $ = pageOf(answer);
    expect($('h1').text()).toBe('Сотрудники');
    expect($('select[name=role] option[selected]').val()).toBe('clerk');
    expect($('input[name=find]').val()).toBe('clerk');
    expect($(`tbody a[href="${LIST}/clerk"]`)).toHaveLength(1);
    expect(textOf(answer, 'tbody')).not.toContain('Руководитель');
  });

  it('says when nobody is found, and makes nothing of nonsense in the address', async () => {
    expect(textOf(await admin.get(`${LIST}?find=zzzzz`))).toContain('Таких сотрудников нет');
    const odd = await admin.get(`${LIST}?role=king&status=9&organisation=%3Cx&after=%27`);
    expect(odd.status).toBe(200);
    expect(pageOf(odd)('tbody tr').length).toBeGreaterThan(5);
  });

  it('goes on page by page with the same filters', async () => {
    for (let n = 0; n < 60; n += 1) await insertStaff(knex(), 'auditor', `Ұзақ Тізім ${n}`);
    const first = await admin.get(`${LIST}?find=Тізім&role=auditor`);
    const next = pageOf(first)('a[rel=next]').attr('href') ?? '';
    expect(next).toMatch(/role=auditor/);
    const second = await admin.get(next);
    expect(pageOf(first)('tbody tr')).toHaveLength(50);
    expect(pageOf(second)('tbody tr')).toHaveLength(10);
    expect(pageOf(second)('a[rel=next]')).toHaveLength(0);
  });
});

describe('a new account', () => {
  it('is shown before it is opened; its password is shown once, and then nowhere', async () => {
    const { preview, applied } = await decide(admin, NEW, FORM);
    expect(preview.status).toBe(200);
    expect(textOf(preview)).toContain('Откроется учётная запись с логином a.ospanova');
    expect(textOf(preview, 'table')).toContain('Специалист');
    const place = applied.location ?? '';
    const shown = await admin.get(place);
    const password = textOf(shown, 'main .key');
    expect(password).toMatch(/^([A-Z]{5}-){3}[A-Z]{5}$/);
    expect(shown.headers.get('cache-control')).toBe('no-store');
    const again = await admin.get(place);
    expect(textOf(again)).toContain('уже показан');
    expect(again.body.toString()).not.toContain(password);
    const letters = password.replaceAll('-', '');
    const tables = ['sessions', 'accounts', 'administered_versions', 'rate_limits'];
    for (const table of tables) {
      const kept = JSON.stringify(await knex()(table));
      expect([table, kept.includes(letters) || kept.includes(password)]).toEqual([table, false]);
    }
  });

  it('says at each field what is wrong, and keeps what was typed', async () => {
    const typed = { ...FORM, login: '7 x', name: 'А', role: '', organisation: '', email: 'x', reason: '' };
    const answer = await admin.submit(NEW, { ...typed, 'position-ru': ' ', step: 'apply' });
    expect(answer.status).toBe(422);
    const links = pageOf(answer)('.error-summary a').toArray();
    const fields = ['login', 'name', 'position-ru', 'email', 'organisation', 'role', 'reason'];
    expect(links.map(({ attribs }) => attribs.href)).toEqual(fields.map((field) => `#${field}`));
    for (const field of fields) expect(pageOf(answer)(`#${field}-error`)).toHaveLength(1);
    expect(pageOf(answer)('#login').val()).toBe('7 x');
    expect(pageOf(answer)('#position-kk').val()).toBe('бас маман');
  });

  it('does not take a login twice, but a double click is no mistake', async () => {
    const fields = { ...formOf(await admin.get(NEW), NEW), ...FORM, login: 'b.double' };
    const preview = await admin.submit(NEW, { ...fields, step: 'preview' });
    const send = () => admin.submit(NEW, { ...formOf(preview, NEW), step: 'apply' });
    expect((await send()).location).toBe(`${LIST}/b.double/password`);
    expect((await send()).location).toBe(`${LIST}/b.double/password`);
    const { applied } = await decide(admin, NEW, { ...fields, reason: 'Другая причина' });
    expect(applied.status).toBe(422);
    expect(textOf(applied, '#login-error')).toContain('Такой логин уже есть');
  });

  it('is previewed anew when the form was changed after the preview', async () => {
    const preview = await admin.submit(NEW, { ...FORM, login: 'c.changed', step: 'preview' });
    const fields = { ...formOf(preview, NEW), role: 'administrator', step: 'apply' };
    const answer = await admin.submit(NEW, fields);
    expect(answer.status).toBe(200);
    expect(textOf(answer)).toContain('После просмотра Вы изменили форму');
    expect(await knex()('accounts').where({ login: 'c.changed' })).toEqual([]);
  });
});

describe('the first login', () => {
  it('leads to one’s own password, and nowhere else before it is chosen', async () => {
    const browser = await firstLogin('d.first', await opened('d.first'));
    for (const path of ['/ru/office', '/ru/office/find', LIST])
      expect((await browser.get(path)).location).toMatch(/^\/ru\/office\/login\?/);
    expect((await browser.get('/ru/office/second-factor')).status).toBe(200);
    const page = await browser.get('/ru/office/password');
    expect(pageOf(page)('input[name=login]').val()).toBe('d.first');
    expect(pageOf(page)('#password').attr('autocomplete')).toBe('new-password');
    const chosen = await browser.submit('/ru/office/password', { password: OWN_PASSWORD });
    expect(chosen.location).toBe('/ru/office');
    const office = await browser.get('/ru/office');
    expect([office.status, textOf(office)]).toEqual([200, expect.stringContaining('Ваш пароль сохранён')]);
    const { location } = await browse().submit('/ru/office/login', {
      login: 'D.First',
      password: OWN_PASSWORD,
    });
    expect(location).toBe('/ru/office');
  });

  it('goes on to where the person wanted to go', async () => {
    const password = await opened('e.return');
    const browser = browse();
    await browser.submit('/ru/office/login', { login: 'e.return', password, return: '/ru/office/find' });
    const { location } = await browser.submit('/ru/office/password', { password: OWN_PASSWORD });
    expect(location).toBe('/ru/office/find');
  });

  it('leads an administrator on to the app', async () => {
    const browser = await firstLogin('f.chief', await opened('f.chief', { role: 'administrator' }));
    const { location } = await browser.submit('/ru/office/password', { password: OWN_PASSWORD });
    expect(location).toBe('/ru/office/second-factor/enrol');
    expect((await browser.get('/ru/admin')).location).toMatch(/login/);
    expect((await browser.get('/ru/office/second-factor/enrol')).status).toBe(200);
  });

  it('says at the box what is wrong with a password, and never shows it', async () => {
    const password = await opened('g.wrong');
    const browser = await firstLogin('g.wrong', password);
    for (const [typed, words] of [
      ['', 'не короче 15 знаков'],
      ['tört aq bulut', 'не меньше 15 знаков'],
      ['my own g.wrong word', 'рабочий логин'],
      [password, 'временный пароль'],
    ] as const) {
      const answer = await browser.submit('/ru/office/password', { password: typed });
      expect(answer.status).toBe(422);
      expect(textOf(answer, '#password-error')).toContain(words);
      expect(pageOf(answer)('#password').val() ?? '').toBe('');
      if (typed !== '') expect(answer.body.toString()).not.toContain(typed);
    }
  });

  it('counts in one of two tabs', async () => {
    const browser = await firstLogin('h.tabs', await opened('h.tabs'));
    const token = await browser.token();
    const choose = (password: string) => browser.post('/ru/office/password', { password }, token);
    const answers = await Promise.all([choose(`${OWN_PASSWORD} 1`), choose(`${OWN_PASSWORD} 2`)]);
    expect(answers.map(({ location }) => location).sort()).toEqual(['/ru/office', '/ru/office/login']);
  });

  it('with a password that lay for a day is refused, and the page says why', async () => {
    const password = await opened('i.late');
    await knex()('accounts')
      .where({ login: 'i.late' })
      .update({ password_changed_at: new Date(Date.now() - 24 * 3_600_000) });
    const answer = await browse().submit('/ru/office/login', { login: 'i.late', password });
    expect(answer.status).toBe(422);
    expect(textOf(answer, '.error-summary')).toContain('Срок временного пароля истёк');
    const wrong = await browse().submit('/ru/office/login', { login: 'i.late', password: 'not it' });
    expect(textOf(wrong, '.error-summary')).not.toContain('Срок');
  });

  it('is refused without the token of the form', async () => {
    const browser = await firstLogin('j.token', await opened('j.token'));
    const answer = await browser.post('/ru/office/password', { password: OWN_PASSWORD });
    expect(answer.status).toBe(403);
    expect((await browser.get('/ru/office/password')).status).toBe(200);
  });
});

describe('a member of staff', () => {
  it('is suspended after a preview that says what becomes of their work, and is out at the next request', async () => {
    const make = caseMaker(portal, people, fictionalEdition());
    const made = await make.filed('register');
    const enter = doors(portal, people);
    const clerk = await enter('clerk');
    const place = `${LIST}/${await loginOf('clerk')}`;
    expect((await clerk.get('/ru/office')).status).toBe(200);
    const { preview, applied } = await decide(admin, place, { status: 'suspended', reason: 'Уволен' });
    expect(textOf(preview)).toContain('1 дело вернётся в очередь');
    expect(textOf(preview)).toContain('сразу выйдет из портала');
    expect(textOf(preview, 'table')).toContain('Доступ приостановлен');
    expect(applied.location).toBe(place);
    expect((await clerk.get('/ru/office')).location).toMatch(/^\/ru\/office\/login/);
    const jobs = createJobUseCases(portal.container, portal.container.knex);
    expect(await jobs.releaseHeld(people.clerk.accountId)).toBe(1);
    const open = knex()('work_items').where({ application_id: made.id, closed_at: null });
    expect(await open.select('holder_id')).toEqual([{ holder_id: null }]);
    const after = await admin.get(place);
    expect(textOf(after, '.notice')).toContain('Изменение сохранено');
    expect(textOf(after)).toContain('Уволен');
  });

  it('is as before after a return to an earlier version', async () => {
    const place = `${LIST}/${await loginOf('clerk')}`;
    const page = await admin.get(place);
    const version = pageOf(page)('button[name=return]').last().attr('value') ?? '';
    const filled = await admin.submit(place, { return: version, version: '2' });
    expect(pageOf(filled)('input[name=status][checked]').val()).toBe('active');
    const fields = formOf(filled, place);
    expect(fields['returns-to']).toBe(version);
    const preview = await admin.submit(place, { ...fields, reason: 'Вернулся', step: 'preview' });
    const applied = await admin.submit(place, { ...formOf(preview, place), step: 'apply' });
    expect(applied.location).toBe(place);
    expect(textOf(await admin.get(place))).toContain('возврат к версии 1');
  });

  it('works with other rights at the next request', async () => {
    const browser = browse();
    await logIn(portal, browser, people.operator);
    expect((await browser.get('/ru/office/counter')).status).toBe(200);
    await decide(admin, `${LIST}/${await loginOf('operator')}`, { role: 'auditor', reason: 'Перевод' });
    expect((await browser.get('/ru/office/counter')).status).toBe(403);
    await decide(admin, `${LIST}/${await loginOf('operator')}`, { role: 'operator', reason: 'Обратно' });
    expect((await browser.get('/ru/office/counter')).status).toBe(200);
  });

  it('that somebody else has changed meanwhile is shown with everything typed', async () => {
    const place = `${LIST}/${await loginOf('head')}`;
    const mine = await admin.submit(place, {
      ...formOf(await admin.get(place), place),
      ...{ name: 'Моя Правка', reason: 'Ошибка в имени', step: 'preview' },
    });
    await decide(admin, place, { 'position-ru': 'начальник', reason: 'Другой приказ' });
    const late = await admin.submit(place, { ...formOf(mine, place), step: 'apply' });
    expect(late.status).toBe(409);
    expect(pageOf(late)('#name').val()).toBe('Моя Правка');
    expect(pageOf(late)('.error-summary a').attr('href')).toBe('#history');
    expect(textOf(late)).toContain('начальник');
    const preview = await admin.submit(place, { ...formOf(late, place), step: 'preview' });
    const applied = await admin.submit(place, { ...formOf(preview, place), step: 'apply' });
    expect(applied.location).toBe(place);
  });

  it('is not changed by nothing, and a double click is one change', async () => {
    const place = `${LIST}/${await loginOf('auditor')}`;
    const same = await decide(admin, place, { reason: 'Так' });
    expect(same.applied.status).toBe(422);
    const fields = { ...formOf(await admin.get(place), place), name: 'Жаңа Есім', reason: 'Некеге тұрды' };
    const preview = await admin.submit(place, { ...fields, step: 'preview' });
    const send = () => admin.submit(place, { ...formOf(preview, place), step: 'apply' });
    expect((await send()).location).toBe(place);
    expect((await send()).location).toBe(place);
    expect(await knex()('administered_versions').where({ subject: await loginOf('auditor') })).toHaveLength(
      2,
    );
  });

  it('from a later day: the page says that a decision waits', async () => {
    const place = `${LIST}/${await loginOf('otherHead')}`;
    const year = String(new Date().getFullYear() + 1);
    const from = { 'from-day': '15', 'from-month': '3', 'from-year': year };
    const { preview } = await decide(admin, place, { ...from, status: 'suspended', reason: 'Пенсия' });
    expect(textOf(preview)).toContain(`15 марта ${year}`);
    const page = await admin.get(place);
    expect(textOf(page, '.inset')).toContain('ещё не вступила в силу');
    expect(pageOf(page)('input[name=status][checked]').val()).toBe('active');
  });

  it('who does not exist is not found', async () => {
    for (const path of ['/nobody', '/nobody/password', '/nobody/access/sessions-ended', '/clerk/access/x'])
      expect((await admin.get(LIST + path)).status).toBe(404);
  });
});

describe('one’s own account', () => {
  it('is neither suspended nor robbed of its role', async () => {
    const place = `${LIST}/${await loginOf('administrator')}`;
    for (const typed of [{ status: 'suspended' }, { role: 'auditor' }]) {
      const fields = { ...formOf(await admin.get(place), place), ...typed, reason: 'Так' };
      const answer = await admin.submit(place, { ...fields, step: 'preview' });
      expect(answer.status).toBe(422);
      expect(textOf(answer, '.error-summary')).toContain('Приостановить себя');
    }
    const offered = pageOf(await admin.get(place))('a[href*="/access/"]').toArray();
    expect(offered.map(({ attribs }) => attribs.href)).toEqual([`${place}/access/sessions-ended`]);
    const own = await admin.submit(`${place}/access/second-factor-reset`, { reason: 'x', version: '0' });
    expect(own.status).toBe(422);
    expect(await knex()('second_factors').where({ account_id: people.administrator.accountId })).toHaveLength(
      1,
    );
  });
});

describe('access', () => {
  const act = async (who: keyof People, name: string): Promise<string> =>
    `${LIST}/${await loginOf(who)}/access/${name}`;

  it('is asked about and given a reason before anything happens', async () => {
    const place = await act('colleague', 'password-reset');
    const page = await admin.get(place);
    expect(textOf(page, '.warning')).toContain('сразу перестанет действовать');
    const answer = await admin.submit(place, { ...formOf(page, place), reason: '' });
    expect(answer.status).toBe(422);
    expect(pageOf(answer)('.error-summary a').attr('href')).toBe('#reason');
  });

  it('by a new password ends the session, and leads to one’s own', async () => {
    const browser = browse();
    await logIn(portal, browser, people.colleague);
    const place = await act('colleague', 'password-reset');
    const sent = { ...formOf(await admin.get(place), place), reason: 'Забыл пароль' };
    const done = await admin.submit(place, sent);
    expect((await admin.submit(place, sent)).location).toBe(done.location);
    const password = textOf(await admin.get(done.location ?? ''), 'main .key');
    expect((await browser.get('/ru/office')).location).toMatch(/login/);
    const login = await loginOf('colleague');
    const old = await browse().submit('/ru/office/login', { login, password: DEMO_PASSWORD });
    expect(old.status).toBe(422);
    const fresh = await firstLogin(login, password);
    const chosen = await fresh.submit('/ru/office/password', { password: OWN_PASSWORD });
    expect(chosen.location).toBe('/ru/office');
    expect(textOf(await admin.get(`${LIST}/${login}`), '.reasons')).toContain('Забыл пароль');
  });

  it('is not changed twice over: whoever comes second is told', async () => {
    const place = await act('otherClerk', 'sessions-ended');
    const page = await admin.get(place);
    await admin.submit(place, { ...formOf(page, place), reason: 'Одна причина' });
    const late = await admin.submit(place, { ...formOf(page, place), reason: 'Другая причина' });
    expect(late.status).toBe(409);
    expect(pageOf(late)('#reason').val()?.toString().trim()).toBe('Другая причина');
    expect((await admin.submit(place, formOf(late, place))).status).toBe(303);
  });

  it('with the app taken away: the administrator sets up another one', async () => {
    const second = await insertStaff(knex(), 'administrator', 'Екінші Әкімші');
    const { password_hash: hash } = await knex()('accounts').where({ login: 'admin' }).first('password_hash');
    await knex()('accounts')
      .where({ id: second.accountId })
      .update({ login: 'k.second', password_hash: hash });
    const browser = browse();
    await logIn(portal, browser, second);
    expect((await browser.get('/ru/admin')).status).toBe(200);
    const place = `${LIST}/k.second/access/second-factor-reset`;
    await admin.submit(place, { ...formOf(await admin.get(place), place), reason: 'Потерял телефон' });
    expect((await browser.get('/ru/admin')).location).toMatch(/login/);
    const { location } = await browse().submit('/ru/office/login', {
      login: 'k.second',
      password: DEMO_PASSWORD,
    });
    expect(location).toBe('/ru/office/second-factor/enrol');
  });
});

describe('nobody else', () => {
  it('comes in, and no act goes through without the token of the form', async () => {
    const enter = doors(portal, people);
    const login = await loginOf('stranger');
    const before = await knex()('administered_versions').count();
    for (const actor of ACTORS.filter((one) => one !== 'administrator')) {
      const browser = actor === 'anonymous' ? browse() : undefined;
      if (actor === 'clerk' || actor === 'colleague') continue;
      const visitorOf = browser ?? (await enter(actor));
      for (const path of [LIST, NEW, `${LIST}/clerk`, `${LIST}/clerk/password`]) {
        const { status } = await visitorOf.get(path);
        expect([actor, path, [303, 403].includes(status)]).toEqual([actor, path, true]);
      }
    }
    for (const path of [NEW, `${LIST}/clerk`, `${LIST}/clerk/access/password-reset`])
      expect((await admin.post(path, { ...FORM, login, step: 'apply' })).status).toBe(403);
    expect(await knex()('administered_versions').count()).toEqual(before);
  });

  it('sees a password that another administrator made', async () => {
    const place = `${LIST}/head/access/password-reset`;
    await admin.submit(place, { ...formOf(await admin.get(place), place), reason: 'Забыл' });
    const other = await insertStaff(knex(), 'administrator', 'Үшінші Әкімші');
    const { password_hash: hash } = await knex()('accounts').where({ login: 'admin' }).first('password_hash');
    await knex()('accounts').where({ id: other.accountId }).update({ password_hash: hash });
    const browser = browse();
    await givePassword(portal, browser, other);
    expect((await browser.get(`${LIST}/head/password`)).location).toMatch(/login/);
    const theirs = browse();
    await logIn(portal, theirs, other);
    expect(textOf(await theirs.get(`${LIST}/head/password`))).toContain('уже показан');
    expect(textOf(await admin.get(`${LIST}/head/password`), 'main .key')).toMatch(/^[A-Z-]{23}$/);
  });
});
