import type { Page } from 'playwright-core';
import { dayOf } from '../../../../src/kernel/day-of';
import type { Language } from '../../../../src/kernel/language';
import { press } from '../people';
import { signByKey } from './citizen';
import type { BenefitWorld, StaffLogin } from './world';

/** More steps than any route has. */
const MOST_STEPS = 12;
const MAIN = '#acts .actions a.button';

/** Who works where, and in which role, in the demonstration. */
const STAFF: Readonly<Record<string, StaffLogin>> = {
  'almaty-almaly-department clerk': 'clerk',
  'almaty-almaly-department head': 'head',
  'almaty-almaly-corporation operator': 'operator',
  'almaty-mse-unit operator': 'examiner',
};

/** What the officials do with a case: the clerk's draft, and what is handed out at the end. */
export interface OfficeWay {
  readonly language: Language;
  /** Fills in the page of the decision on which the clerk stands. */
  readonly decide: (page: Page) => Promise<void>;
  readonly look?: (page: Page) => Promise<void>;
}

/** Leads a case along its route until nothing is left to do: steps, decision, the head's key, handing out. */
export async function workThrough(world: BenefitWorld, caseId: string, way: OfficeWay): Promise<void> {
  for (let steps = 0; steps < MOST_STEPS; steps += 1) {
    const login = await whoseTurn(world, caseId);
    if (login === undefined) return;
    const page = await world.staff(login, way.language);
    await page.goto(`${world.portal.url}/${way.language}/office/cases/${caseId}`);
    await way.look?.(page);
    const before = await stepOf(world, caseId);
    await actOn(page, way);
    if ((await stepOf(world, caseId)) === before)
      throw new Error(`The step is not done: ${await said(page)}`);
  }
  throw new Error(`The route does not end: ${caseId}`);
}

/** The step at which a case stands, and who has it; undefined when its route is at an end. */
async function stepOf({ portal }: BenefitWorld, caseId: string): Promise<string | undefined> {
  const row: { step_key: string; holder_id: string | null } | undefined = await portal.database
    .owner('work_items')
    .where({ application_id: caseId, closed_at: null })
    .first('step_key', 'holder_id');
  return row === undefined ? undefined : `${row.step_key} ${String(row.holder_id)}`;
}

async function whoseTurn({ portal }: BenefitWorld, caseId: string): Promise<StaffLogin | undefined> {
  const row: { organisation_code: string; role: string } | undefined = await portal.database
    .owner('work_items')
    .where({ application_id: caseId, closed_at: null })
    .first('organisation_code', 'role');
  if (row === undefined) return undefined;
  const login = STAFF[`${row.organisation_code} ${row.role}`];
  if (login === undefined) throw new Error(`Nobody of the demonstration is ${row.role} there`);
  return login;
}

async function actOn(page: Page, way: OfficeWay): Promise<void> {
  const claim = await page.$('#acts form[action$="/claim"] button');
  if (claim !== null) return press(page, '#acts form[action$="/claim"] button');
  const href = (await page.$(MAIN)) === null ? null : await page.getAttribute(MAIN, 'href');
  if (href === null) return press(page, '#acts form button.button:not(.plain)');
  await press(page, MAIN);
  if (href.endsWith('/decision')) {
    await way.decide(page);
    await way.look?.(page);
    await press(page, 'main form button[type=submit]');
  } else if (href.endsWith('/sign')) await signByKey(page);
  else await handOut(page, way);
}

/** Hands the notice to the applicant, who shows an identity card. */
async function handOut(page: Page, way: OfficeWay): Promise<void> {
  await press(page, 'main form button[type=submit]');
  expect(await page.locator('main .error-summary').count()).toBe(1);
  await page.check('main input[name=to][value=applicant]', { force: true });
  await page.check('main input[name=document][value=id-card]', { force: true });
  await page.fill('main input[name=number]', '045847333');
  await way.look?.(page);
  await press(page, 'main form button[type=submit]');
}

async function said(page: Page): Promise<string> {
  const found = await page.$('main .error-summary, main .notice');
  return `${page.url()} ${(await found?.textContent()) ?? ''}`;
}

/** Assigns what the portal proposes; `sum` is typed where the act leaves it to the official. */
export async function assign(page: Page, sum?: string): Promise<void> {
  await page.check('main input[name=outcome][value=assigned]', { force: true });
  // Notes beside labels are bracketed once.
  expect(await page.textContent('main form')).not.toContain('((');
  const proposed = await page.inputValue('main input[name=amount]');
  if ((proposed === '') !== (sum !== undefined)) throw new Error(`The sum that is proposed: ${proposed}`);
  if (sum === undefined) return;
  await page.fill('main input[name=amount]', sum);
  if ((await page.inputValue('main input[name=from-day]')) !== '') return;
  const [year = '', month = '', day = ''] = dayOf(new Date()).split('-');
  for (const [box, value] of Object.entries({ day, month, year }))
    await page.fill(`main input[name=from-${box}]`, value);
}

/** Refuses on a ground of the edition's list; without a ground and a reason the page is not taken. */
export async function refuse(page: Page, { groundId }: { readonly groundId: string }): Promise<void> {
  await page.check('main input[name=outcome][value=refused]', { force: true });
  await press(page, 'main form button[type=submit]');
  expect(await page.locator('main .field.invalid').count()).toBeGreaterThan(0);
  await page.check(`main input[name=ground][value="${groundId}"]`, { force: true });
  await page.fill(
    'main [name=reason]',
    'Деректер реестрмен сәйкес келмейді. Сведения расходятся с реестром.',
  );
}
