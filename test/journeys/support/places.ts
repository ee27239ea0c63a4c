import type { Page } from 'playwright-core';
import type { Actor } from '../../support/actors';
import type { CaseMaker } from '../../support/app-cases';

/** What one does on a page before it is looked at. */
export type Act = (page: Page) => Promise<void>;

/** Somewhere to go: as whom, where, what is done there, and which status is then answered. */
export interface Place {
  readonly as: Actor;
  readonly at: string | ((make: CaseMaker) => Promise<string>);
  readonly act?: Act;
  readonly status?: number;
  /** In a browser of its own: another window would give its session another state. */
  readonly alone?: boolean;
}

const FIRST_BUTTON = 'main form[method=post] button[type=submit]:not([name])';

/** Sends the form of the page. */
export const press: Act = (page) =>
  Promise.all([page.waitForNavigation(), page.click(FIRST_BUTTON)]).then(() => undefined);

/** Fills boxes by their names, and goes on. */
export const typed =
  (fields: Readonly<Record<string, string>>, then: Act = press): Act =>
  async (page) => {
    for (const [name, value] of Object.entries(fields)) await page.fill(`main [name="${name}"]`, value);
    await then(page);
  };

/** Asks what a decision of an administrator would do. */
export const preview: Act = (page) =>
  Promise.all([page.waitForNavigation(), page.click('main button[value=preview]')]).then(() => undefined);

/** Sends the form with nothing in it. */
export const empty: Act = async (page) => {
  for (const box of await page.$$(
    'main form[method=post] input:is([type=text], [type=tel], [type=email]), main textarea',
  ))
    await box.fill('');
  await press(page);
};
