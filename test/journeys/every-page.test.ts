import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { DEMO_PASSWORD } from '../../seeds/demo-accounts';
import { failingSignatures } from '../../src/adapters/signature/fake';
import { useCaseDeps } from '../../src/container/use-case-deps';
import { sendSigned } from '../../src/use-cases/filing/send-signed';
import { keepSignature } from '../../src/use-cases/signatures/keep-signature';
import { createFiling } from '../../src/container/filing';
import { createAdminDeps } from '../../src/container/admin-deps';
import { applicationForm } from '../../src/domain/form/application-form';
import { LANGUAGES, type Language } from '../../src/kernel/language';
import type { Route } from '../../src/web/route';
import { doors, insertPeople, type Actor, type People } from '../support/actors';
import { openPortal, type OpenPortal } from '../support/app';
import { caseMaker, type CaseMaker, type CaseStage } from '../support/app-cases';
import { patternOf, portalRoutes } from '../support/app-routes';
import { sourcesIn } from '../support/app-sources';
import { pageOf, visitor } from '../support/app-visitor';
import { insertDecreedMove } from '../support/builders/decreed-move';
import { insertOffer } from '../support/builders/offer';
import { insertStaff } from '../support/builders/office-world';
import { testDatabase } from '../support/database';
import { fictionalEdition } from '../support/fictional-service';
import { htmlFlaws } from '../support/page';
import {
  axeFlaws,
  colourFlaws,
  overflowFlaws,
  printFlaws,
  type Rules,
  watchedPage,
  type WatchedPage,
} from '../support/page-browser';
import { publishEdition } from '../../src/use-cases/editions/publish-edition';
import { administratorPlaces, HANDED, HANDED_AGAIN } from './support/administrator-places';
import { openBrowser } from './support/browser';
import { empty, press, typed, type Act, type Place } from './support/places';
import { foundInvalid } from './support/found-invalid';
import { signingPlaces } from './support/signing-places';
import { startPortal, type RunningPortal } from './support/portal';

const MINUTE = 60_000;
/** An administrator who logs in for the first time. */
const NEWCOMER = 'newcomer';
const CARD = fictionalEdition();
const FORM = applicationForm(CARD, { channel: 'portal', representative: false });
const QUESTIONS = FORM.pages.filter(({ kind }) => kind === 'questions').map(({ key }) => key);
const WIDE = { width: 1280, height: 900 };
const NARROW = { width: 360, height: 740 };
/** How many windows are looked at side by side: as many as there are cores here. */
const WINDOWS = 2;
/** Passports that are seen in the browser beside being read: short and long ones, and one that was repealed. */
const SEEN_PASSPORTS = 6;

/** The page of a move that an administrator entered. */
async function decreedMove(): Promise<string> {
  const { id }: { id: string } = await running.database
    .owner('accounts')
    .where({ login: 'admin' })
    .first('id');
  return `/admin/calendar/moves/${await insertDecreedMove(running.database.owner, '2027-02-10', id)}`;
}

const draft = (page: string) => async (make: CaseMaker) => `/apply/${(await make.draft()).id}${page}`;
const status = (stage: CaseStage) => async (make: CaseMaker) =>
  `/applications/${(await make.filed(stage)).number}`;
const office =
  (stage: CaseStage, page = '') =>
  async (make: CaseMaker) =>
    `/office/cases/${(await make.filed(stage)).id}${page}`;

/** Every page, in the states in which people meet it. */
const PLACES: readonly Place[] = [
  ...[
    '',
    '/services',
    '/services?q=билет',
    '/services?q=жжжжжж',
    '/services?show=open',
    '/services/library-card',
    '/services/library-card/when',
  ].map(byAnybody),
  ...[
    '/services/library-card/editions/fictional-2024',
    '/verify',
    '/dev/outbox',
    '/login',
    '/register',
    '/office/login',
  ].map(byAnybody),
  ...secondFactorPlaces(),
  ...['deadlines', 'accessibility', 'personal-data', 'open-data'].map((topic) =>
    byAnybody(`/about/${topic}`),
  ),
  {
    as: 'anonymous',
    at: '/services/library-card/when?day-day=31&day-month=2&day-year=26&time=25',
    status: 422,
  },
  { as: 'anonymous', at: '/verify/0000-0000', status: 404 },
  { as: 'anonymous', at: '/nowhere', status: 404 },
  { as: 'anonymous', at: async (make) => `/verify/${(await make.filed('issued')).resultNumber}` },
  { as: 'anonymous', at: '/login', act: typed({ login: '010101500034', password: 'wrong' }), status: 422 },
  { as: 'anonymous', at: '/register', act: empty, status: 422 },
  { as: 'owner', at: '/services/library-card/apply' },
  {
    as: 'owner',
    at: '/services/library-card/apply',
    act: async (page) => {
      await page.check('#who-representative', { force: true });
      await press(page);
    },
    status: 422,
  },
  ...[
    '',
    '/remove',
    '/documents',
    '/documents/identity-document/digital',
    '/consents',
    '/check',
    ...QUESTIONS.map((key) => `/${key}`),
  ].map((page): Place => ({ as: 'owner', at: draft(page) })),
  ...QUESTIONS.slice(0, 1).map((key): Place => ({
    as: 'owner',
    at: draft(`/${key}`),
    act: empty,
    status: 422,
  })),
  { as: 'owner', at: draft('/check'), act: press },
  ...signingPlaces({ link: signingLink, toSignAgain }),
  ...['applications', 'documents', 'drafts', 'messages', 'family', 'access'].flatMap((list) =>
    (['owner', 'stranger'] as const).map((as): Place => ({ as, at: `/cabinet?list=${list}` })),
  ),
  { as: 'owner', at: async (make) => `/sent/${(await make.filed('new')).number}` },
  ...(['new', 'sign', 'issued', 'refused'] as const).map((stage): Place => ({
    as: 'owner',
    at: status(stage),
  })),
  { as: 'owner', at: '/office', status: 403 },
  ...['', '?tab=mine', '?find=zzz'].map((query): Place => ({ as: 'clerk', at: `/office${query}` })),
  { as: 'auditor', at: '/office' },
  { as: 'administrator', at: '/admin' },
  { as: 'administrator', at: '/admin/systems' },
  { as: 'auditor', at: '/admin/systems' },
  { as: 'clerk', at: '/office/payments' },
  // What these show otherwise is walked in completion.test.ts and hearing.test.ts.
  { as: 'clerk', at: '/office/journal' },
  { as: 'auditor', at: '/office/journal?from=zzz', status: 422 },
  { as: 'clerk', at: office('issue', '/issue') },
  { as: 'clerk', at: office('prepare', '/completion'), status: 409 },
  { as: 'clerk', at: pictureOfCase },
  { as: 'clerk', at: office('prepare', '/payment'), status: 409 },
  { as: 'administrator', at: paymentBatch },
  ...administratorPlaces({ decreedMove, decidedOrganisation }),
  { as: 'auditor', at: '/office?tab=soon' },
  { as: 'clerk', at: '/office/find' },
  { as: 'clerk', at: '/office/find?q=851230450012' },
  { as: 'clerk', at: '/office/find?q=0000-000000-0' },
  ...(['new', 'register', 'prepare', 'issue', 'issued', 'refused'] as const).map((stage): Place => ({
    as: 'clerk',
    at: office(stage),
  })),
  { as: 'auditor', at: office('new') },
  { as: 'clerk', at: office('prepare', '/decision') },
  { as: 'clerk', at: office('prepare', '/decision'), act: press, status: 422 },
  { as: 'clerk', at: office('register', '/intake-refusal') },
  { as: 'clerk', at: office('register', '/intake-refusal'), act: press, status: 422 },
  { as: 'head', at: office('sign') },
  { as: 'head', at: office('sign', '/sign') },
  { as: 'head', at: office('sign', '/sign'), act: typed({ password: 'wrong' }), status: 422 },
  { as: 'head', at: '/office/waiting' },
  { as: 'colleague', at: office('prepare', '/decision'), status: 409 },
  { as: 'operator', at: '/office/counter' },
  {
    as: 'owner',
    at: async (make) => `/signatures/${await make.signature((await make.filed('new')).id)}/evidence`,
  },
  { as: 'operator', at: '/office/counter', act: typed({ iin: '1' }), status: 422 },
  { as: 'operator', at: '/office/counter', act: typed({ iin: '851230450012' }) },
  { as: 'operator', at: counterRefusal },
  { as: 'owner', at: async (made) => `/applications/${(await made.filed('refused')).number}/again` },
  { as: 'owner', at: '/services/disability-allowance/information' },
  { as: 'owner', at: '/cabinet/offers' },
  { as: 'owner', at: async () => `/cabinet/offers/${await offered()}` },
  { as: 'administrator', at: async () => `/admin/offers/${await offered()}` },
  { as: 'anonymous', at: '/offer/nobodys-secret', status: 404 },
  { as: 'operator', at: counterRefusal, act: press, status: 422 },
];

/** Routes whose answer is no page. */
const NO_PAGES =
  /^\/api\/|^\/view$|\/(receipt|application|result|preview|intake-refusal\.pdf)$|\/files\/|\/evidence\/|\/codes\/file$|^\/information\/:requestId\/file$|\/journal\/export$|\/sign\/document$|^\/sign-later\/|\/csv$|\/journal\/(xlsx|pdf)$/;

/**
 * Pages that are there while the applicant is waited for; the journeys of completion and of hearing look at them. The pages
 * of a request for information are looked at where one is made.
 */
const ELSEWHERE = [
  '/applications/:number/completion',
  '/applications/:number/hearing',
  '/information/:requestId',
  '/information/:requestId/sign',
  '/information/:requestId/sign/code',
];

let running: RunningPortal;
let within: OpenPortal;
let browser: Browser;
let make: CaseMaker;
let people: People;
let files: string;
const contexts = new Map<Actor, BrowserContext>();
const windows = new Map<string, WatchedPage>();
const shown = new Set<string>();
/** Kinds of elements whose colours were looked at in one of the contrasts. */
const seenColours = new Set<string>();

beforeAll(async () => {
  files = mkdtempSync(join(tmpdir(), 'jardem-every-page-'));
  [running, browser] = await Promise.all([startPortal({ STORAGE_FOLDER: files }), openBrowser()]);
  // Cases are made beside the running portal, on its database and its files.
  within = await openPortal(await testDatabase(), { STORAGE_FOLDER: files });
  const { repositories, adapters } = within.container;
  await publishEdition({ editions: repositories.editionRows, clock: adapters.clock })(CARD);
  people = await insertPeople(within);
  await insertNewcomer();
  await insertHanded();
  make = caseMaker(within, people, CARD);
  const enter = doors({ ...within, address: running.url }, people);
  for (const actor of new Set(PLACES.map(({ as }) => as))) {
    const { cookies } = await enter(actor);
    const context = await newContext();
    await context.addCookies([...cookies].map(([name, value]) => ({ name, value, url: running.url })));
    contexts.set(actor, context);
  }
}, 3 * MINUTE);

afterAll(async () => {
  await browser?.close();
  await within?.close();
  await running?.stop();
  rmSync(files, { recursive: true, force: true });
});

test(
  'every page is whole, in both languages, on a phone and on a desk, in the dark, in large type and on paper',
  async () => {
    const visits = await inTurn(PLACES, async (place) => ({
      place,
      at: typeof place.at === 'string' ? place.at : await place.at(make),
    }));
    await sendCodesFreely();
    await nameAtLength();
    const flaws = await sideBySide(
      visits.flatMap(({ place, at }, index) => inBoth(place, at, index)),
      visit,
    );
    expect(flaws).toEqual([]);
  },
  15 * MINUTE,
);

test('no page of the portal was left out', () => {
  const pages = portalRoutes().filter(({ method, path }) => method === 'get' && !NO_PAGES.test(path));
  const missed = pages.filter((route) => ![...shown].some((path) => isFor(route, path, pages)));
  expect(missed.map(({ path }) => path).sort()).toEqual(ELSEWHERE);
});

test(
  'every passport is whole in both languages',
  async () => {
    const ids = [
      ...new Set(sourcesIn('seeds/editions', '.yaml').map(({ file }) => file.replace(/^.*\/|@.*$/g, ''))),
    ];
    expect(ids).toHaveLength(36);
    const anybody = visitor(running.url);
    const lengths = new Map<string, number>();
    const flaws: string[] = [];
    for (const at of ids.map((id) => `/services/${id}`)) {
      for (const language of LANGUAGES) {
        const { body, status: answered } = await anybody.get(`/${language}${at}`);
        lengths.set(at, body.length);
        flaws.push(
          ...(answered === 200 ? await htmlFlaws(body.toString(), language) : [String(answered)]).map(
            (flaw) => `${at} ${language}: ${flaw}`,
          ),
        );
      }
    }
    expect(flaws).toEqual([]);
    const byLength = [...lengths].sort(([, a], [, b]) => b - a).map(([at]) => at);
    const sample = Array.from(
      { length: SEEN_PASSPORTS },
      (_nothing, n) => byLength[Math.floor((n * (byLength.length - 1)) / (SEEN_PASSPORTS - 1))] ?? '',
    );
    const seen = sample.flatMap((at, index) => inBoth(byAnybody(at), at, index));
    expect(await sideBySide(seen, visit)).toEqual([]);
  },
  3 * MINUTE,
);

test('a page with errors begins with them and leads to the box', async () => {
  const { page } = await watchedPage(contextOf('anonymous'), new URL(running.url).host);
  await page.goto(`${running.url}/ru/register`);
  await empty(page);
  const $ = pageOf({ body: Buffer.from(await page.content()) });
  expect($('title').text()).toMatch(/^Ошибка/);
  const links = $('.error-summary a')
    .toArray()
    .map(({ attribs }) => attribs.href ?? '');
  expect(links.length).toBeGreaterThan(3);
  for (const link of links) expect($(link).is('input, textarea, select')).toBe(true);
  await page.close();
});

interface Visit {
  readonly place: Place;
  readonly at: string;
  readonly language: Language;
  /** Whether axe looks as well, and the paper is looked at: in one of the two languages, by turns. */
  readonly thoroughly: boolean;
}

/** A page in both languages, in one of them thoroughly. */
function inBoth(place: Place, at: string, index: number): Visit[] {
  return LANGUAGES.map((language, turn) => ({ place, at, language, thoroughly: index % 2 === turn }));
}

/** How the panel on top of a page can change its colours. */
const CONTRASTS = ['dark', 'light'];

/**
 * Looks at one page in one language. What axe finds depends on the page and not on the words, so it looks in one of the
 * languages, with every rule on the desk, at sizes on a phone and at colours in each contrast: there each kind of element
 * once, on the first page that has it, for its colours are those of its kind. How much room the words
 * take is looked at in both: wide, narrow, and in the largest type.
 */
async function visit({ place, at, language, thoroughly }: Visit, seat: number): Promise<string[]> {
  const watched = place.alone === true ? await windowAlone() : await windowOf(place.as, seat);
  const { page } = watched;
  await page.setViewportSize(WIDE);
  await page.goto(`${running.url}/${language}${at}`, { waitUntil: 'load' });
  await place.act?.(page);
  shown.add(new URL(page.url()).pathname.replace(/^\/(kk|ru)/, ''));
  const wanted = place.status ?? 200;
  const flaws = [
    ...(watched.status() === wanted ? [] : [`${watched.status()}, not ${wanted}`]),
    ...(await htmlFlaws(await watched.html(), language)),
    ...(await (thoroughly ? lookThoroughly(page) : lookForRoom(page))),
  ];
  await setLook(page, { contrast: 'normal', type: 'largest' });
  flaws.push(...(await look(page, 'largest type', 'room')), ...watched.take());
  if (place.alone === true) await page.context().close();
  return flaws.map(
    (flaw) => `${place.as} /${language}${at}${place.act === undefined ? '' : ' after the act'}: ${flaw}`,
  );
}

async function lookThoroughly(page: Page): Promise<string[]> {
  const flaws = [...(await look(page, 'wide', 'all')), ...(await printFlaws(page))];
  await page.setViewportSize(NARROW);
  flaws.push(...(await look(page, 'narrow', 'sizes')));
  for (const contrast of CONTRASTS) {
    await setLook(page, { contrast });
    flaws.push(...(await look(page, contrast, 'room')));
    flaws.push(...(await colourFlaws(page, seenColours)).map((flaw) => `${contrast}: ${flaw}`));
  }
  return flaws;
}

async function lookForRoom(page: Page): Promise<string[]> {
  const flaws = await look(page, 'wide', 'room');
  await page.setViewportSize(NARROW);
  return [...flaws, ...(await look(page, 'narrow', 'room'))];
}

async function look(page: Page, how: string, rules: Rules | 'room'): Promise<string[]> {
  const flaws = [...(await overflowFlaws(page)), ...(rules === 'room' ? [] : await axeFlaws(page, rules))];
  return flaws.map((flaw) => `${how}: ${flaw}`);
}

/** As the panel on top of the page sets it. */
async function setLook(page: Page, look: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(look)) {
    const set =
      value === 'normal' ? `removeAttribute('data-${name}')` : `setAttribute('data-${name}', '${value}')`;
    await page.evaluate<void>(`document.documentElement.${set}`);
  }
}

/** The tables of this file press "send me a code" more often than a person may. */
async function sendCodesFreely(): Promise<void> {
  await running.database.owner('rate_limits').delete();
}

/** A surname of sixty letters, and an office whose name fills a paragraph, must not push anything off a page. */
async function nameAtLength(): Promise<void> {
  const { owner: knex } = running.database;
  await knex('applications').update({ applicant_name: `${'Әбдірахманғали'.repeat(4)}евич Айгүл Серікқызы` });
  const offices = knex('organisations').where({ code: 'almaty-almaly-department' });
  await offices.update({ name_kk: knex.raw('repeat(name_kk, 3)'), name_ru: knex.raw('repeat(name_ru, 3)') });
}

/** The window of an actor at one of the seats; opened once, for a new one takes as long as a page. */
async function windowOf(actor: Actor, seat: number): Promise<WatchedPage> {
  const key = `${actor} ${seat}`;
  const known = windows.get(key) ?? (await watchedPage(contextOf(actor), new URL(running.url).host));
  windows.set(key, known);
  return known;
}

async function windowAlone(): Promise<WatchedPage> {
  return watchedPage(await newContext(), new URL(running.url).host);
}

function newContext(): Promise<BrowserContext> {
  return browser.newContext({
    viewport: WIDE,
    reducedMotion: 'reduce',
    locale: 'ru-KZ',
    timezoneId: 'Asia/Almaty',
  });
}

function contextOf(actor: Actor): BrowserContext {
  const context = contexts.get(actor);
  if (context === undefined) throw new Error(`Nobody opened a browser for ${actor}`);
  return context;
}

/** The first route that takes an address is the one that answers it. */
function isFor(route: Route, path: string, all: readonly Route[]): boolean {
  return all.find((one) => patternOf(one).test(path)) === route;
}

/** A link to the page of signing, for the owner. */
async function signingLink(draftId: string): Promise<string> {
  const { url } = await createFiling(within.container).signLater(people.owner, draftId, 'ru');
  return new URL(url).pathname.replace(/^\/ru/, '');
}

/** The page where the owner signs again what they filed. */
async function toSignAgain(maker: CaseMaker): Promise<string> {
  const deps = useCaseDeps(within.container);
  const silent = keepSignature({ ...deps, signatures: failingSignatures('timeout', deps.clock) });
  const send = sendSigned({
    ...deps,
    loadDraft: createFiling(within.container).loadDraft,
    keepSignature: silent,
  });
  const sent = await send(people.owner, { draftId: (await maker.draft()).id, cms: 'no signature' });
  if (sent.kind !== 'filed') throw new Error(`Nothing was filed: ${sent.kind}`);
  await foundInvalid(running, sent.number);
  return `/applications/${sent.number}/sign`;
}

async function counterRefusal(maker: CaseMaker): Promise<string> {
  return `/office/counter/refusal/${(await maker.draft(people.operator, 'state-corporation')).id}`;
}

/** Between password and code, and the recovery codes of whoever is in. `newcomer` has no app so far. */
function secondFactorPlaces(): Place[] {
  const password = (login: string): Act => typed({ login, password: DEMO_PASSWORD });
  const then = (...acts: readonly Act[]): Act => {
    return async (page) => {
      for (const act of acts) await act(page);
    };
  };
  const follow: Act = (page) =>
    Promise.all([page.waitForNavigation(), page.click('main .actions a[href$="/recovery"]')]).then(
      () => undefined,
    );
  const alone = { as: 'anonymous', at: '/office/login', alone: true } as const;
  const noCode = typed({ code: '12' });
  return [
    { ...alone, act: password('admin') },
    { ...alone, act: then(password('admin'), noCode), status: 422 },
    { ...alone, act: then(password('admin'), follow) },
    { ...alone, act: then(password('admin'), follow, typed({ recovery: 'ABCDE' })), status: 422 },
    { ...alone, act: password(NEWCOMER) },
    { ...alone, act: then(password(NEWCOMER), noCode), status: 422 },
    { as: 'administrator', at: '/office/second-factor/codes' },
    { as: 'administrator', at: '/office/second-factor/codes', act: press, status: 422 },
  ];
}

/** The page of a file that was handed in, beside the answers. */
async function pictureOfCase(maker: CaseMaker): Promise<string> {
  const { id, fileId } = await maker.withPicture('photo');
  return `/office/cases/${id}/documents/${fileId}`;
}

/** A batch of one order that the bank rejected. */
async function paymentBatch(maker: CaseMaker): Promise<string> {
  const { owner: knex } = running.database;
  const { id, resultNumber } = await maker.filed('issued');
  const number = 4711;
  const batch = { number, count: 1, total_tiyn: '5700000', control_sum: '0'.repeat(64), state: 'answered' };
  const at = new Date();
  await knex('payment_batches').insert({ ...batch, created_at: at, sent_at: at, answered_at: at });
  await knex('payment_orders').insert({
    id: randomUUID(),
    application_id: id,
    organisation_code: 'almaty-almaly-department',
    result_number: resultNumber,
    service_id: CARD.id,
    payee_iin: '851230450012',
    payee_name: 'Ахметова Айгүл Серікқызы',
    account: 'KZ86125KZT5004100100',
    amount_tiyn: '5700000',
    frequency: 'once',
    first_day: '2026-11-01',
    ordered_at: at,
    status: 'rejected',
    batch_number: number,
    batch_place: 1,
    reason: 'account-closed',
    answered_at: at,
  });
  return `/admin/payments/${number}`;
}

/** Something that was offered to the owner. */
function offered(): Promise<string> {
  const { id, edition } = CARD;
  const { owner } = running.database;
  return insertOffer(owner, { serviceId: id, rulesEdition: edition.id, iin: people.owner.iin });
}

/** One with a history. */
async function decidedOrganisation(): Promise<string> {
  const { findOrganisation, saveOrganisation } = createAdminDeps(within.container);
  const subject = 'almaty-turksib-corporation';
  const { value, version: seenVersion } = await findOrganisation(people.administrator, subject);
  const decision = { subject, seenVersion, effectiveFrom: null, reason: 'Көшу', act: null };
  const phone = '8 727 123';
  await saveOrganisation(people.administrator, { ...decision, value: { ...value, phone } }, false);
  return `/admin/organisations/${subject}`;
}

function byAnybody(at: string): Place {
  return { as: 'anonymous', at };
}

async function inTurn<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
}

async function insertNewcomer(): Promise<void> {
  const { owner: knex } = running.database;
  const { accountId } = await insertStaff(knex, 'administrator', 'Жаңа Әкімші');
  const { password_hash: hash } = await knex('accounts').where({ login: 'admin' }).first('password_hash');
  await knex('accounts').where({ id: accountId }).update({ login: NEWCOMER, password_hash: hash });
}

async function insertHanded(): Promise<void> {
  const { owner: knex } = running.database;
  const accounts = await Promise.all(
    ['Жаңа Маман', 'Ұмытшақ Маман'].map((name) => insertStaff(knex, 'clerk', name)),
  );
  const [one = '', other = ''] = accounts.map(({ accountId }) => accountId);
  const password_hash = await within.container.adapters.passwords.hash(HANDED.password);
  const handed = { login: HANDED.login, password_hash, must_change_password: true };
  await knex('accounts')
    .where({ id: one })
    .update({ ...handed, password_changed_at: new Date() });
  await knex('accounts').where({ id: other }).update({ login: HANDED_AGAIN });
}

/** Some at a time, each taking the next when it is done. */
async function sideBySide<Item>(
  items: readonly Item[],
  work: (item: Item, seat: number) => Promise<string[]>,
): Promise<string[]> {
  const waiting = items.values();
  const found: string[] = [];
  const seats = Array.from({ length: WINDOWS }, async (_nothing, seat) => {
    for (const item of waiting) found.push(...(await work(item, seat)));
  });
  await Promise.all(seats);
  return found;
}
