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
  const boxes = await page.$$eval(INPUTS, boxesOf);
  const next = boxes.flatMap((box, place) => {
    const value = answerTo(box.name, typed) ?? consentTo(box);
    return value === undefined || !box.open || done.has(idOf(box)) ? [] : [{ box, place, value }];
  });
  if (next.length === 0) return false;
  const inputs = await page.$$(INPUTS);
  for (const { box, place, value } of next) {
    const input = inputs[place];
    // An answer to one of these may have closed another.
    if (input === undefined || !(await isOpen(input))) continue;
    done.add(idOf(box));
    await give(input, box, value);
  }
  return true;
}

/** What a page says of one of its boxes. */
interface Box {
  readonly name: string;
  readonly value: string;
  readonly type: string;
  readonly isSelect: boolean;
  /** Choices are drawn over their inputs, which have no size of their own: what hides one is an enclosing part. */
  readonly open: boolean;
}

/** All boxes of a page, asked for at once: this runs in the page. */
function boxesOf(found: unknown[]): Box[] {
  interface Input {
    tagName: string;
    getAttribute(name: string): string | null;
    closest(by: string): unknown;
  }
  return (found as Input[]).map((one) => ({
    name: one.getAttribute('name') ?? '',
    value: one.getAttribute('value') ?? '',
    type: one.getAttribute('type') ?? '',
    isSelect: one.tagName === 'SELECT',
    open: one.closest('[hidden]') === null,
  }));
}

const idOf = ({ name, value }: Box): string => `${name}=${value}`;

async function isOpen(input: ElementHandle): Promise<boolean> {
  return input.evaluate(
    (one) => (one as unknown as { closest(by: string): unknown }).closest('[hidden]') === null,
  );
}

/** Whoever applies agrees to what is asked. */
function consentTo({ name, type }: Box): readonly string[] | undefined {
  return name.startsWith('consent') && type === 'checkbox' ? ['yes'] : undefined;
}

const DAY_PARTS = { day: 2, month: 1, year: 0 } as const;

function answerTo(name: string, typed: Typed): string | readonly string[] | undefined {
  if (typed[name] !== undefined) return typed[name];
  const [, field = '', part = ''] = /^(.+)-(day|month|year)$/.exec(name) ?? [];
  const whole = typed[field];
  if (typeof whole !== 'string') return undefined;
  return whole.split('-')[DAY_PARTS[part as keyof typeof DAY_PARTS]];
}

async function give(input: ElementHandle, box: Box, value: string | readonly string[]): Promise<void> {
  if (box.type === 'radio' || box.type === 'checkbox') return choose(input, box, value);
  if (typeof value !== 'string') throw new Error(`Several answers to one box: ${value.join(', ')}`);
  if (box.isSelect) await input.selectOption(value);
  else await input.fill(value);
}

async function choose(
  input: ElementHandle,
  { type, value: own }: Box,
  value: string | readonly string[],
): Promise<void> {
  const isChosen = typeof value === 'string' ? value === own : value.includes(own);
  if (isChosen) await input.check({ force: true });
  else if (type === 'checkbox') await input.uncheck({ force: true });
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
  const documents = await page.$$eval('main .documents > li', statesOf);
  return documents.filter(({ said }) => said === state).map(({ id }) => id);
}

/** Each document with what is said of it: this runs in the page. */
function statesOf(found: unknown[]): { id: string; said: string }[] {
  interface Item {
    id: string;
    querySelector(by: string): { textContent: string } | null;
  }
  return (found as Item[]).map((one) => ({
    id: one.id,
    said: one.querySelector('.documents-state strong')?.textContent.trim() ?? '',
  }));
}
