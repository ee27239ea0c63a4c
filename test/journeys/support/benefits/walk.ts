import type { Page } from 'playwright-core';
import type { Language } from '../../../../src/kernel/language';
import { applyOnPortal, cabinetOf, downloadResult, paperAt, type Filed } from './citizen';
import { applyAtCounter } from './counter';
import type { Payee } from './country';
import type { Typed } from './form';
import { assign, workThrough } from './office';
import { untilDecided, untilPaid, type Paid } from './payment';
import { agree, untilOffered, type WayToAgree } from './proactive';
import type { BenefitWorld, StaffLogin } from './world';

/** One way through a service, from the empty form to the money. */
export interface Walk {
  readonly service: string;
  readonly language: Language;
  /** Who applies, and where the money goes. */
  readonly applicant: Payee;
  /** At which window; left out on the portal and by phone. */
  readonly at?: StaffLogin;
  /** What is registered and makes the offer, and how the person agrees to it. */
  readonly offer?: { readonly event: Readonly<Record<string, string>>; readonly by: WayToAgree };
  readonly typed?: Typed;
  /** The page of the form that is first sent with nothing typed. */
  readonly emptyOn?: string;
  /** Whether the portal itself decides, without a clerk. */
  readonly straight?: boolean;
  /** What the official assigns, tenge, where the portal proposes nothing. */
  readonly sum?: string;
  readonly look?: (page: Page) => Promise<void>;
}

/** What a walk came to. */
export interface Walked {
  readonly filed: Pick<Filed, 'id' | 'number' | 'channel'> & Partial<Filed>;
  readonly paid: Paid;
  /** The words of the notice that the applicant has in hand. */
  readonly notice: string;
}

const NOTHING = { pages: [], missed: [], attached: [], confirmed: [] };

/** Walks the whole way of one application: filed, decided, paid, and the notice in the applicant's hand. */
export async function walk(world: BenefitWorld, way: Walk): Promise<Walked> {
  const { page, filed } = await file(world, way);
  const walked = await finish(world, way, { filed, page });
  await page?.context().close();
  return walked;
}

/** Walks on from what was filed: decided by whom it should be, paid, and the notice in the applicant's hand. */
export async function finish(
  world: BenefitWorld,
  way: Walk,
  { filed, page }: { readonly filed: Walked['filed']; readonly page: Page | undefined },
): Promise<Walked> {
  if (way.straight !== true) {
    // What is proposed follows from the checks, which the portal makes in the seconds after filing.
    await untilChecked(world, filed.id);
    await workThrough(world, filed.id, { ...way, decide: (page) => assign(page, way.sum) });
  }
  expect(await untilDecided(world, filed.id)).toBe('assigned');
  expect(await hasOfficials(world, filed.id)).toBe(way.straight !== true);
  const paid = await untilPaid(world, filed.id);
  expect(paid.account).toBe(way.applicant.iban);
  const notice = await noticeOf(world, way, filed.number, page);
  return { filed, paid, notice };
}

/** Files an application by the way of the walk; on the portal the applicant's page stays open. */
export async function file(
  world: BenefitWorld,
  way: Walk,
): Promise<{ readonly page?: Page; readonly filed: Filed }> {
  const { applicant, language, service } = way;
  if (way.offer !== undefined) return { filed: await fileByPhone(world, way, way.offer) };
  const form = { ...{ service, language, typed: way.typed ?? {}, emptyOn: way.emptyOn ?? '' } };
  const look = way.look === undefined ? {} : { look: way.look };
  if (way.at === undefined) {
    const page = await cabinetOf(world, applicant.person, language);
    return { page, filed: await applyOnPortal(world, page, { ...form, ...look }) };
  }
  const { iin } = applicant.person;
  return { filed: await applyAtCounter(world, { ...form, ...look, at: way.at, iin }) };
}

async function fileByPhone(
  world: BenefitWorld,
  { service, applicant, language }: Walk,
  { event, by }: NonNullable<Walk['offer']>,
): Promise<Filed> {
  await world.happen(event);
  const offer = await untilOffered(world, { service, person: applicant.person });
  await agree(world, offer, { by, payee: applicant, language });
  const row = await world.until(`${service} was filed`, async () => {
    const knex = world.portal.database.owner;
    const found: { number: string; channel: string } | undefined = await knex('applications')
      .where({ id: offer.caseId })
      .first();
    return found;
  });
  return { id: offer.caseId, number: row.number, channel: row.channel, met: NOTHING };
}

/** A benefit of another law than the form's is checked by nobody: an official decides it without a proposal. */
async function untilChecked(world: BenefitWorld, caseId: string): Promise<void> {
  await world.until(`${caseId} was checked`, async () => {
    const isReady = `type = 'checks-made' OR (type = 'filed' AND payload -> 'link' ->> 'byHand' = 'true')`;
    const facts = world.portal.database.owner('application_events').where({ application_id: caseId });
    return (await facts.whereRaw(`(${isReady})`).first('seq')) as unknown;
  });
}

/** Whether anybody of the office has done anything with the case. */
async function hasOfficials(world: BenefitWorld, caseId: string): Promise<boolean> {
  const rows: { type: string }[] = await world.portal.database
    .owner('application_events')
    .where({ application_id: caseId })
    .whereIn('type', ['claimed', 'decision-prepared', 'decision-signed'])
    .whereRaw(`actor ->> 'kind' = 'staff'`)
    .select('type');
  return rows.length > 0;
}

/** On the portal and by phone the applicant finds the notice in the cabinet; at a window it was handed out on paper. */
async function noticeOf(
  world: BenefitWorld,
  { at, applicant, language }: Walk,
  number: string,
  page: Page | undefined,
): Promise<string> {
  if (at === undefined) {
    const own = page ?? (await cabinetOf(world, applicant.person, language));
    const notice = await downloadResult(world, own, { number, language });
    if (page === undefined) await own.context().close();
    return notice;
  }
  const window = await world.staff(at, language);
  await window.goto(`${world.portal.url}/${language}/office/find?q=${number}`);
  expect(await window.textContent('main .timeline')).toContain('045847333');
  return paperAt(window, `${window.url()}/result`);
}

/** The other applications that were filed by one, in the order of their numbers. */
export async function filedWith(
  world: BenefitWorld,
  { id }: Pick<Filed, 'id'>,
): Promise<(Pick<Filed, 'id' | 'number' | 'channel'> & { readonly service: string })[]> {
  const knex = world.portal.database.owner;
  const group = knex('applications').where({ id }).whereNotNull('group_id').select('group_id');
  return knex('applications')
    .whereIn('group_id', group)
    .whereNot({ id })
    .orderBy('number')
    .select('id', 'number', 'channel', 'service_id as service');
}
