import { readFileSync } from 'node:fs';
import type { BrowserContext, Page, Response } from 'playwright-core';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** What a browser itself complained of, or fetched from elsewhere, since it was last asked. */
export interface Complaints {
  take(): string[];
}

/** The page that was shown last, as it came over the wire. */
export interface Shown {
  status(): number | undefined;
  html(): Promise<string>;
}

export type WatchedPage = Complaints & Shown & { readonly page: Page };

/** A window that remembers what was sent to it and what went wrong in it. */
export async function watchedPage(context: BrowserContext, host: string): Promise<WatchedPage> {
  const page = await context.newPage();
  let complaints: string[] = [];
  let last: Response | undefined;
  page.on('console', (message) => {
    // Chromium says of every page with a status of 400 or more that it failed to load.
    if (message.type() === 'error' && !/the server responded with a status of 4\d\d/.test(message.text()))
      complaints.push(message.text());
  });
  page.on('pageerror', (problem) => complaints.push(String(problem)));
  page.on('request', (request) => {
    if (new URL(request.url()).host !== host && !request.url().startsWith('data:'))
      complaints.push(`asked ${request.url()}`);
  });
  page.on('response', (response) => {
    const isPage =
      response.request().isNavigationRequest() && response.request().frame() === page.mainFrame();
    if (isPage && (response.status() < 300 || response.status() >= 400)) last = response;
    else if (!isPage && response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return {
    page,
    status: () => last?.status(),
    html: async () => (await last?.text()) ?? '',
    take: () => {
      const taken = complaints;
      complaints = [];
      return taken;
    },
  };
}

/** Rules whose outcome depends on colours or on sizes alone: the others say the same of one page however it is shown. */
const COLOURS = ['color-contrast', 'link-in-text-block'];
const SIZES = ['target-size', 'scrollable-region-focusable'];

/** With which rules axe looks at a page. */
export type Rules = 'all' | 'sizes';

/** Off by default in axe, and asked for by WCAG 2.2. */
const ALSO = `rules: { 'target-size': { enabled: true } }`;

/** What axe finds with all its rules, or with those that look at sizes. */
export async function axeFlaws(page: Page, rules: Rules = 'all'): Promise<string[]> {
  return runAxe(page, 'document', rules === 'all' ? ALSO : `runOnly: ${JSON.stringify(SIZES)}`);
}

/**
 * What the rules about colours find in the kinds of elements that are not in `seen`, which grows by them. Of one kind are
 * elements that no style of ours tells apart: the same tag, classes, marks and state, within the same.
 */
export async function colourFlaws(page: Page, seen: Set<string>): Promise<string[]> {
  const kinds = await page.evaluate<string[]>(`[...(${KINDS}).keys()]`);
  const fresh = kinds.filter((kind) => !seen.has(kind));
  if (fresh.length === 0) return [];
  for (const kind of fresh) seen.add(kind);
  const context = `{ include: ${JSON.stringify(fresh)}.map((kind) => (${KINDS}).get(kind)) }`;
  return runAxe(page, context, `runOnly: ${JSON.stringify(COLOURS)}`);
}

/** One element with words for each kind on the page, by a short sign of the kind. */
const KINDS = `(() => {
  const OTHER = /^(id|for|href|src|d|name|value|action|content|title|alt|placeholder|datetime|lang|hreflang|aria-(label|labelledby|describedby|controls))$/;
  const known = new Map();
  const kindOf = (e) => {
    if (e === null) return 0;
    if (known.has(e)) return known.get(e);
    const marks = [...e.attributes].filter(({ name }) => !OTHER.test(name)).map(({ name, value }) => name + '=' + value);
    const after = e.previousElementSibling;
    const place = (after === null ? 'first' : after.tagName + (after.checked ? '!' : '')) + (e.nextElementSibling === null ? ' last' : '');
    const words = [kindOf(e.parentElement), e.tagName, marks.sort().join(' '), e.checked ? 'checked' : '', place].join('|');
    let sign = 5381;
    for (let i = 0; i < words.length; i += 1) sign = (Math.imul(sign, 33) ^ words.charCodeAt(i)) >>> 0;
    known.set(e, sign + ':' + words.length);
    return known.get(e);
  };
  const found = new Map();
  for (const e of document.querySelectorAll('body *'))
    if ([...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim() !== '') || e.matches('input, select, textarea')) if (!found.has(kindOf(e))) found.set(kindOf(e), e);
  return found;
})()`;

async function runAxe(page: Page, context: string, asked: string): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(AXE);
  return page.evaluate<string[]>(
    `axe.run(${context}, { resultTypes: ['violations'], preload: false, iframes: false, ${asked} }).then(({ violations }) =>
       violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + ': ' + target.join(' '))))`,
  );
}

/** Whether somebody must scroll sideways, and what sticks out. */
export async function overflowFlaws(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('main *, header *, footer *')].filter((e) => e.getBoundingClientRect().right > clientWidth + 1);
    const deepest = wide.filter((e) => !wide.some((other) => other !== e && e.contains(other)));
    return ['wider by ' + (scrollWidth - clientWidth) + ': ' + deepest.slice(0, 3).map((e) => e.tagName + '.' + e.className).join(', ')];
  })()`);
}

/** Words of the content that a reader of the paper would miss: what is seen on the screen and is no control. */
export async function printFlaws(page: Page): Promise<string[]> {
  const onScreen = await page.evaluate<string[]>(SEEN);
  await page.emulateMedia({ media: 'print' });
  const onPaper = new Set(await page.evaluate<string[]>(SEEN));
  const width = await overflowFlaws(page);
  await page.emulateMedia({ media: null });
  return [
    ...onScreen.filter((words) => !onPaper.has(words)).map((words) => `not on paper: ${words.slice(0, 60)}`),
    ...width,
  ];
}

/** Texts of headings, paragraphs, items, terms and cells that are seen; not of what one can only press. */
const SEEN = `[...document.querySelectorAll('main :is(h1, h2, h3, p, li, dt, dd, th, td, legend, label)')]
  .filter((e) => e.closest('nav, .actions, .button, .back, .breadcrumbs, .case-acts, .screen-only, .filters, .search, .tabs, .contents, .pagination, .summary-change, .paper-preview, .preview-links, form') === null)
  .filter((e) => e.querySelector('h1, h2, h3, p, li, dt, dd, td, form, .button') === null)
  .filter((e) => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getClientRects().length > 0)
  .map((e) => e.textContent.replace(/\\s+/g, ' ').trim())
  .filter((words) => words !== '')`;
