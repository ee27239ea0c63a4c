import type { ElementHandle, Page } from 'playwright-core';
import type { Language } from '../../../../src/kernel/language';
import { words } from '../../../../src/web/text/words';
import { signOnPaper } from '../application';
import { MAIN_BUTTON as GO_ON, press } from '../people';

/** What a family types, by the names of the boxes: `death_date` takes the three boxes of a day, as `YYYY-MM-DD`. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

/** More pages than any form has. */
const MOST_PAGES = 25;
const PAGE = /\/apply\/[^/]+\/(?<key>[a-z-]+)$/;

const INPUTS = 'main form :is(input:not([type=hidden]):not([type=file]), textarea, select)[name]';

/** What was met on the way through a form. */
export interface FormMet {
  /** Keys of its pages, in their order. */
  readonly pages: string[];
  /** Questions with the error that stood beside each when nothing was typed. */
  readonly missed: string[];
  /** Documents handed in, and those that a registry had confirmed. */
  readonly attached: string[];
  readonly confirmed: string[];
}

/** What is done on the way through a form. */
export interface FormWay {
  readonly language: Language;
  readonly typed: Typed;
  /** The page on which nothing is typed first, to see what the form then says. */
  readonly emptyOn?: string;
  /** A paper for whatever is asked for. */
  readonly paper: { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };
  /** Looks at each page before it is left. */
  readonly look?: (page: Page) => Promise<void>;
}

/** Fills in a form, from the page on which one stands up to the page that is none of it: signing, or what was sent. */
export async function fillForm(page: Page, way: FormWay): Promise<FormMet> {
  const met: FormMet = { pages: [], missed: [], attached: [], confirmed: [] };
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const key = PAGE.exec(new URL(page.url()).pathname)?.groups?.key;
    if (key === 'sign' || !page.url().includes('/apply/')) return met;
    if (key === undefined) await press(page, GO_ON);
    else await fillPage(page, key, way, met);
  }
  throw new Error(`The form does not end: ${page.url()}`);
}

async function fillPage(page: Page, key: string, way: FormWay, met: FormMet): Promise<void> {
  if (met.pages.at(-1) === key) await complain(page);
  met.pages.push(key);
  await way.look?.(page);
  if (key === 'documents') await handIn(page, way, met);
  else if (key === way.emptyOn) met.missed.push(...(await sendEmpty(page)));
  await answerPage(page, way.typed);
  if ((await page.$('#print')) !== null) await signOnPaper(page);
  const before = page.url();
  await press(page, GO_ON);
  // A question that an answer opens on the same page is asked when the page comes again.
  if (page.url() === before && (await page.$('main .error-summary')) === null) {
    await answerPage(page, way.typed);
    await press(page, GO_ON);
  }
}

async function complain(page: Page): Promise<never> {
  const said = await page.$$eval('main .error-summary li, main .field .error', (found) =>
    found.map((one) => (one as unknown as { textContent: string }).textContent.trim()),
  );
  throw new Error(`The page is not taken: ${page.url()}\n${said.join('\n')}`);
}

/** Sends the page with nothing typed. @returns the ids of the errors that stand beside their questions */
async function sendEmpty(page: Page): Promise<string[]> {
  for (const box of await page.$$('main form :is(input[type=text], input[type=tel], textarea)'))
    if (await box.isVisible()) await box.fill('');
  const before = page.url();
  await press(page, GO_ON);
  if (page.url() !== before) throw new Error(`An empty page is taken: ${before}`);
  return page.$$eval('main .field.invalid .error', (found) =>
    found.map((one) => (one as unknown as { id: string }).id),
  );
}

/** Answers what stands on the page; what is known already stays, unless the family types something else. */
async function answerPage(page: Page, typed: Typed): Promise<void> {
  const done = new Set<string>();
  // What an answer has opened in place is answered in the next round.
  while (await answerOpen(page, typed, done));
}

/** Answers what is open and was not answered before. @returns whether there was anything */
async function answerOpen(page: Page, typed: Typed, done: Set<string>): Promise<boolean> {
  const before = done.size;
  for (const input of await page.$$(INPUTS)) {
    const name = (await input.getAttribute('name')) ?? '';
    const id = `${name}=${(await input.getAttribute('value')) ?? ''}`;
    const value = answerTo(name, typed) ?? (await consentTo(input, name));
    if (done.has(id) || value === undefined || !(await isOpen(input))) continue;
    done.add(id);
    await give(input, value);
  }
  return done.size > before;
}

/** Choices are drawn over their inputs, so that an input has no size of its own: what hides it is an enclosing part. */
async function isOpen(input: ElementHandle): Promise<boolean> {
  return input.evaluate(
    (one) => (one as unknown as { closest(by: string): unknown }).closest('[hidden]') === null,
  );
}

/** Whoever applies agrees to what is asked. */
async function consentTo(input: ElementHandle, name: string): Promise<readonly string[] | undefined> {
  const isTick = name.startsWith('consent') && (await input.getAttribute('type')) === 'checkbox';
  return isTick ? ['yes'] : undefined;
}

const DAY_PARTS = { day: 2, month: 1, year: 0 } as const;

function answerTo(name: string, typed: Typed): string | readonly string[] | undefined {
  if (typed[name] !== undefined) return typed[name];
  const [, field = '', part = ''] = /^(.+)-(day|month|year)$/.exec(name) ?? [];
  const whole = typed[field];
  if (typeof whole !== 'string') return undefined;
  return whole.split('-')[DAY_PARTS[part as keyof typeof DAY_PARTS]];
}

async function give(input: ElementHandle, value: string | readonly string[]): Promise<void> {
  const kind = (await input.getAttribute('type')) ?? '';
  if (kind === 'radio' || kind === 'checkbox') return choose(input, kind, value);
  if (typeof value !== 'string') throw new Error(`Several answers to one box: ${value.join(', ')}`);
  if (await input.evaluate((one) => (one as unknown as { tagName: string }).tagName === 'SELECT'))
    await input.selectOption(value);
  else await input.fill(value);
}

async function choose(input: ElementHandle, kind: string, value: string | readonly string[]): Promise<void> {
  const own = (await input.getAttribute('value')) ?? '';
  const isChosen = typeof value === 'string' ? value === own : value.includes(own);
  if (isChosen) await input.check({ force: true });
  else if (kind === 'checkbox') await input.uncheck({ force: true });
}

/** Hands in a paper wherever one is asked for, and notes what the registries have spared. */
async function handIn(page: Page, { paper, language }: FormWay, met: FormMet): Promise<void> {
  const said = words(language);
  met.confirmed.push(...(await documentsThat(page, said['apply.documents.state.confirmed'])));
  for (const id of await documentsThat(page, said['apply.documents.state.attach'])) {
    await page.setInputFiles(`[id="${id}"] input[type=file]`, paper);
    await press(page, `[id="${id}"] form[enctype] button[type=submit]`);
    met.attached.push(id);
  }
}

/** Ids of the documents of which the page says this first. */
async function documentsThat(page: Page, state: string): Promise<string[]> {
  const found: string[] = [];
  for (const document of await page.$$('main .documents > li')) {
    const said = await (await document.$('.documents-state strong'))?.textContent();
    if (said?.trim() === state) found.push((await document.getAttribute('id')) ?? '');
  }
  return found;
}
