import { DEMO_PASSWORD } from '../../../seeds/demo-accounts';
import { resetSecondFactor } from '../../../src/use-cases/identity/reset-second-factor';
import { givePassword, insertPeople, logIn, sessionOf, type People } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { pageOf, visitor, type Visitor } from '../../support/app-visitor';
import { codeNow, SECRET } from '../../support/builders/second-factor';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';

const PLACE = '/ru/office/second-factor';
const OFFICE = '/ru/office';
/** Where an administrator works. */
const HOME = '/ru/admin';

let portal: OpenPortal;
let people: People;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, [fictionalEdition()]);
  people = await insertPeople(portal);
}, 60_000);

afterAll(() => portal.close());

const browse = (): Visitor => visitor(portal.address);
const isIn = async (browser: Visitor) => {
  const { status, location } = await browser.get(OFFICE);
  return status === 200 || location === HOME;
};
const factor = () =>
  portal.database.owner('second_factors').where({ account_id: people.administrator.accountId });

/** Somebody who gave the administrator's password and owes the code. */
async function halfIn(): Promise<Visitor> {
  const browser = browse();
  await givePassword(portal, browser, people.administrator);
  await factor().update({ last_step: 0 });
  return browser;
}

/** An administrator who was given an account and no app so far. */
async function newcomer(): Promise<Visitor> {
  await factor().delete();
  const { login } = await portal.database
    .owner('accounts')
    .where({ id: people.administrator.accountId })
    .first('login');
  const browser = browse();
  const answer = await browser.submit('/ru/office/login', { login, password: DEMO_PASSWORD });
  expect(answer.location).toBe(`${PLACE}/enrol`);
  return browser;
}

describe('between password and code', () => {
  it('nobody is logged in, wherever they go', async () => {
    const browser = await halfIn();
    for (const path of [OFFICE, `${OFFICE}/find`, `${PLACE}/codes`, `${PLACE}/codes/file`])
      expect((await browser.get(path)).location).toMatch(/^\/ru\/office\/login\?/);
    expect((await browser.submit('/ru/logout', {})).location).toMatch(/login/);
    expect(pageOf(await browser.get('/ru/verify'))('.nav-person')).toHaveLength(0);
  });

  it('the identifier of the session changes twice, and the former ones are worth nothing', async () => {
    const browser = browse();
    await browser.token();
    const before = sessionOf(browser);
    await givePassword(portal, browser, people.administrator);
    const between = sessionOf(browser);
    await factor().update({ last_step: 0 });
    const { location } = await browser.submit(PLACE, { code: codeNow() });
    expect(location).toBe(OFFICE);
    const after = sessionOf(browser);
    expect(new Set([before, between, after]).size).toBe(3);
    expect(await isIn(browser)).toBe(true);
    for (const old of [before, between]) {
      const thief = browse();
      thief.cookies.set('jardem', old ?? '');
      expect(await isIn(thief)).toBe(false);
      expect((await thief.get(PLACE)).location).toBe('/ru/office/login');
    }
  });

  it('a code that came too late leads to the login page, which says why', async () => {
    const browser = await halfIn();
    await portal.database.owner.raw(
      `update sessions set sess = jsonb_set(sess::jsonb, '{heldLogin,at}', to_jsonb(?::bigint))::json
       where sess -> 'heldLogin' is not null`,
      [Date.now() - 5 * 60_000 - 1],
    );
    const late = await browser.submit(PLACE, { code: codeNow() });
    expect(late.location).toBe('/ru/office/login');
    expect(pageOf(await browser.get('/ru/office/login')).text()).toContain('пять минут');
    expect(await isIn(browser)).toBe(false);
  });

  it('a wrong code is said beside the box, and waiting too', async () => {
    const browser = await halfIn();
    const wrong = await browser.submit(PLACE, { code: '12 34' });
    expect(wrong.status).toBe(422);
    const box = pageOf(wrong)('#code');
    expect(box.attr()).toMatchObject({
      autocomplete: 'one-time-code',
      inputmode: 'numeric',
      'aria-invalid': 'true',
    });
    expect(box.attr('aria-describedby')).toContain('code-error');
    const right = codeNow();
    const other = String((Number(right) + 500_000) % 1_000_000).padStart(6, '0');
    for (let count = 0; count < 5; count += 1)
      expect((await browser.submit(PLACE, { code: other })).status).toBe(422);
    const stopped = await browser.submit(PLACE, { code: right });
    expect([stopped.status, pageOf(stopped)('#code-error').text()]).toEqual([
      429,
      expect.stringContaining('1\u00a0мин'),
    ]);
  });

  it('the way leads on to the page that was asked for', async () => {
    const browser = browse();
    await givePassword(portal, browser, people.administrator);
    const { login } = await portal.database
      .owner('accounts')
      .where({ id: people.administrator.accountId })
      .first('login');
    await factor().update({ last_step: 0 });
    const fields = { login, password: DEMO_PASSWORD, return: '/ru/office/find' };
    await browser.submit('/ru/office/login', fields);
    expect((await browser.submit(PLACE, { code: codeNow() })).location).toBe('/ru/office/find');
  });
});

describe('a session that was opened by a password alone', () => {
  it('counts for nothing once the person becomes an administrator, and again when they no longer are', async () => {
    const browser = browse();
    await logIn(portal, browser, people.clerk);
    expect(await isIn(browser)).toBe(true);
    const staff = portal.database.owner('staff_members').where({ account_id: people.clerk.accountId });
    await staff.clone().update({ role: 'administrator' });
    expect(await isIn(browser)).toBe(false);
    await staff.clone().update({ role: 'clerk' });
    expect(await isIn(browser)).toBe(false);
  });
});

describe('the first login', () => {
  it('offers a secret, takes a right code, and shows the recovery codes until they are kept', async () => {
    const browser = await newcomer();
    const offer = pageOf(await browser.get(`${PLACE}/enrol`));
    expect(offer('img.qr').attr('src')).toMatch(/^data:image\/svg\+xml;base64,/);
    const shown = offer('.key').text();
    expect(shown).toMatch(/^([A-Z2-7]{4} ){7}[A-Z2-7]{4}$/);
    const secret = shown.replaceAll(' ', '');
    expect(offer('a[href^="otpauth:"]').attr('href')).toContain(secret);
    expect(secret).not.toBe(SECRET);
    expect((await browser.submit(`${PLACE}/enrol`, { code: '123' })).status).toBe(422);
    const again = pageOf(await browser.get(`${PLACE}/enrol`));
    expect(again('.key').text()).toBe(shown);
    const { location } = await browser.submit(`${PLACE}/enrol`, { code: codeNow(new Date(), secret) });
    expect(location).toBe(`${PLACE}/codes`);
    await keep(browser);
    const { sess } = await portal.database.owner('sessions').orderBy('expire', 'desc').first('sess');
    expect(JSON.stringify(sess)).not.toContain(secret);
  });

  async function keep(browser: Visitor): Promise<void> {
    const page = pageOf(await browser.get(`${PLACE}/codes`));
    const codes = page('.recovery-codes li')
      .toArray()
      .map((item) => page(item).text());
    expect(codes).toHaveLength(10);
    const file = await browser.get(`${PLACE}/codes/file`);
    expect(file.headers.get('content-disposition')).toContain('attachment');
    for (const code of codes) expect(file.body.toString()).toContain(code);
    const unticked = await browser.submit(`${PLACE}/codes/kept`, {});
    expect([unticked.status, pageOf(unticked)('#kept').attr('aria-invalid')]).toEqual([422, 'true']);
    expect((await browser.submit(`${PLACE}/codes/kept`, { kept: 'yes' })).location).toBe(OFFICE);
    const after = (await browser.get(`${PLACE}/codes`)).body.toString();
    for (const code of codes) expect(after).not.toContain(code);
    expect((await browser.get(`${PLACE}/codes/file`)).status).toBe(404);
  }

  it('is over for whoever was in when their second factor is taken away', async () => {
    await factor().delete();
    const browser = browse();
    await logIn(portal, browser, people.administrator);
    expect(await isIn(browser)).toBe(true);
    const { repositories, adapters } = portal.container;
    await resetSecondFactor({ ...repositories, clock: adapters.clock })(people.administrator.accountId);
    expect(await isIn(browser)).toBe(false);
    expect(sessionOf(await newcomer())).toBeDefined();
  });
});
