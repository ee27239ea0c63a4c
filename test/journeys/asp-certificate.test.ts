import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_CITIZEN_WITH_ASP } from '../../src/adapters/gateway/simulator/demo-citizens';
import type { Language } from '../../src/kernel/language';
import { readPdf } from '../print/read-pdf';
import { accessibilityProblems, openBrowser, overflow, visitor } from './support/browser';
import { logInHere, MAIN_BUTTON, newestCode, press, workAs } from './support/people';
import { startPortal, type RunningPortal } from './support/portal';

const MINUTES = 60_000;
/** More pages than the form of the certificate has. */
const MOST_PAGES = 15;

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
}, 2 * MINUTES);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

interface Way {
  readonly language: Language;
  readonly scripts: boolean;
  readonly width: number;
}

/** Looks at a page as people with other senses and small phones would; scripts are needed to look, not to use it. */
async function look(page: Page, { scripts }: Way): Promise<void> {
  if (!scripts) return;
  expect({ at: page.url(), problems: await accessibilityProblems(page) }).toEqual({
    at: page.url(),
    problems: [],
  });
  expect({ at: page.url(), overflow: await overflow(page) }).toEqual({ at: page.url(), overflow: 0 });
}

/** Answers what a page of the form still asks: a choice, a consent; the rest is known to the state. */
async function answer(page: Page): Promise<void> {
  for (const group of await page.$$('main fieldset')) {
    const chosen = await group.$('input[type=radio]:checked');
    const first = await group.$('input[type=radio]');
    if (first !== null && chosen === null) await first.check({ force: true });
  }
  for (const box of await page.$$('main input[type=checkbox]:not(:checked)'))
    await box.check({ force: true });
}

async function apply(context: BrowserContext, way: Way): Promise<{ page: Page; number: string }> {
  const page = await context.newPage();
  await page.goto(`${portal.url}/${way.language}/services/asp-certificate`);
  await look(page, way);
  await press(page, 'main a.button.start');
  await look(page, way);
  await logInHere(page, DEMO_CITIZEN_WITH_ASP);
  for (let pages = 0; !page.url().includes('/sign'); pages += 1) {
    if (pages > MOST_PAGES) throw new Error(`The form does not end: ${page.url()}`);
    await look(page, way);
    await answer(page);
    await press(page, MAIN_BUTTON);
  }
  await look(page, way);
  await press(page, 'main form[action$="/sign/again"] button');
  await look(page, way);
  await page.fill('main input[name=code]', await newestCode(context, portal.url));
  await press(page, 'main form[action$="/sign"] button.button');
  await look(page, way);
  const [number] = /\d{4}-\d{6}-\d/.exec(page.url()) ?? [];
  if (number === undefined) throw new Error(`No number at ${page.url()}`);
  return { page, number };
}

async function decide(way: Way, number: string): Promise<void> {
  const clerkContext = await visitor(browser, way);
  const clerk = await workAs(clerkContext, portal.url, way.language, 'clerk');
  await look(clerk, way);
  await press(clerk, `main button:has-text("${number}")`);
  const caseUrl = clerk.url();
  await look(clerk, way);
  await press(clerk, 'main form[action$="/complete"] button.button');
  await press(clerk, 'main form[action$="/complete"] button.button');
  await press(clerk, 'main a[href$="/decision"]');
  await look(clerk, way);
  await clerk.check('main input[name=outcome][value=confirmed]', { force: true });
  await press(clerk, MAIN_BUTTON);
  await sign(way, number);
  await clerk.goto(`${portal.url}/${way.language}/office`);
  await press(clerk, `main button:has-text("${number}")`);
  expect(clerk.url()).toBe(caseUrl);
  await press(clerk, 'main form[action$="/issue"] button.button');
  await look(clerk, way);
  await clerkContext.close();
}

async function sign(way: Way, number: string): Promise<void> {
  const context = await visitor(browser, way);
  const head = await workAs(context, portal.url, way.language, 'head');
  await press(head, `main button:has-text("${number}")`);
  await press(head, 'main a[href$="/sign"]');
  await look(head, way);
  await head.fill('main input[type=password]', 'jardem-demo-2026');
  await press(head, 'main form[action$="/sign"] button');
  await context.close();
}

/** A file as the person's own browser gets it. */
async function download(context: BrowserContext, url: string): Promise<Buffer> {
  const answered = await context.request.get(url);
  expect(answered.status()).toBe(200);
  return answered.body();
}

describe.each<Way>([
  { language: 'kk', scripts: true, width: 360 },
  { language: 'ru', scripts: true, width: 1280 },
  { language: 'kk', scripts: false, width: 1280 },
  { language: 'ru', scripts: false, width: 360 },
])('a certificate in $language, scripts: $scripts, $width px', (way) => {
  it(
    'is applied for, prepared, signed, issued, downloaded and verified',
    async () => {
      const context = await visitor(browser, way);
      const { page, number } = await apply(context, way);
      const at = `${portal.url}/${way.language}/applications/${number}`;
      expect(readPdf(await download(context, `${at}/receipt`)).text).toContain(number);
      expect((await context.request.get(`${at}/result`)).status()).toBe(404);

      await decide(way, number);

      await page.goto(at);
      await look(page, way);
      const paper = readPdf(await download(context, `${at}/result`)).text.replace(/\s+/g, ' ');
      expect(paper).toContain('Ахметова Айгүл Серікқызы');
      const [certificate] = /\d{6}-[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]/.exec(paper) ?? [];
      if (certificate === undefined) throw new Error('The certificate has no number');

      const stranger = await (await visitor(browser, way)).newPage();
      await stranger.goto(`${portal.url}/${way.language}/verify/${certificate}`);
      await look(stranger, way);
      const told = (await stranger.textContent('main')) ?? '';
      expect(told).toContain('0012');
      expect(told).not.toContain('Ахметова');
      expect(told).not.toContain(DEMO_CITIZEN_WITH_ASP);
      const otherSign = certificate.endsWith('0') ? '1' : '0';
      const mistyped = `${certificate.slice(0, -1)}${otherSign}`;
      const wrong = await stranger.goto(`${portal.url}/${way.language}/verify/${mistyped}`);
      expect(wrong?.status()).toBe(404);
      await context.close();
    },
    3 * MINUTES,
  );
});
