import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { chromiumLaunchOptions } from '../../support/chromium';

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Opens the browser for a file of journeys. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch(await chromiumLaunchOptions());
}

/** A visitor: a window of their own, with or without scripts. */
export function visitor(
  browser: Browser,
  { scripts = true, width = 1280 }: { scripts?: boolean; width?: number } = {},
): Promise<BrowserContext> {
  return browser.newContext({
    javaScriptEnabled: scripts,
    viewport: { width, height: 900 },
    locale: 'ru-KZ',
    timezoneId: 'Asia/Almaty',
    acceptDownloads: true,
  });
}

/** What is wrong with a page for whoever cannot see or hold a mouse; empty when axe finds nothing. */
export async function accessibilityProblems(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults>('axe.run()');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

interface AxeResults {
  violations: { id: string; nodes: { target: string[] }[] }[];
}

/** How many pixels a page is wider than its window: 0 when nobody must scroll sideways. */
export function overflow(page: Page): Promise<number> {
  return page.evaluate<number>(
    'Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth)',
  );
}
