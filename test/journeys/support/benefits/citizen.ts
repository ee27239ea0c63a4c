import type { Page } from 'playwright-core';
import { DEMO_CITIZEN_WITH_ASP } from '../../../../src/adapters/gateway/simulator/demo-citizens';
import { newId } from '../../../../src/kernel/ids';
import type { Language } from '../../../../src/kernel/language';
import { readPdf } from '../../../print/read-pdf';
import { samplePdf } from '../../../support/sample-files';
import { visitor } from '../browser';
import { logInHere, press } from '../people';
import { fullName, type Neighbour } from './country';
import { fillForm, type FormMet, type Typed } from './form';
import type { BenefitWorld } from './world';

/** A page that does not come within this time does not come. */
const PATIENCE_MS = 15_000;
const NUMBER = /\d{4}-\d{6}-\d/;
/** A paper of the family: it is handed in where no registry spares it. */
export const PAPER = { name: 'құжат.pdf', mimeType: 'application/pdf', buffer: samplePdf() };

/** An application that was filed, as its number on the page and in the database says. */
export interface Filed {
  readonly id: string;
  readonly number: string;
  readonly channel: string;
  readonly met: FormMet;
}

/** How an application is filled in. */
export interface FormToFill {
  readonly service: string;
  readonly language: Language;
  readonly typed: Typed;
  readonly emptyOn: string;
  readonly look?: (page: Page) => Promise<void>;
}

/** Makes an account for somebody, with the password of the demonstration, as if they had registered. */
export async function register(
  { portal }: Pick<BenefitWorld, 'portal'>,
  person: Neighbour,
  language: Language,
): Promise<void> {
  const knex = portal.database.owner;
  const demo: { password_hash: string } = await knex('accounts')
    .where({ login: DEMO_CITIZEN_WITH_ASP })
    .first('password_hash');
  await knex('accounts')
    .insert({
      ...{ id: newId(), kind: 'citizen', login: person.iin, iin: person.iin, language },
      full_name: fullName(person),
      phone: person.mobilePhone,
      password_hash: demo.password_hash,
      created_at: new Date(),
      password_changed_at: new Date(),
    })
    .onConflict('login')
    .ignore();
}

/** Opens a phone in somebody's hand, logged in on the portal. */
export async function cabinetOf(world: BenefitWorld, person: Neighbour, language: Language): Promise<Page> {
  await register(world, person, language);
  const page = await (await visitor(world.browser, { width: 360 })).newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  await page.goto(`${world.portal.url}/${language}/login`);
  await logInHere(page, person.iin);
  return page;
}

/** Applies on the portal: from the page of the service, through an empty page and the whole form, to the sent page. */
export async function applyOnPortal(world: BenefitWorld, page: Page, form: FormToFill): Promise<Filed> {
  const { language, service } = form;
  await page.goto(`${world.portal.url}/${language}/services/${service}`);
  await press(page, `main a[href$="/services/${service}/apply"]`);
  await page.check('main input[name=consent]', { force: true });
  await press(page, 'main button.start');
  const met = await fillForm(page, { ...form, paper: PAPER });
  await signByKey(page);
  return filedFrom(world, page, met);
}

/** Signs what is on the page with the key of whoever is asked for. */
export async function signByKey(page: Page): Promise<void> {
  await Promise.all([page.waitForNavigation(), page.click('[data-start]')]);
  const problem = await page.$('main .error-summary, main .key-signing .error');
  if (problem !== null) throw new Error(`It was not signed: ${await problem.textContent()}`);
}

/** The sent page: its number and its receipt, which is a PDF that bears the number. */
export async function filedFrom(world: BenefitWorld, page: Page, met: FormMet): Promise<Filed> {
  const [number = ''] = NUMBER.exec((await page.textContent('main .panel-facts')) ?? '') ?? [];
  expect(page.url()).toContain(`/sent/${number}`);
  const href = await page.getAttribute('main a[href$="/receipt"]', 'href');
  expect(await paperAt(page, href ?? '')).toContain(number);
  const knex = world.portal.database.owner;
  const row: { id: string; channel: string } = await knex('applications').where({ number }).first();
  return { id: row.id, number, channel: row.channel, met };
}

/** The words of a PDF behind a link of the page. */
export async function paperAt(page: Page, href: string): Promise<string> {
  const answer = await page.context().request.get(new URL(href, page.url()).href);
  const body = await answer.body();
  expect([answer.status(), body.subarray(0, 5).toString('latin1')]).toEqual([200, '%PDF-']);
  return readPdf(body).text;
}

/** Downloads the notice of the decision from the page of the application. */
export async function downloadResult(
  world: BenefitWorld,
  page: Page,
  { number, language }: { readonly number: string; readonly language: Language },
): Promise<string> {
  await page.goto(`${world.portal.url}/${language}/applications/${number}`);
  const href = await page.getAttribute('main a[href$="/result"]', 'href');
  return paperAt(page, href ?? '');
}
