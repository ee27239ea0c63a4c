import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { systemClock } from '../../src/adapters/clock/system-clock';
import {
  DEMO_CITIZEN_WITH_ASP as IIN,
  DEMO_CITIZEN_WITHOUT_ASP as OTHER,
} from '../../src/adapters/gateway/simulator/demo-citizens';
import {
  openDemoAuthority,
  type DemoAuthority,
} from '../../src/adapters/signature/demo-authority/demo-authority';
import {
  startNcalayerMock,
  type NcalayerMock,
} from '../../src/adapters/signature/ncalayer-mock/start-ncalayer-mock';
import { projectRoot } from '../../src/config/project-root';
import type { Language } from '../../src/kernel/language';
import { fillIn, finishAtCounter } from './support/application';
import { readPdf } from '../print/read-pdf';
import { accessibilityProblems, openBrowser, overflow, visitor } from './support/browser';
import { logInHere, MAIN_BUTTON, newestCode, press, workAs } from './support/people';
import { foundInvalid } from './support/found-invalid';
import { startPortal, type RunningPortal } from './support/portal';

const MINUTES = 60_000;
const START = '[data-start]';
const HEAD_IIN = '750611300879';

let portal: RunningPortal;
let browser: Browser;
let ncalayer: NcalayerMock;
let authority: DemoAuthority;

/** Whoever sits at the machine where a page asks for nobody in particular. */
let sitting = IIN;
const holderOf = (iin: string) => ({ iin: iin === '' ? sitting : iin, name: 'Ахметова Айгүл Серікқызы' });

beforeAll(async () => {
  authority = await openDemoAuthority(join(projectRoot, '.data/demo-authority'), systemClock);
  ncalayer = await startNcalayerMock({ port: 0, authority, holderOf });
  [portal, browser] = await Promise.all([startPortal({ NCALAYER_URL: ncalayer.url }), openBrowser()]);
}, 2 * MINUTES);

beforeEach(() => {
  ncalayer.setMood('sign');
  sitting = IIN;
});

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await ncalayer?.stop();
});

async function look(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, problems: await accessibilityProblems(page) }).toEqual({ at, problems: [] });
  expect({ at, overflow: await overflow(page) }).toEqual({ at, overflow: 0 });
}

async function readyToSign(language: Language, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await visitor(browser, { width: 360 }))).newPage();
  await fillIn(page, { url: portal.url, language, iin: IIN });
  return page;
}

/** What the page says after the press, once it says anything final. */
async function told(page: Page, state: string): Promise<void> {
  await page.click(START);
  await page.waitForSelector(`[data-say="${state}"]`, { state: 'visible' });
  await look(page);
}

describe('signing by key', () => {
  it.each<Language>(['kk', 'ru'])(
    'files an application in %s under the person’s own key, and connects to nothing before the press',
    async (language) => {
      const page = await readyToSign(language);
      await look(page);
      expect(ncalayer.asked.filter(({ args }) => args.locale === language)).toEqual([]);
      await Promise.all([page.waitForURL(/\/sent\//), page.click(START)]);
      expect(page.url()).toMatch(/\/sent\/\d{4}-\d{6}-\d$/);
      expect(ncalayer.asked.at(-1)?.args.signerParams.iin).toBe(IIN);
    },
    2 * MINUTES,
  );

  it(
    'tells cancelled, failed, broken off, no answer and not installed from one another, and then still signs',
    async () => {
      const page = await readyToSign('kk');
      for (const [mood, state] of [
        ['cancel', 'cancelled'],
        ['fail', 'failed'],
        ['hang-up', 'closed'],
      ] as const) {
        ncalayer.setMood(mood);
        await told(page, state);
      }
      await ncalayer.stop();
      await told(page, 'not-installed');
      ncalayer = await startNcalayerMock({ port: Number(new URL(ncalayer.url).port), authority, holderOf });
      await Promise.all([page.waitForURL(/\/sent\//), page.click(START)]);
    },
    2 * MINUTES,
  );

  it(
    'refuses another person’s key, keeps the draft and says what to do',
    async () => {
      const page = await readyToSign('ru');
      ncalayer.setMood('another-person');
      await Promise.all([page.waitForNavigation(), page.click(START)]);
      await look(page);
      expect(await page.textContent('.error-summary')).toContain('ключом другого человека');
      ncalayer.setMood('sign');
      await Promise.all([page.waitForURL(/\/sent\//), page.click(START)]);
    },
    2 * MINUTES,
  );
});

describe('signing by a code', () => {
  it(
    'works without scripts, where the page says why there is no key',
    async () => {
      const context = await visitor(browser, { width: 360, scripts: false });
      const page = await readyToSign('kk', context);
      expect(await page.isVisible('[data-without-script]')).toBe(true);
      expect(await page.isVisible(START)).toBe(false);
      await press(page, 'main form[action$="/sign/again"] button');
      await page.fill('main input[name=code]', await newestCode(context, portal.url));
      await press(page, 'main form[action$="/sign"] button.button');
      expect(page.url()).toContain('/sent/');
    },
    2 * MINUTES,
  );
});

describe('signing somewhere else', () => {
  it(
    'is done from a link by the same person only, who finds the draft waiting in the cabinet',
    async () => {
      const page = await readyToSign('kk');
      await press(page, 'main form[action$="/sign/later"] button');
      await look(page);
      const link = (await page.textContent('.handover-link'))?.trim() ?? '';
      await page.goto(`${portal.url}/kk/cabinet?list=drafts`);
      expect(await page.textContent('main')).toContain('Қолтаңбаңызды күтеді');

      const stranger = await (await visitor(browser)).newPage();
      await stranger.goto(link);
      await logInHere(stranger, OTHER);
      expect(await stranger.$(START)).toBeNull();

      const elsewhere = await (await visitor(browser)).newPage();
      await elsewhere.goto(link);
      await logInHere(elsewhere, IIN);
      await Promise.all([elsewhere.waitForURL(/\/sent\//), elsewhere.click(START)]);
    },
    2 * MINUTES,
  );

  it(
    'is done at a counter, where an operator finds the draft by its number and the visitor’s IIN',
    async () => {
      const page = await readyToSign('ru');
      await press(page, 'main form[action$="/sign/counter"] button');
      await look(page);
      const slip = (await page.textContent('.handover-slip'))?.trim() ?? '';
      const operator = await workAs(await visitor(browser), portal.url, 'ru', 'operator');
      await operator.goto(`${portal.url}/ru/office/counter`);
      for (const [iin, status] of [
        [OTHER, 422],
        [IIN, 200],
      ] as const) {
        await operator.fill('main input[name=slip]', slip);
        await operator.fill('main input[name=slip-iin]', iin);
        const [answered] = await Promise.all([
          operator.waitForNavigation(),
          operator.click('main form[action$="/slip"] button'),
        ]);
        expect(answered?.status()).toBe(status);
      }
      await look(operator);
      expect(operator.url()).toMatch(/\/ru\/apply\//);
      await page.reload();
      expect(await page.$(START)).toBeNull();

      await finishAtCounter(operator);
      await look(operator);
      const [number = ''] = /\d{4}-\d{6}-\d/.exec(operator.url()) ?? [];
      const receipt = await operator.context().request.get(`${portal.url}/ru/applications/${number}/receipt`);
      expect(readPdf(await receipt.body()).text).toContain(number);
      const filed = await portal.database
        .owner<{ type: string; at: Date; payload: object }>('application_events')
        .where({ type: 'filed' })
        .orderBy('at')
        .select('payload');
      expect(filed.at(-1)?.payload).toMatchObject({
        number,
        channel: 'state-corporation',
        signature: { way: 'at-counter' },
      });
      await page.goto(`${portal.url}/ru/applications/${number}`);
      expect(await page.textContent('main h1')).toBeTruthy();
    },
    2 * MINUTES,
  );
});

describe('a draft that an operator took over', () => {
  it(
    'is seen in the cabinet and taken back, and then nobody can finish it at the counter',
    async () => {
      const page = await readyToSign('kk');
      await press(page, 'main form[action$="/sign/counter"] button');
      const slip = (await page.textContent('.handover-slip'))?.trim() ?? '';
      const operator = await workAs(await visitor(browser), portal.url, 'kk', 'operator');
      await operator.goto(`${portal.url}/kk/office/counter`);
      await operator.fill('main input[name=slip]', slip);
      await operator.fill('main input[name=slip-iin]', IIN);
      await press(operator, 'main form[action$="/slip"] button');
      await page.goto(`${portal.url}/kk/cabinet?list=drafts`);
      await look(page);
      await press(page, 'main form[action$="/take-back"] button');
      await look(page);
      expect((await operator.reload())?.status()).toBe(404);
      for (let pages = 0; pages < 15 && !page.url().endsWith('/sign'); pages += 1)
        await press(page, MAIN_BUTTON);
      await Promise.all([page.waitForURL(/\/sent\//), page.click(START)]);
    },
    2 * MINUTES,
  );
});

describe('a signature that turned out not to hold', () => {
  it(
    'is told on the page of the application, which is signed again there',
    async () => {
      const page = await readyToSign('kk');
      await Promise.all([page.waitForURL(/\/sent\//), page.click(START)]);
      const [number = ''] = /\d{4}-\d{6}-\d/.exec(page.url()) ?? [];
      await foundInvalid(portal, number);
      await page.goto(`${portal.url}/kk/applications/${number}`);
      await look(page);
      await press(page, 'main a[href$="/sign"]');
      await look(page);
      ncalayer.setMood('another-person');
      await Promise.all([page.waitForNavigation(), page.click(START)]);
      await look(page);
      expect(page.url()).toContain('/sign');
      ncalayer.setMood('sign');
      await Promise.all([page.waitForURL(/\/applications\/[\d-]+$/), page.click(START)]);
      expect(await page.$('main a[href$="/sign"]')).toBeNull();
      await look(page);
    },
    2 * MINUTES,
  );
});

/** A case of the demonstration, prepared by the clerk up to the head's signature. */
async function preparedCase(language: Language): Promise<string> {
  const page = await readyToSign(language);
  await Promise.all([page.waitForURL(/\/sent\//), page.click(START)]);
  const [number = ''] = /\d{4}-\d{6}-\d/.exec(page.url()) ?? [];
  const clerk = await workAs(await visitor(browser), portal.url, language, 'clerk');
  await press(clerk, `main button:has-text("${number}")`);
  await press(clerk, 'main form[action$="/complete"] button.button');
  await press(clerk, 'main form[action$="/complete"] button.button');
  await press(clerk, 'main a[href$="/decision"]');
  await clerk.check('main input[name=outcome][value=confirmed]', { force: true });
  await press(clerk, MAIN_BUTTON);
  await clerk.context().close();
  return number;
}

describe('a decision', () => {
  it(
    'is signed by the head’s own key, not by another person’s, on its own page',
    async () => {
      const number = await preparedCase('ru');
      const head = await workAs(await visitor(browser, { width: 360 }), portal.url, 'ru', 'head');
      await press(head, `main button:has-text("${number}")`);
      await press(head, 'main a[href$="/sign"]');
      await look(head);
      ncalayer.setMood('another-person');
      await Promise.all([head.waitForNavigation(), head.click(START)]);
      await look(head);
      expect(await head.textContent('.error-summary')).toContain('ключом другого человека');
      ncalayer.setMood('sign');
      await Promise.all([head.waitForNavigation(), head.click(START)]);
      expect(ncalayer.asked.at(-1)?.args.signerParams.iin).toBe(HEAD_IIN);
      expect(await head.textContent('main')).not.toContain('недействительна');
      expect(head.url()).toMatch(/\/office\/cases\/[^/]+$/);
    },
    3 * MINUTES,
  );

  it(
    'is signed together with others: in one question where the program can, else one after another',
    async () => {
      for (const mood of ['sign', 'one-by-one'] as const) {
        ncalayer.setMood('sign');
        const numbers = [await preparedCase('kk'), await preparedCase('kk')];
        const head = await workAs(await visitor(browser, { width: 360 }), portal.url, 'kk', 'head');
        await head.goto(`${portal.url}/kk/office/waiting`);
        await look(head);
        await told(head, 'nothing-chosen');
        for (const number of numbers) await head.click(`main label:has-text("${number}")`);
        ncalayer.setMood(mood);
        await Promise.all([head.waitForNavigation(), head.click(START)]);
        await look(head);
        expect(await head.textContent('.notice.ok')).toContain('2');
        for (const number of numbers) expect(await head.textContent('main')).not.toContain(number);
        const { data } = ncalayer.asked.at(-1)?.args ?? {};
        expect(Array.isArray(data)).toBe(mood === 'sign');
      }
    },
    4 * MINUTES,
  );
});

describe('logging in by key', () => {
  it(
    'lets the owner of the key in, and offers an account to somebody who has none',
    async () => {
      const page = await (await visitor(browser, { width: 360 })).newPage();
      await page.goto(`${portal.url}/kk/login`);
      await page.click('main a[href*="/login/key"]');
      await look(page);
      await Promise.all([page.waitForURL(/\/cabinet/), page.click(START)]);

      sitting = '821105400338';
      const newcomer = await (await visitor(browser)).newPage();
      await newcomer.goto(`${portal.url}/ru/login/key`);
      await Promise.all([newcomer.waitForURL(/\/register/), newcomer.click(START)]);
      expect(await newcomer.inputValue('main input[name=iin]')).toBe(sitting);
    },
    2 * MINUTES,
  );

  it(
    'lets a member of staff in at the office’s door',
    async () => {
      sitting = HEAD_IIN;
      const page = await (await visitor(browser)).newPage();
      await page.goto(`${portal.url}/ru/office/login/key`);
      await Promise.all([page.waitForURL(/\/ru\/office$/), page.click(START)]);
    },
    2 * MINUTES,
  );
});
