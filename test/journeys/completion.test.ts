import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { DEMO_CITIZEN_WITH_ASP as IIN } from '../../src/adapters/gateway/simulator/demo-citizens';
import type { Citizen } from '../../src/domain/access/person';
import type { Language } from '../../src/kernel/language';
import { fileCase } from '../support/builders/filed-case';
import { seededEdition } from '../support/fictional-service';
import { samplePdf } from '../support/sample-files';
import { accessibilityProblems, openBrowser, overflow, visitor } from './support/browser';
import { logInHere, press, workAs } from './support/people';
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

/** A case of the demonstration's citizen, in the queue of its clerk. */
async function filed(language: Language): Promise<{ id: string; number: string }> {
  const knex = portal.database.owner;
  const account: { id: string; name: string } = await knex('accounts')
    .where({ iin: IIN, kind: 'citizen' })
    .first({ id: 'id', name: 'full_name' });
  const filer: Citizen = {
    ...{ kind: 'citizen', accountId: account.id, iin: IIN, name: account.name, language: 'kk' },
  };
  const applicant = { iin: filer.iin, name: filer.name };
  return fileCase(knex, {
    rules: RULES,
    route: RULES,
    channel: 'portal',
    filer,
    applicant,
    filedAt: new Date(),
    // Another benefit each time: what was asked for once is not asked for twice.
    answers: { benefits: [language === 'kk' ? 'birth' : 'childcare'] },
  });
}

describe('completing an application', () => {
  it.each<Language>(['kk', 'ru'])(
    'is asked for by the clerk, answered on one page by the citizen, and seen as what changed, in %s',
    async (language) => {
      const { id, number } = await filed(language);
      const clerk = await workAs(await visitor(browser), portal.url, language, 'clerk');
      const place = `${portal.url}/${language}/office/cases/${id}`;
      await clerk.goto(place);
      await press(clerk, '#acts button[type=submit]');
      await press(clerk, `a[href$="${id}/completion"]`);
      const first = (await clerk.getAttribute('input[type=radio][value=replace]', 'name')) ?? '';
      for (const label of await clerk.$$('.review-check label[for$="-ok"]')) await label.click();
      await press(clerk, 'main form button[type=submit]');
      expect(await clerk.locator('.error-summary').count()).toBe(1);
      await clerk.click(`label[for="${first}-replace"]`);
      await clerk.locator('label[for^="answer-"][for$="-replace"]').first().click();
      await clerk.selectOption(`#${first}-reason`, { index: 1 });
      await press(clerk, 'main form button[type=submit]');
      expect(await clerk.locator('.error-summary').count()).toBe(1);
      for (const list of await clerk.$$('select[id^=answer-]'))
        if (await list.isVisible()) await list.selectOption({ index: 2 });
      await look(clerk);
      await press(clerk, 'main form button[type=submit]');
      expect(clerk.url()).toBe(place);
      expect(await clerk.locator('#completion').count()).toBe(1);
      await look(clerk);

      const citizen = await (await visitor(browser, { width: 360 })).newPage();
      await citizen.goto(`${portal.url}/${language}/login`);
      await logInHere(citizen, IIN);
      await citizen.goto(`${portal.url}/${language}/applications/${number}`);
      await look(citizen);
      await press(citizen, 'a[href$="/completion"]');
      await look(citizen);
      await press(citizen, 'main form .actions button:not([name])');
      expect(await citizen.locator('.error-summary li').count()).toBeGreaterThan(1);
      await look(citizen);
      const file = join(mkdtempSync(join(tmpdir(), 'jardem-')), 'құжат.pdf');
      writeFileSync(file, samplePdf(number));
      for (const input of await citizen.$$('input[type=file]')) await input.setInputFiles(file);
      await press(citizen, 'button[name=later]');
      await citizen.goto(`${portal.url}/${language}/applications/${number}/completion`);
      expect(await citizen.locator('.upload-files li').count()).toBeGreaterThan(0);
      const fields = citizen.locator(
        'main form .field input[type=text]:visible, main form .field input[type=tel]',
      );
      await fields.first().fill('Басқаша Жазылған');
      await look(citizen);
      await press(citizen, 'main form .actions button:not([name])');
      expect(citizen.url()).toMatch(new RegExp(`/applications/${number}`));

      await clerk.goto(place);
      await look(clerk);
      expect(await clerk.locator('#completion ~ table strong').count()).toBeGreaterThan(0);
    },
    2 * MINUTES,
  );
});
