import { DEMO_PASSWORD } from '../../seeds/demo-accounts';
import { insertPeople, logIn, sessionOf, type People } from '../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../support/app';
import { headerFlaws } from '../support/app-headers';
import { pageOf, visitor, type Answer, type Visitor } from '../support/app-visitor';
import { testDatabase } from '../support/database';
import { fictionalEdition } from '../support/fictional-service';

/** What the proxy in front says of a visitor who came over https. */
const OVER_TLS = { 'x-forwarded-proto': 'https' };
const UNKNOWN_IIN = '010101500034';

let portal: OpenPortal;
let secure: OpenPortal;
let people: People;

beforeAll(async () => {
  const database = await testDatabase();
  portal = await openPortal(database);
  await fillPortal(portal, [fictionalEdition()]);
  people = await insertPeople(portal);
  secure = await openPortal(database, { BASE_URL: 'https://portal.example', TRUST_PROXY: 'loopback' });
}, 60_000);

afterAll(async () => {
  await secure.close();
  await portal.close();
});

beforeEach(() => portal.database.owner('rate_limits').delete());

const browse = (): Visitor => visitor(portal.address);

async function isLoggedIn(browser: Visitor, page = '/ru/cabinet'): Promise<boolean> {
  return (await browser.get(page)).status === 200;
}

/** Somebody else's browser in which a stolen or planted identifier stands. */
function withSession(id: string): Visitor {
  const browser = browse();
  browser.cookies.set('jardem', id);
  return browser;
}

describe('over https', () => {
  test('every cookie is of this host alone and goes over https only', async () => {
    const set: string[] = [];
    const listen = ({ headers }: Answer) => void set.push(...headers.getSetCookie());
    const browser = visitor(secure.address, listen, OVER_TLS);
    await browser.get('/ru/view?contrast=dark');
    await logIn(secure, browser, people.owner);
    await browser.get('/ru/view?plain=1');
    expect(set.length).toBeGreaterThanOrEqual(4);
    for (const cookie of set) {
      expect(cookie).toMatch(/^__Host-\w+=/);
      for (const mark of [/; Secure/, /; HttpOnly/, /; SameSite=Lax/, /; Path=\/(;|$)/])
        expect(cookie).toMatch(mark);
      expect(cookie).not.toMatch(/; Domain/i);
    }
  });

  test('browsers are told never to come back without it, and files and errors say so too', async () => {
    const browser = visitor(secure.address, undefined, OVER_TLS);
    for (const path of [
      '/ru',
      '/ru/services',
      '/ru/nowhere',
      '/css/tokens.css',
      '/api/services',
      '/healthz',
    ]) {
      const { headers } = await browser.get(path);
      const age = Number(/max-age=(\d+)/.exec(headers.get('strict-transport-security') ?? '')?.[1]);
      expect([path, age >= 31_536_000]).toEqual([path, true]);
    }
  });

  test('the view that was chosen is seen, also on the pages that are kept ready', async () => {
    const browser = visitor(secure.address, undefined, OVER_TLS);
    await browser.get('/ru/view?contrast=dark');
    expect(pageOf(await browser.get('/ru/services'))('html').attr('data-contrast')).toBe('dark');
    expect(pageOf(await browser.get('/ru/verify'))('html').attr('data-contrast')).toBe('dark');
  });
});

test('who says that they come through a proxy is not believed, when there is none', async () => {
  const liar = visitor(portal.address, undefined, {
    ...OVER_TLS,
    'x-forwarded-for': '203.0.113.7',
    host: 'evil.example',
  });
  const answers = await Promise.all(['/ru', '/ru/login', '/ru/cabinet', '/'].map((path) => liar.get(path)));
  for (const { body, location } of answers) {
    expect(body.toString()).not.toMatch(/evil\.example|203\.0\.113/);
    if (location !== null) expect(location).toMatch(/^\/(?!\/)/);
  }
});

describe('a session', () => {
  test('gets a new identifier at login; one that was planted before is worth nothing', async () => {
    const browser = browse();
    await browser.token();
    const planted = sessionOf(browser) ?? '';
    expect(planted).not.toBe('');
    await logIn(portal, browser, people.owner);
    expect(sessionOf(browser)).not.toBe(planted);
    expect(await isLoggedIn(browser)).toBe(true);
    expect(await isLoggedIn(withSession(planted))).toBe(false);
  });

  test('that was made up is not taken over', async () => {
    const browser = withSession('s:chosen-by-somebody.c2lnbmF0dXJl');
    await browser.token();
    expect(sessionOf(browser)).not.toContain('chosen-by-somebody');
  });

  test('is dead after logging out, wherever its cookie was copied to', async () => {
    const browser = browse();
    await logIn(portal, browser, people.owner);
    const copied = sessionOf(browser) ?? '';
    expect(await isLoggedIn(withSession(copied))).toBe(true);
    await browser.submit('/ru/logout', {});
    expect(await isLoggedIn(withSession(copied))).toBe(false);
    expect(await isLoggedIn(browser)).toBe(false);
  });

  test('ends with a suspension at the next request, and the form that was open is refused', async () => {
    const browser = browse();
    await logIn(portal, browser, people.colleague);
    const token = await browser.token();
    expect(await isLoggedIn(browser, '/ru/office')).toBe(true);
    const account = portal.database.owner('accounts').where({ id: people.colleague.accountId });
    await account.clone().update({ status: 'suspended' });
    expect((await browser.post('/ru/office/claim', { take: 'x' }, token)).location).toBe('/ru/office/login');
    expect(await isLoggedIn(browser, '/ru/office')).toBe(false);
    await account.clone().update({ status: 'active' });
  });

  test('ends with a change of the password', async () => {
    const browser = browse();
    await logIn(portal, browser, people.auditor);
    const account = portal.database.owner('accounts').where({ id: people.auditor.accountId });
    await account.update({ password_changed_at: new Date(Date.now() + 1000) });
    expect(await isLoggedIn(browser, '/ru/office')).toBe(false);
  });

  test('works with other rights at once when the role changes', async () => {
    const browser = browse();
    await logIn(portal, browser, people.operator);
    const staff = portal.database.owner('staff_members').where({ account_id: people.operator.accountId });
    expect((await browser.get('/ru/office/counter')).status).toBe(200);
    await staff.clone().update({ role: 'auditor' });
    expect((await browser.get('/ru/office/counter')).status).toBe(403);
    await staff.clone().update({ role: 'operator' });
  });

  test('stands nowhere but in its cookie', async () => {
    const bodies: string[] = [];
    const browser = visitor(
      portal.address,
      ({ body, location }) => void bodies.push(body.toString(), location ?? ''),
    );
    await logIn(portal, browser, people.owner);
    for (const path of ['/ru', '/ru/cabinet', '/ru/services/library-card/apply', '/ru/nowhere'])
      await browser.get(path);
    const id = decodeURIComponent(sessionOf(browser) ?? '').replace(/^s:|\..*$/g, '');
    expect(id.length).toBeGreaterThan(20);
    expect(bodies.filter((text) => text.includes(id))).toEqual([]);
  });
});

describe('logging in tells nobody who has an account', () => {
  const attempts: readonly (readonly [string, (of: People) => string, string, string])[] = [
    ['a wrong password', ({ owner }) => owner.iin, 'not the password', '/ru/login'],
    ['an unknown IIN', () => UNKNOWN_IIN, 'not the password', '/ru/login'],
    ['an unknown IIN with a right password', () => UNKNOWN_IIN, DEMO_PASSWORD, '/ru/login'],
    ['a member of staff at the citizens’ door', () => 'clerk', DEMO_PASSWORD, '/ru/login'],
  ];

  test('by words, status, headers or cookies', async () => {
    const seen = new Set<string>();
    for (const [, login, password, door] of attempts) {
      const browser = browse();
      await browser.token();
      const { status, headers, body } = await browser.submit(door, { login: login(people), password });
      const shown = body.toString().replaceAll(login(people), 'LOGIN');
      const names = [...headers.keys()].filter((name) => name !== 'date' && name !== 'keep-alive').sort();
      const plain = shown.replace(/(nonce|value)="[A-Za-z0-9+/=]{16,}"/g, '$1');
      const length = /content-length/.test(names.join()) ? '' : 'chunked';
      seen.add(JSON.stringify([status, names, plain, length]));
    }
    expect(seen.size).toBe(1);
  });

  test('nor does a suspended account look different', async () => {
    const { login } = await portal.database
      .owner('accounts')
      .where({ id: people.suspended.accountId })
      .first('login');
    await portal.database.owner('accounts').where({ login }).update({ status: 'suspended' });
    const texts = new Set<string>();
    for (const [name, password] of [
      [login, DEMO_PASSWORD],
      [login, 'not the password'],
      ['no-such-login', 'not the password'],
    ] as const) {
      const answer = await browse().submit('/ru/office/login', { login: name, password });
      texts.add(`${answer.status} ${pageOf(answer)('.error-summary').text()}`);
    }
    expect([...texts]).toHaveLength(1);
    expect([...texts][0]).toMatch(/^422 .*\S/s);
  });

  test('a sixth wrong try waits, whoever it is for, and says how long', async () => {
    for (const login of [people.owner.iin, UNKNOWN_IIN]) {
      const browser = browse();
      const tries: Answer[] = [];
      for (let n = 0; n < 6; n += 1)
        tries.push(await browser.submit('/ru/login', { login, password: `wrong ${n}` }));
      expect(tries.map(({ status }) => status)).toEqual([422, 422, 422, 422, 422, 429]);
      expect(Number(tries.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    }
  });
});

test('errors of every kind bear the headers too, and no stack', async () => {
  const nonces = new Set<string>();
  const found: Answer[] = [];
  const browser = visitor(portal.address, (answer) => found.push(answer));
  const knex = portal.database.owner;
  await browser.get('/ru/nowhere');
  await browser.get('/api/nowhere');
  await browser.get('/ru/services/%E0%A4%A');
  await browser.send('/ru/login', {
    method: 'POST',
    body: 'x'.repeat(300_000),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  await knex.raw('alter table applications rename to hidden_applications');
  await logIn(portal, browser, people.owner);
  await browser.get('/ru/cabinet');
  await knex.raw('alter table hidden_applications rename to applications');
  expect(found.map(({ status }) => status)).toEqual(expect.arrayContaining([404, 400, 500]));
  expect(found.flatMap((answer) => headerFlaws(answer, nonces))).toEqual([]);
  for (const { body } of found)
    expect(body.toString()).not.toMatch(/\bat .*\.(ts|js):\d|applications"|SELECT|node_modules|\/src\//i);
});
