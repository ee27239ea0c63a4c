import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import type { Person } from '../../../../src/domain/access/person';
import type { Edition } from '../../../../src/domain/edition/edition';
import type { Channel } from '../../../../src/domain/edition/vocabulary';
import type { Language } from '../../../../src/kernel/language';
import { registrationRepository } from '../../../../src/data/registrations';
import { registerApplications } from '../../../../src/use-cases/registration/register-application';
import { readPdf } from '../../../print/read-pdf';
import { fileCase } from '../../../support/builders/filed-case';
import { press } from '../people';
import { cabinetOf, downloadResult, register } from './citizen';
import { beginAtCounter } from './counter';
import { fullName, type Neighbour } from './country';
import { refuse, workThrough } from './office';
import { groundOf } from './reach';
import type { BenefitWorld, StaffLogin } from './world';

/** A refusal of an edition: on which ground, to whom, in which language. */
export interface RefusalWalk {
  readonly rules: Edition;
  readonly groundId: string;
  readonly applicant: Neighbour;
  readonly language: Language;
}

/** Papers break their lines where they must: words are compared without the breaks. */
const plain = (text: string): string => text.replace(/[\s\u00AD-]+/g, '');

/** Whether a paper or a page names a ground as the edition prints it. */
export function names({ rules, groundId, language }: RefusalWalk, text: string): boolean {
  return plain(text).includes(plain(groundOf(rules, groundId)[language]));
}

/**
 * An application that stands in the queue is refused by the clerk on a ground of the list, with a reason, and by the head's
 * key; the applicant then finds the ground in the cabinet, and in the notice.
 */
export async function refuseByOfficials(
  world: BenefitWorld,
  way: RefusalWalk & { readonly channel: Channel },
): Promise<void> {
  const { id, number } = await fileFor(world, way);
  await workThrough(world, id, { ...way, decide: (page) => refuse(page, way) });
  const page = await cabinetOf(world, way.applicant, way.language);
  expect(names(way, await downloadResult(world, page, { number, language: way.language }))).toBe(true);
  expect(names(way, (await page.textContent('main')) ?? '')).toBe(true);
  await page.context().close();
}

async function fileFor(
  { portal }: BenefitWorld,
  { rules, applicant, language, channel }: RefusalWalk & { readonly channel: Channel },
): Promise<{ id: string; number: string }> {
  const knex = portal.database.owner;
  await register({ portal }, applicant, language);
  const row: { id: string } = await knex('accounts').where({ login: applicant.iin }).first('id');
  const name = fullName(applicant);
  const filer: Person = { kind: 'citizen', accountId: row.id, iin: applicant.iin, name, language };
  const made = await fileCase(knex, {
    ...{ rules, route: rules, channel, filer, applicant: { iin: applicant.iin, name } },
    ...{ filedAt: new Date(), language },
  });
  const clock = { now: () => new Date() };
  await registerApplications({ registrations: registrationRepository(knex), clock })();
  return made;
}

/** The portal itself refuses what was filed: the applicant finds the ground in the cabinet and in the notice. */
export async function refusedByPortal(
  world: BenefitWorld,
  way: RefusalWalk & { readonly page: Page; readonly number: string },
): Promise<void> {
  const { page, number, language } = way;
  await world.until(`${number} was refused`, async () => {
    const knex = world.portal.database.owner;
    const filed: { id: string; status: string } = await knex('applications').where({ number }).first();
    const refused = await knex('results').where({ application_id: filed.id, outcome: 'refused' }).first();
    return filed.status === 'intake-refused' || refused !== undefined ? true : undefined;
  });
  const notice = await downloadResult(world, page, { number, language });
  expect({ notice: names(way, notice), page: names(way, (await page.textContent('main')) ?? '') }).toEqual({
    notice: true,
    page: true,
  });
}

/** A worker at a window does not accept the documents: the receipt that names the ground is printed at once. */
export async function refuseAtCounter(
  world: BenefitWorld,
  way: RefusalWalk & { readonly at: StaffLogin },
): Promise<void> {
  const { at, applicant, language, rules, groundId } = way;
  const page = await beginAtCounter(world, { at, iin: applicant.iin, service: rules.id, language });
  const draft = /\/apply\/[^/]+/.exec(page.url())?.[0] ?? '';
  await page.goto(`${world.portal.url}/${language}${draft}/documents`);
  await press(page, 'main a[href*="/office/counter/refusal/"]');
  await press(page, 'main form button.danger');
  expect(await page.locator('main .error-summary').count()).toBe(1);
  await page.check(`main input[name=ground][value="${groundId}"]`, { force: true });
  const missing = await page.$('main input[name=missing]:not(:checked)');
  await missing?.check({ force: true });
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('main button.danger')]);
  const receipt = readFileSync(await download.path());
  expect(receipt.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(names(way, readPdf(receipt).text)).toBe(true);
}
