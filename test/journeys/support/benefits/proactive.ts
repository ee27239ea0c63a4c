import type { Page } from 'playwright-core';
import { hookSignature } from '../../../../src/domain/messages/hook-signature';
import { newId } from '../../../../src/kernel/ids';
import type { Language } from '../../../../src/kernel/language';
import { visitor } from '../browser';
import { press } from '../people';
import { cabinetOf } from './citizen';
import type { Neighbour, Payee } from './country';
import type { BenefitWorld } from './world';

const LINK = /https?:\/\/\S+\/offer\/[0-9a-f]+/;
const CODE = /\b\d{6}\b/;

/** How somebody agrees: by the link of the SMS, in their cabinet, or by answering the SMS. */
export type WayToAgree = 'link' | 'cabinet' | 'sms';

interface OfferRow {
  readonly id: string;
  readonly case_id: string;
  readonly code: string;
  readonly state: string;
  readonly reason: string | null;
}

/** Waits until the offer has reached the phone. @returns its identifier and the words of the SMS */
export async function untilOffered(
  world: BenefitWorld,
  { service, person }: { readonly service: string; readonly person: Neighbour },
): Promise<{ readonly id: string; readonly caseId: string; readonly code: string; readonly sms: string }> {
  const knex = world.portal.database.owner;
  return world.until(`${service} was offered`, async () => {
    const offer: OfferRow | undefined = await knex('offers')
      .where({ service_id: service, recipient_iin: person.iin })
      .first();
    if (offer === undefined) return undefined;
    if (offer.state === 'stopped') throw new Error(`The offer was stopped: ${String(offer.reason)}`);
    const sms = (await smsTo(world, person.mobilePhone ?? '')).find(
      (body) => LINK.test(body) && body.includes(offer.code),
    );
    return sms === undefined ? undefined : { id: offer.id, caseId: offer.case_id, code: offer.code, sms };
  });
}

/** What the SMS of a phone say, the newest first. */
async function smsTo({ portal }: BenefitWorld, phone: string): Promise<string[]> {
  const rows: { body: string }[] = await portal.database
    .owner('demo_outbox')
    .where({ kind: 'sms', recipient: phone })
    .orderBy('id', 'desc')
    .select('body');
  return rows.map(({ body }) => body);
}

/** Agrees to an offer and says where the money shall go. */
export async function agree(
  world: BenefitWorld,
  offer: Awaited<ReturnType<typeof untilOffered>>,
  how: { readonly by: WayToAgree; readonly payee: Payee; readonly language: Language },
): Promise<void> {
  if (how.by === 'sms') return agreeBySms(world, offer, how.payee);
  const page = await openOffer(world, offer, how);
  await proveThePhone(world, page, how.payee.person);
  await press(page, 'main button[value=agree]');
  expect(await page.locator('main .error-summary').count()).toBe(1);
  for (const box of await page.$$('main input[type=checkbox]')) await box.check({ force: true });
  await press(page, 'main button[value=agree]');
  await world.until('the account is asked for', async () => {
    await page.reload();
    return (await page.$('main input[name=iban], main input[name=account]')) ?? undefined;
  });
  await giveAccount(page, how.payee);
  await page.context().close();
}

async function openOffer(
  world: BenefitWorld,
  { id, sms }: { readonly id: string; readonly sms: string },
  { by, payee, language }: { readonly by: WayToAgree; readonly payee: Payee; readonly language: Language },
): Promise<Page> {
  if (by === 'cabinet') {
    const page = await cabinetOf(world, payee.person, language);
    await page.click('a.menu-link');
    await press(page, '#menu a[href$="/cabinet/offers"]');
    await press(page, `main a[href$="/cabinet/offers/${id}"]`);
    return page;
  }
  const page = await (await visitor(world.browser, { width: 360 })).newPage();
  await page.goto(LINK.exec(sms)?.[0] ?? '');
  return page;
}

async function proveThePhone(
  world: BenefitWorld,
  page: Page,
  { mobilePhone = '' }: Neighbour,
): Promise<void> {
  await press(page, 'main form[action$="/code"] button.button:not(.plain)');
  const [newest = ''] = await smsTo(world, mobilePhone);
  await page.fill('main input[name=code]', CODE.exec(newest)?.[0] ?? '');
  await press(page, 'main form[action$="/open"] button.button');
}

async function giveAccount(page: Page, { iban }: Payee): Promise<void> {
  const other = await page.$('main input[name=account][value=other]');
  if (other !== null) await other.check({ force: true });
  await page.fill('main input[name=iban]', iban);
  await press(page, 'main form[action$="/answer"] button.button:not(.plain)');
}

/** Answers the SMS with a yes, and then with the account. */
async function agreeBySms(
  world: BenefitWorld,
  { id, code }: { readonly id: string; readonly code: string },
  { person, iban }: Payee,
): Promise<void> {
  await sendSms(world, person, `Иә ${code}`);
  await world.until('the account is asked for', async () => {
    const agreed = await world.portal.database.owner('offers').where({ id, state: 'agreed' }).first('id');
    return agreed === undefined ? undefined : true;
  });
  await sendSms(world, person, `${code} ${iban}`);
}

async function sendSms(world: BenefitWorld, { mobilePhone }: Neighbour, text: string): Promise<void> {
  const path = '/hooks/sms/inbound';
  const body = Buffer.from(JSON.stringify({ id: newId(), from: mobilePhone, text }));
  const timestamp = String(Math.floor(Date.now() / 1000));
  const signature = hookSignature(world.smsKey, { timestamp, path, body });
  const headers = { 'x-jardem-timestamp': timestamp, 'x-jardem-signature': signature };
  const answer = await fetch(`${world.portal.url}${path}`, { method: 'POST', headers, body });
  expect(answer.status).toBe(200);
}
