import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { systemClock } from '../../src/adapters/clock/system-clock';
import { DEMO_CITIZEN_WITH_ASP as IIN } from '../../src/adapters/gateway/simulator/demo-citizens';
import { loadPopulation } from '../../src/adapters/gateway/simulator/load-population';
import {
  startGatewaySimulator,
  type GatewaySimulator,
} from '../../src/adapters/gateway/simulator/start-gateway-simulator';
import { openDemoAuthority } from '../../src/adapters/signature/demo-authority/demo-authority';
import {
  startNcalayerMock,
  type NcalayerMock,
} from '../../src/adapters/signature/ncalayer-mock/start-ncalayer-mock';
import { projectRoot } from '../../src/config/project-root';
import { words } from '../../src/web/text/words';
import { startRevocationServer, type RevocationServer } from '../support/certificate-authority';
import { startClamd, type ClamdStandIn } from '../support/clamd';
import { samplePng } from '../support/sample-files';
import { startSmsOperator, type SmsOperator } from '../support/sms-operator';
import { startSmtpServer, type SmtpServer } from '../support/smtp-server';
import { openBrowser, visitor } from './support/browser';
import { logInAsAdministrator, logInHere, MAIN_BUTTON, press, workAs } from './support/people';
import { startPortal, type RunningPortal } from './support/portal';

const MINUTES = 60_000;
const KEY = 'a key that only this test and its stand-ins know';
const MOST_PAGES = 15;
const SAID = words('ru');

/** Everything that the portal needs from elsewhere, each speaking its true protocol on this machine. */
let outside: {
  readonly gateway: GatewaySimulator;
  readonly sms: SmsOperator;
  readonly mail: SmtpServer;
  readonly antivirus: ClamdStandIn;
  readonly revocation: RevocationServer;
};
/** The program on the person's own machine, which is no system outside. */
let ncalayer: NcalayerMock;
let portal: RunningPortal;
let browser: Browser;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jardem-outage-'));
  const authority = await openDemoAuthority(join(projectRoot, '.data/demo-authority'), systemClock);
  outside = {
    gateway: await startGatewaySimulator({
      port: 0,
      key: KEY,
      population: loadPopulation(join(projectRoot, 'seeds/reference/population.yaml')),
      clock: systemClock,
    }),
    sms: await startSmsOperator(KEY),
    mail: await startSmtpServer('portal', 'secret'),
    antivirus: await startClamd(),
    revocation: await startRevocationServer(() => authority.revocationList()),
  };
  ncalayer = await startNcalayerMock({
    port: 0,
    authority,
    holderOf: () => ({ iin: IIN, name: 'Ахметова Айгүл Серікқызы' }),
  });
  everything('down');
  const { gateway, sms, mail, antivirus, revocation } = outside;
  const clamd = 'port' in antivirus.address ? `tcp://127.0.0.1:${antivirus.address.port}` : '';
  portal = await startPortal({
    GATEWAY_URL: gateway.url,
    GATEWAY_KEY: KEY,
    SMS_URL: sms.url,
    SMS_KEY: KEY,
    SMTP_URL: `smtp://portal:secret@127.0.0.1:${mail.port}`,
    MAIL_FROM: 'portal@jardem.test',
    ANTIVIRUS_ADDRESS: clamd,
    SIGNATURE_CRL_URL: revocation.url,
    NCALAYER_URL: ncalayer.url,
  });
  await portal.database.owner('accounts').where({ login: IIN }).update({ email: 'aigul@mail.test' });
  browser = await openBrowser();
}, 2 * MINUTES);

afterAll(async () => {
  await browser?.close();
  await portal?.stop();
  await ncalayer?.stop();
  await Promise.all(Object.values(outside ?? {}).map((one) => one.stop()));
  rmSync(folder, { recursive: true, force: true });
});

/** Takes every system outside away, or gives all of them back. */
function everything(state: 'down' | 'well'): void {
  const { gateway, sms, mail, antivirus, revocation } = outside;
  const isDown = state === 'down';
  gateway.setMood({ kind: state });
  sms.mood = isDown ? (outgoing) => void outgoing.destroy() : undefined;
  mail.answers = isDown ? { greeting: '421 4.3.2 not now' } : {};
  antivirus.mood = isDown ? (socket) => void socket.destroy() : undefined;
  revocation.isDown = isDown;
}

/** Answers by hand what the registries would have told, page by page, until one is asked to sign. */
async function fillInByHand(page: Page): Promise<void> {
  const paper = join(folder, 'card.png');
  writeFileSync(paper, samplePng(800, 500));
  for (let pages = 0; !page.url().endsWith('/sign'); pages += 1) {
    if (pages > MOST_PAGES) throw new Error(`The form does not end: ${page.url()}`);
    if (page.url().includes('/documents')) await attach(page, paper);
    await answer(page);
    await press(page, MAIN_BUTTON);
  }
}

async function attach(page: Page, paper: string): Promise<void> {
  await page.setInputFiles('main input[type=file] >> nth=0', paper);
  await press(page, 'main form[enctype="multipart/form-data"] button[type=submit] >> nth=0');
}

async function answer(page: Page): Promise<void> {
  for (const box of await page.$$(
    'main form[method=post] :is(input[type=text], input[type=tel], textarea):visible',
  )) {
    if ((await box.inputValue()) === '') await box.fill(valueFor((await box.getAttribute('name')) ?? ''));
  }
  for (const group of await page.$$('main fieldset')) {
    const [chosen, first] = [await group.$('input[type=radio]:checked'), await group.$('input[type=radio]')];
    if (first !== null && chosen === null) await first.check({ force: true });
  }
  for (const box of await page.$$('main input[type=checkbox]:not(:checked)'))
    await box.check({ force: true });
}

function valueFor(name: string): string {
  if (name.endsWith('-day')) return '10';
  if (name.endsWith('-month')) return '2';
  if (name.endsWith('-year')) return '2017';
  if (name.includes('phone')) return '+7 700 000 00 01';
  if (name.includes('house')) return '100';
  return name.includes('number') ? '045847333' : 'Алмалы ауданы';
}

/** What is due in a minute, or after a pause that grows, is done now: nobody waits for the clock here. */
async function hurry(): Promise<void> {
  const { owner: knex } = portal.database;
  await knex.raw('UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL');
  await knex('signatures').whereNotNull('next_check_at').update({ next_check_at: knex.fn.now() });
  for (const task of ['recheck-signatures', 'scan-files', 'look-after-systems'])
    await knex.raw('SELECT graphile_worker.add_job(?, job_key := ?)', [task, `hurried-${task}`]);
}

async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let round = 0; round < 40; round += 1) {
    if (await isSo()) return;
    await hurry();
    await sleep(2_000);
  }
  throw new Error(`It did not come about: ${what}`);
}

async function count(table: string, where: object): Promise<number> {
  const row = await portal.database.owner(table).where(where).count<{ count: string }>('* as count').first();
  return Number(row?.count ?? 0);
}

async function systems(): Promise<string> {
  return (await fetch(`${portal.url}/readyz`)).text();
}

it(
  'with every system outside down the citizen still files, the clerk sees what is missing, and all of it is made good once',
  async () => {
    const page = await (await visitor(browser, { width: 360 })).newPage();
    await page.goto(`${portal.url}/ru/services/asp-certificate/apply`);
    await logInHere(page, IIN);
    await fillInByHand(page);
    await Promise.all([page.waitForURL(/\/sent\//), page.click('[data-start]')]);
    const number = page.url().split('/').at(-1) ?? '';
    await page.goto(`${portal.url}/ru/applications/${number}`);
    expect(await page.textContent('main')).toContain(SAID['signing.not-yet']);

    const { id } = await portal.database.owner('applications').where({ number }).first('id');
    const clerk = await workAs(await visitor(browser, { width: 1280 }), portal.url, 'ru', 'clerk');
    const seen = async () => {
      await clerk.goto(`${portal.url}/ru/office/cases/${id}`);
      return (await clerk.textContent('main')) ?? '';
    };
    await until('the check of the route was tried', async () => {
      return (await count('registry_questions', { case_id: id, purpose: 'check-after-filing' })) > 0;
    });
    const without = await seen();
    expect(without).toContain(SAID['signing.not-yet']);
    expect(without).toContain(SAID['office.file.waiting']);
    expect(without).toContain(SAID['office.registry.unavailable']);
    expect(await count('messages', { case_id: id, channel: 'cabinet' })).toBe(1);
    expect(outside.sms.taken).toEqual([]);
    await until('the look-out has been everywhere', async () => /^sms: ill/m.test(await systems()));
    const said = await systems();
    for (const system of ['registry:gbd-fl', 'mail', 'antivirus', 'signatures'])
      expect(said).toMatch(new RegExp(`^${system}: ill`, 'm'));

    everything('well');
    const administrator = await (await visitor(browser, { width: 1280 })).newPage();
    await administrator.goto(`${portal.url}/ru/office/login`);
    await logInAsAdministrator(administrator);
    await until('the signature was checked', async () => {
      return (await count('signatures', { case_id: id, verdict: 'valid' })) === 1;
    });
    await until('the registry was asked', async () => {
      const answered = { case_id: id, purpose: 'check-after-filing', status: 'found' };
      return (await count('registry_questions', answered)) === 1;
    });
    await until(
      'the file was looked through',
      async () => (await count('file_scans', { state: 'clean' })) === 1,
    );
    await until('the SMS and the letter were taken', async () => {
      return outside.sms.taken.length > 0 && outside.mail.received.length > 0;
    });
    await until('all are well again', async () => !(await systems()).includes(': ill'));
    await administrator.goto(`${portal.url}/ru/admin/systems`);
    expect(await administrator.textContent('main')).toContain(SAID['admin.systems.all-well']);

    // What was made good is made good once, however often the jobs run again.
    for (let round = 0; round < 3; round += 1) await hurry().then(() => sleep(1_500));
    expect(outside.sms.taken.filter(({ text }) => text.includes(number))).toHaveLength(1);
    expect(outside.mail.received).toHaveLength(1);
    expect(
      await count('registry_questions', { case_id: id, purpose: 'check-after-filing', status: 'found' }),
    ).toBe(1);
    expect(await count('application_events', { application_id: id, type: 'signature-checked' })).toBe(1);
    const whole = await seen();
    expect(whole).not.toContain(SAID['signing.not-yet']);
    expect(whole).not.toContain(SAID['office.file.waiting']);
  },
  6 * MINUTES,
);
