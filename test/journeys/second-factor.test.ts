import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { LANGUAGES, type Language } from '../../src/kernel/language';
import { accessibilityProblems, openBrowser, overflow, visitor } from './support/browser';
import { logInAsAdministrator, logInHere, press, typeCode } from './support/people';
import { startPortal, type RunningPortal } from './support/portal';

const MINUTES = 60_000;
/** The administrator's work login. */
const LOGIN = 'admin';

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
}, 2 * MINUTES);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

test(
  'the demonstration lets its administrator in by the code of the outbox',
  async () => {
    const context = await visitor(browser);
    const page = await context.newPage();
    await page.goto(`${portal.url}/ru/office/login`);
    await logInAsAdministrator(page);
    expect(new URL(page.url()).pathname).toBe('/ru/admin');
    await page.goto(`${portal.url}/dev/outbox`);
    expect(await page.textContent('main .inset')).toMatch(/admin: \d{3} \d{3}/);
    await context.close();
  },
  MINUTES,
);

describe.each(LANGUAGES)('in %s', (language) => {
  test.each([
    ['on a desk with scripts', true, 1280],
    ['on a phone without scripts', false, 360],
  ])(
    'an administrator sets up an app and gets in by it and by paper, %s',
    (_how, scripts, width) => walk(language, scripts, width),
    2 * MINUTES,
  );
});

/** The first login, then one by the app, then one by a recovery code. */
async function walk(language: Language, scripts: boolean, width: number): Promise<void> {
  await portal.database.owner('second_factors').delete();
  const context = await visitor(browser, { scripts, width });
  const page = await context.newPage();
  const office = `${portal.url}/${language}/office`;
  const home = `${portal.url}/${language}/admin`;
  const look = () => (scripts ? looksWhole(page) : Promise.resolve());

  await page.goto(`${office}/login`);
  await logInHere(page, LOGIN);
  expect(page.url()).toBe(`${office}/second-factor/enrol`);
  await look();
  const secret = ((await page.textContent('.key')) ?? '').replaceAll(' ', '');
  await page.goto(office);
  expect(page.url()).toContain('/office/login');
  await page.goto(`${office}/second-factor/enrol`);
  await typeCode(page, secret);

  await look();
  const codes = await page.locator('.recovery-codes li').allTextContents();
  expect(codes).toHaveLength(10);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('main a[href$="/file"]')]);
  expect(await readFile(await download.path(), 'utf8')).toContain(codes[9]);
  await page.check('#kept', { force: true });
  await press(page, 'main button[type=submit]');
  expect(page.url()).toBe(home);

  await logOut(page);
  await logInHere(page, LOGIN);
  await look();
  await typeCode(page, secret, 1);
  expect(page.url()).toBe(home);

  await logOut(page);
  await logInHere(page, LOGIN);
  await press(page, 'main a[href$="/recovery"]');
  await look();
  await page.fill('#recovery', (codes[2] ?? '').toLowerCase());
  await press(page, 'main button[type=submit]');
  expect(page.url()).toBe(home);
  expect(await page.textContent('body')).toContain({ kk: 'Қалғаны: 9', ru: 'Осталось: 9' }[language]);
  await page.goto(`${office}/second-factor/codes`);
  await look();
  expect(await page.$$('.recovery-states li.soft')).toHaveLength(1);
  await context.close();
}

async function logOut(page: Page): Promise<void> {
  await press(page, 'form[action$="/logout"] button');
}

async function looksWhole(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, problems: await accessibilityProblems(page) }).toEqual({ at, problems: [] });
  expect({ at, overflow: await overflow(page) }).toEqual({ at, overflow: 0 });
}
