import type { Page } from 'playwright-core';
import { press } from '../people';
import { filedFrom, PAPER, type Filed, type FormToFill } from './citizen';
import { fillForm } from './form';
import type { BenefitWorld, StaffLogin } from './world';

/** Receives a visitor at a window, and files what they sign on paper; the receipt is printed at once. */
export async function applyAtCounter(
  world: BenefitWorld,
  form: FormToFill & { readonly at: StaffLogin; readonly iin: string },
): Promise<Filed> {
  const page = await beginAtCounter(world, form);
  const met = await fillForm(page, { ...form, paper: PAPER });
  return filedFrom(world, page, met);
}

/** Finds the visitor in the registry, compares, and begins the application of the service. */
export async function beginAtCounter(
  world: BenefitWorld,
  { at, iin, service, language }: Pick<FormToFill, 'service' | 'language'> & { at: StaffLogin; iin: string },
): Promise<Page> {
  const page = await world.staff(at, language);
  await page.goto(`${world.portal.url}/${language}/office/counter`);
  await page.fill('main input[name=iin]', iin);
  await press(page, 'main form[action$="/office/counter"] button.button');
  await chooseService(page, service);
  await page.check('main input[name=consent]', { force: true });
  await press(page, 'main form[action$="/start"] button.button');
  return page;
}

async function chooseService(page: Page, service: string): Promise<void> {
  const select = await page.$('main select[name=service]');
  if (select !== null) await select.selectOption(service);
  else await page.check(`main input[name=service][value="${service}"]`, { force: true });
}
