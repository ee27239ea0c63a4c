import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_CITIZEN_WITH_ASP } from '../../src/adapters/gateway/simulator/demo-citizens';
import { accountRepository } from '../../src/data/accounts';
import { dateShort, timeOfDay } from '../../src/kernel/date-words';
import { dayOf } from '../../src/kernel/day-of';
import type { Language } from '../../src/kernel/language';
import { addDays } from '../../src/kernel/plain-date';
import { publishEdition } from '../../src/use-cases/editions/publish-edition';
import { editionRepository } from '../../src/data/editions';
import { dayFields, moveForm } from '../support/builders/decreed-move';
import { fileCase } from '../support/builders/filed-case';
import { fictionalEdition } from '../support/fictional-service';
import { accessibilityProblems, openBrowser, overflow, visitor } from './support/browser';
import { logInAsAdministrator, logInHere, press, workAs } from './support/people';
import { startPortal, type RunningPortal } from './support/portal';

const MINUTES = 60_000;
const POLL_MS = 500;
const CARD = fictionalEdition();
const NOTICE = { kk: 'үкімет бұл күнді демалыс етті', ru: 'этот день объявлен выходным' };

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
  const clock = { now: () => new Date() };
  await publishEdition({ editions: editionRepository(portal.database.owner), clock })(CARD);
}, 2 * MINUTES);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

test(
  'a decreed day off: preview, application, and what the clerk and the citizen then see',
  async () => {
    const { id, number, dueAt } = await filedCase();
    const clerk = await workAs(await visitor(browser), portal.url, 'ru', 'clerk');
    await register(clerk, number);
    const stepDueAt = await stepDueOf(id);

    const administrator = await administratorAt(await visitor(browser), 'ru', '/admin');
    await press(administrator, 'main a[href="/ru/admin/calendar"]');
    await looksWhole(administrator);
    await press(administrator, 'main a[href$="/new-move"]');
    await looksWhole(administrator);
    await fillIn(administrator, {
      ...moveForm(dayOf(stepDueAt), dayOf(new Date())),
      ...{ 'notice-kk': NOTICE.kk, 'notice-ru': NOTICE.ru },
    });
    await press(administrator, 'main button[name=step][value=preview]');
    await looksWhole(administrator);

    const row = administrator.locator('tr', { hasText: number });
    expect(await row.locator('td').nth(1).textContent()).toBe(shortly(dueAt));
    const promised = (await row.locator('td strong').textContent()) ?? '';
    expect(promised).toMatch(/^\d\d\.\d\d\.\d{4}, 18:30$/);
    expect(promised).not.toBe(shortly(dueAt));
    const [, stepWas, stepWill = ''] =
      /шага: (\S+ \S+) → (\S+ \S+)/.exec((await row.textContent()) ?? '') ?? [];
    expect(stepWas).toBe(shortly(stepDueAt));

    await press(administrator, 'main button[name=step][value=apply]');
    expect(new URL(administrator.url()).pathname).toBe('/ru/admin/calendar');
    expect(await administrator.textContent('body')).toContain('Сроки сейчас пересчитываются');
    await looksWhole(administrator);

    await clerk.goto(`${portal.url}/ru/office`);
    await until(clerk, `tr:has-text("${number}")`, stepWill);
    const inQueue = (await clerk.locator('tr', { hasText: number }).textContent()) ?? '';
    expect(inQueue).toContain(`Срок изменён: ${NOTICE.ru}`);
    await looksWhole(clerk);
    await press(clerk, `main a:has-text("${number}")`);
    const onCase = (await clerk.textContent('.case-head')) ?? '';
    expect(onCase).toContain(promised);
    expect(onCase).toContain(`Причина: ${NOTICE.ru}`);
    await looksWhole(clerk);

    const citizen = await (await visitor(browser)).newPage();
    await citizen.goto(`${portal.url}/kk/applications/${number}`);
    await logInHere(citizen, DEMO_CITIZEN_WITH_ASP);
    await citizen.goto(`${portal.url}/kk/applications/${number}`);
    expect(await citizen.textContent('dl.facts')).toContain(NOTICE.kk);
    expect(await citizen.textContent('.timeline')).toContain(NOTICE.kk);
    await looksWhole(citizen);
    await until(citizen, 'main', NOTICE.kk, '/kk/cabinet?list=messages');
  },
  3 * MINUTES,
);

test(
  'a deadline that changes from a later day leaves the cases that run alone',
  async () => {
    const { id, number } = await filedCase();
    const before = await dueOf(id);
    const administrator = await administratorAt(
      await visitor(browser),
      'ru',
      `/admin/deadlines/${CARD.id}/${CARD.edition.id}/service`,
    );
    await fillIn(administrator, {
      amount: '9',
      ...{ 'act-number': '77', 'act-title': 'Приказ о сроках', reason: 'новый приказ' },
      ...dayFields('act-date', dayOf(new Date())),
      ...dayFields('from', addDays(dayOf(new Date()), 30)),
    });
    await press(administrator, 'main button[name=step][value=preview]');
    await looksWhole(administrator);
    await press(administrator, 'main button[name=step][value=apply]');

    expect(await dueOf(id)).toBe(before);
    const clerk = await workAs(await visitor(browser), portal.url, 'ru', 'clerk');
    const inQueue = (await clerk.locator('tr', { hasText: number }).textContent()) ?? '';
    expect(inQueue).not.toContain('Срок изменён');
  },
  2 * MINUTES,
);

/** A case of the demonstration's citizen that was sent just now; due at the end of the third working day. */
async function filedCase() {
  const knex = portal.database.owner;
  const accounts = accountRepository(knex);
  const account = await accounts.findLogin(DEMO_CITIZEN_WITH_ASP);
  const found = await accounts.findPerson(account?.id ?? '');
  if (found?.person.kind !== 'citizen') throw new Error('No such citizen');
  const { person } = found;
  const filedAt = new Date();
  return fileCase(knex, {
    ...{ rules: CARD, route: CARD, channel: 'portal', filer: person, applicant: person, filedAt },
  });
}

/** The clerk takes the case and registers it: the step that follows has a working day. */
async function register(clerk: Page, number: string): Promise<void> {
  await press(clerk, `main button:has-text("${number}")`);
  await press(clerk, 'main form[action$="/complete"] button[type=submit]');
}

async function stepDueOf(id: string): Promise<Date> {
  const row: { step_due_at: Date } = await portal.database
    .owner('work_items')
    .where({ application_id: id, closed_at: null })
    .first('step_due_at');
  return row.step_due_at;
}

function shortly(at: Date): string {
  return `${dateShort(at)}, ${timeOfDay(at)}`;
}

async function dueOf(id: string): Promise<string> {
  const row: { due_at: Date } = await portal.database.owner('applications').where({ id }).first('due_at');
  return row.due_at.toISOString();
}

async function administratorAt(context: BrowserContext, language: Language, place: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${portal.url}/${language}/office/login`);
  await logInAsAdministrator(page);
  await page.goto(`${portal.url}/${language}${place}`);
  return page;
}

/** Types into the boxes of a form; what is sent by buttons and hidden fields is left out. */
async function fillIn(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(fields)) {
    if (name !== 'step' && name !== 'version') await page.fill(`main [name="${name}"]`, value);
  }
}

/** Looks again and again until a piece of a page says what the job has done. */
async function until(page: Page, selector: string, words: string, place?: string): Promise<void> {
  const end = Date.now() + MINUTES;
  while (Date.now() < end) {
    const text = (await page.locator(selector).first().textContent()) ?? '';
    if (text.replaceAll('\u00a0', ' ').includes(words)) return;
    await page.waitForTimeout(POLL_MS);
    await (place === undefined ? page.reload() : page.goto(`${portal.url}${place}`));
  }
  throw new Error(`${page.url()} never said «${words}»`);
}

async function looksWhole(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, problems: await accessibilityProblems(page) }).toEqual({ at, problems: [] });
  expect({ at, overflow: await overflow(page) }).toEqual({ at, overflow: 0 });
}
