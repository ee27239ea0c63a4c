import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_CITIZEN_WITH_ASP as IIN } from '../../src/adapters/gateway/simulator/demo-citizens';
import { registrationRepository } from '../../src/data/registrations';
import type { Citizen } from '../../src/domain/access/person';
import { registerApplications } from '../../src/use-cases/registration/register-application';
import { fileCase } from '../support/builders/filed-case';
import { seededEdition } from '../support/fictional-service';
import { accessibilityProblems, openBrowser, overflow, visitor } from './support/browser';
import { logInAsAdministrator, logInHere, press, workAs } from './support/people';
import { startPortal, type RunningPortal } from './support/portal';

const MINUTES = 60_000;
const RULES = seededEdition('birth-and-childcare-benefit@order-206-2021');

let portal: RunningPortal;
let browser: Browser;

beforeAll(async () => {
  [portal, browser] = await Promise.all([startPortal(), openBrowser()]);
}, 2 * MINUTES);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
});

async function look(page: Page): Promise<void> {
  const at = page.url();
  expect({ at, problems: await accessibilityProblems(page) }).toEqual({ at, problems: [] });
  expect({ at, overflow: await overflow(page) }).toEqual({ at, overflow: 0 });
}

async function filed(): Promise<{ id: string; number: string }> {
  const knex = portal.database.owner;
  const account: { id: string; name: string } = await knex('accounts')
    .where({ iin: IIN, kind: 'citizen' })
    .first({ id: 'id', name: 'full_name' });
  const filer: Citizen = {
    ...{ kind: 'citizen', accountId: account.id, iin: IIN, name: account.name, language: 'kk' },
  };
  const applicant = { iin: filer.iin, name: filer.name };
  const wanted = { rules: RULES, route: RULES, channel: 'portal' as const, filer, applicant };
  const made = await fileCase(knex, { ...wanted, filedAt: new Date() });
  await registerApplications({
    registrations: registrationRepository(knex),
    clock: { now: () => new Date() },
  })();
  return made;
}

/** An administrator switches the hearing on. */
async function switchOn(context: BrowserContext): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${portal.url}/kk/office/login`);
  await logInAsAdministrator(page);
  await page.goto(`${portal.url}/kk/admin/services/${RULES.id}/hearing`);
  await press(page, 'main button[value=preview]');
  expect(await page.locator('.error-summary').count()).toBe(1);
  await page.check('#hearing-on');
  await page.fill('#reason', 'ӘРПК 73-бабы');
  await press(page, 'main button[value=preview]');
  await look(page);
  await press(page, 'main button[value=apply]');
  await look(page);
}

describe('hearing the applicant before a refusal', () => {
  it(
    'is switched on by an administrator, tells the applicant first, and shows the official what they say',
    async () => {
      await switchOn(await visitor(browser));
      const { id, number } = await filed();
      const clerk = await workAs(await visitor(browser), portal.url, 'ru', 'clerk');
      const place = `${portal.url}/ru/office/cases/${id}`;
      await clerk.goto(place);
      await press(clerk, '#acts button[type=submit]');
      await clerk.goto(`${place}/decision`);
      await clerk.check('input[name=outcome][value=refused]');
      await clerk.check('input[name=ground] >> nth=0');
      await clerk.fill('#reason', 'Свидетельства о рождении нет в деле.');
      await press(clerk, 'main form button[type=submit]');
      expect(clerk.url()).toBe(place);
      await look(clerk);

      const citizen = await (await visitor(browser, { width: 360 })).newPage();
      await citizen.goto(`${portal.url}/kk/login`);
      await logInHere(citizen, IIN);
      await citizen.goto(`${portal.url}/kk/applications/${number}`);
      await look(citizen);
      await press(citizen, 'a[href$="/hearing"]');
      await press(citizen, 'main form button[type=submit]');
      expect(await citizen.locator('.error-summary').count()).toBe(1);
      await look(citizen);
      const other = await citizen.context().newPage();
      await other.goto(citizen.url());
      await other.fill('#words', 'Екінші терезеде жазылған сөз.');
      await citizen.fill('#words', 'Куәлікті осы аптада алдым, бөлімге әкелемін.');
      await press(citizen, 'main form button[type=submit]');
      expect(citizen.url()).toMatch(new RegExp(`/applications/${number}$`));
      // What a second window sends afterwards is given back to be copied.
      await press(other, 'main form button[type=submit]');
      expect(await other.inputValue('#typed')).toBe('Екінші терезеде жазылған сөз.');
      await look(other);
      await press(other, 'main .actions a');
      expect(other.url()).toBe(citizen.url());

      await clerk.goto(place);
      expect(await clerk.textContent('#hearing ~ blockquote')).toContain('Куәлікті');
      await look(clerk);
      await clerk.goto(`${place}/decision`);
      await press(clerk, 'main form button[type=submit]');
      expect(clerk.url()).toBe(place);
      expect(await clerk.locator('#acts form').count()).toBe(0);
    },
    2 * MINUTES,
  );
});

describe('the journal of applications', () => {
  it(
    'shows the entries of the own organisation, and gives them as table, workbook and paper',
    async () => {
      await filed();
      const clerk = await workAs(await visitor(browser), portal.url, 'kk', 'clerk');
      await clerk.goto(`${portal.url}/kk/office/journal`);
      await look(clerk);
      await clerk.goto(`${portal.url}/ru/office/journal?service=disability-allowance&from=1.1.2026`);
      await look(clerk);
      for (const [way, start] of [
        ['csv', '\uFEFF'],
        ['xlsx', 'PK'],
        ['pdf', '%PDF'],
      ] as const) {
        const answer = await clerk.request.get(`${portal.url}/ru/office/journal/${way}`);
        expect([way, answer.status(), (await answer.text()).startsWith(start)]).toEqual([way, 200, true]);
      }
      const narrow = await workAs(await visitor(browser, { width: 360 }), portal.url, 'ru', 'head');
      await narrow.goto(`${portal.url}/ru/office/journal`);
      await look(narrow);
    },
    2 * MINUTES,
  );
});
