import type { Page } from 'playwright-core';
import type { Language } from '../../../src/kernel/language';
import { logInHere, MAIN_BUTTON, press } from './people';

/** More pages than the form of the certificate has. */
const MOST_PAGES = 15;

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

async function fillEmpty(page: Page, boxes: string, value: string): Promise<void> {
  for (const box of await page.$$(boxes)) if ((await box.inputValue()) === '') await box.fill(value);
}

/** Asks the visitor at a counter what the window's form asks beside the portal's, and files what they signed on paper. */
export async function finishAtCounter(page: Page): Promise<void> {
  for (let pages = 0; !page.url().includes('/sent/'); pages += 1) {
    if (pages > MOST_PAGES) throw new Error(`The form does not end: ${page.url()}`);
    await answer(page);
    await fillEmpty(page, 'main input[type=text], main textarea', 'Алматы қаласы, Абай даңғылы, 1');
    if ((await page.$('#print')) !== null) await signOnPaper(page);
    await press(page, MAIN_BUTTON);
  }
}

/** On the page before filing at a counter: prints the application, and attaches it as if it came back signed. */
export async function signOnPaper(page: Page): Promise<void> {
  const action = (await page.getAttribute('#print form', 'action')) ?? '';
  const csrf = await page.inputValue('#print input[name=_csrf]');
  const place = new URL(action, page.url()).href;
  const printed = await page.context().request.post(place, { form: { _csrf: csrf } });
  const scan = { name: 'signed.pdf', mimeType: 'application/pdf', buffer: await printed.body() };
  await page.setInputFiles('main input[type=file]', scan);
  await press(page, 'main form.upload-form button[type=submit]');
}

/** Fills in the application for the ASP certificate, up to the page that asks how one signs. */
export async function fillIn(
  page: Page,
  { url, language, iin }: { url: string; language: Language; iin: string },
): Promise<void> {
  await page.goto(`${url}/${language}/services/asp-certificate/apply`);
  if (page.url().includes('/login')) await logInHere(page, iin);
  for (let pages = 0; !page.url().includes('/sign'); pages += 1) {
    if (pages > MOST_PAGES) throw new Error(`The form does not end: ${page.url()}`);
    await answer(page);
    await press(page, MAIN_BUTTON);
  }
}
