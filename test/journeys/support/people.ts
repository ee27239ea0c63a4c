import type { BrowserContext, Page } from 'playwright-core';
import type { Language } from '../../../src/kernel/language';
import { TOTP } from 'otpauth';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../../seeds/demo-accounts';

/** The main button of a page: there is one. */
export const MAIN_BUTTON =
  'main button.button:not(.plain):not(.second):not(.small), main a.button:not(.plain):not(.second)';

/** Presses something and waits for the page that follows. */
export async function press(page: Page, selector: string): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click(selector)]);
}

/** Logs a member of staff in. */
export async function workAs(
  context: BrowserContext,
  url: string,
  language: Language,
  login: string,
): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${url}/${language}/office/login`);
  await logInHere(page, login);
  return page;
}

/** Fills in the login page on which somebody stands. */
export async function logInHere(page: Page, login: string): Promise<void> {
  await page.fill('main input[name=login], main input[name=iin]', login);
  await page.fill('main input[type=password]', DEMO_PASSWORD);
  await press(page, 'main button[type=submit]');
}

/** The newest code among the messages of the demonstration. */
export async function newestCode(context: BrowserContext, url: string): Promise<string> {
  const page = await context.newPage();
  await page.goto(`${url}/dev/outbox`);
  const [code] = /\b\d{6}\b/.exec((await page.textContent('main')) ?? '') ?? [];
  await page.close();
  if (code === undefined) throw new Error('No code was sent');
  return code;
}

const STEP_MS = 30_000;

/**
 * Logs the demonstration's administrator in on the office's login page, on which somebody stands. A code counts once:
 * when that of this half minute was used, the next one is typed, which is taken a little early.
 */
export async function logInAsAdministrator(page: Page): Promise<void> {
  const administrator = DEMO_ACCOUNTS.find(({ staff }) => staff?.totpSecret !== undefined);
  if (administrator?.staff?.totpSecret === undefined) throw new Error('Nobody has a second factor');
  await logInHere(page, administrator.login);
  await typeCode(page, administrator.staff.totpSecret);
  if (page.url().includes('/second-factor')) await typeCode(page, administrator.staff.totpSecret, 1);
  if (page.url().includes('/second-factor')) throw new Error('The code was not taken');
}

/** Types the code of an authenticator app, of this half minute or of one that is `ahead` steps later. */
export async function typeCode(page: Page, secret: string, ahead = 0): Promise<void> {
  const timestamp = Date.now() + ahead * STEP_MS;
  await page.fill('main input[name=code]', new TOTP({ secret }).generate({ timestamp }));
  await press(page, 'main button[type=submit]');
}
