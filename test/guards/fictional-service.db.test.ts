import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { seedEditions } from '../../seeds/02_editions';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '../../seeds/demo-accounts';
import { editionFileRepository } from '../../src/data/edition-files';
import { fieldType } from '../../src/domain/fields/registry';
import { applicationForm } from '../../src/domain/form/application-form';
import { dayOf } from '../../src/kernel/day-of';
import { LANGUAGES } from '../../src/kernel/language';
import { EDITIONS_FOLDER, fillPortal, openPortal, type OpenPortal } from '../support/app';
import { insertStaff } from '../support/builders/office-world';
import { pageOf, visitor, type Answer, type Visitor } from '../support/app-visitor';
import { testDatabase } from '../support/database';
import { fictionalEdition } from '../support/fictional-service';
import { samplePdf } from '../support/sample-files';

const CARD = fictionalEdition();
const FILE = 'library-card@fictional-2024.yaml';
const SERVICE = '/services/library-card';
/** The library of editions looks for new ones every two seconds. */
const NOTICED_MS = 2_200;

let portal: OpenPortal;
let folder: string;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  folder = mkdtempSync(join(tmpdir(), 'jardem-editions-'));
  cpSync(EDITIONS_FOLDER, folder, { recursive: true });
  await fillPortal(portal, folder);
}, 120_000);

afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await portal.close();
});

test('a new file among the editions is a whole new service, without a line of code', async () => {
  const anybody = visitor(portal.address);
  expect((await anybody.get(`/ru${SERVICE}`)).status).toBe(404);
  expect((await anybody.get('/ru/services')).body.toString()).not.toContain(CARD.title.ru);

  await dropIn();

  await showsInTheCatalogue(anybody);
  await showsItsPassport(anybody);
  const number = await file(await citizen());
  await standsInTheQueue(number);
}, 120_000);

/** What an administrator of the law does: a file is put beside the others, and the editions are published again. */
async function dropIn(): Promise<void> {
  cpSync(join(__dirname, '../support/fictional-service@2024.yaml'), join(folder, FILE));
  const { knex, adapters, repositories } = portal.container;
  const files = editionFileRepository(knex);
  await seedEditions({ editions: repositories.editionRows, files, clock: adapters.clock }, folder);
  await new Promise((resolve) => setTimeout(resolve, NOTICED_MS));
}

async function showsInTheCatalogue(anybody: Visitor): Promise<void> {
  // As typed: in full, with a Russian letter for a Kazakh one, with a slip of the finger.
  const searches = { kk: ['Кітапхана билетін беру', 'Китапхана'], ru: ['читательский билет', 'чтательский'] };
  for (const language of LANGUAGES) {
    const link = `a[href="/${language}${SERVICE}"]`;
    expect(pageOf(await anybody.get(`/${language}/services`))(link).text()).toContain(CARD.title[language]);
    for (const typed of searches[language]) {
      const $ = pageOf(await anybody.get(`/${language}/services?q=${encodeURIComponent(typed)}`));
      expect([typed, $(link).length > 0]).toEqual([typed, true]);
    }
  }
  const list: { id: string }[] = JSON.parse((await anybody.get('/api/services')).body.toString());
  expect(list.map(({ id }) => id)).toContain('library-card');
}

async function showsItsPassport(anybody: Visitor): Promise<void> {
  for (const language of LANGUAGES) {
    const answer = await anybody.get(`/${language}${SERVICE}`);
    const words = pageOf(answer)('main').text().replace(/\s+/g, ' ');
    const facts = [
      CARD.title[language],
      ...CARD.documents.map(({ name }) => name[language]),
      ...(CARD.refusal?.of_service ?? []).map((ground) => ground[language]),
      ...CARD.deadlines.map(({ label }) => label[language]),
      ...CARD.result.outcomes.map((outcome) => outcome[language]),
    ];
    expect(facts.filter((fact) => !words.includes(fact))).toEqual([]);
    expect(pageOf(answer)(`a[href="/${language}${SERVICE}/apply"]`).length).toBeGreaterThan(0);
  }
}

async function citizen(): Promise<Visitor> {
  const [{ login } = { login: '' }] = DEMO_ACCOUNTS;
  const browser = visitor(portal.address);
  await submitTo(browser, '/ru/login', { login, password: DEMO_PASSWORD }, /^\/ru\/cabinet$/);
  return browser;
}

/** Walks the whole application as its pages lead, and gives its number. */
async function file(browser: Visitor): Promise<string> {
  const begun = await submitTo(
    browser,
    `/ru${SERVICE}/apply`,
    { who: 'myself', consent: 'yes' },
    /^\/ru\/apply\/[\w-]+$/,
  );
  const draft = begun.location ?? '';
  await answerQuestions(browser, draft);
  await attachDocuments(browser, draft);
  const boxes = pageOf(await browser.get(`${draft}/consents`))('input[type=checkbox]');
  const ticked = Object.fromEntries(boxes.toArray().map(({ attribs }) => [attribs.name ?? '', 'yes']));
  await submitTo(browser, `${draft}/consents`, ticked, /\/check$/);
  expect(pageOf(await browser.get(`${draft}/check`))('main').text()).toContain('Общий зал');
  await submitTo(browser, `${draft}/check`, {}, /\/sign$/);
  await submitTo(browser, `${draft}/sign/again`, {}, /\/sign\/code$/);
  const outbox = portal.database.owner<{ body: string }>('demo_outbox');
  const { body = '' } = (await outbox.orderBy('id', 'desc').first('body')) ?? {};
  const sent = await submitTo(
    browser,
    `${draft}/sign`,
    { code: /\b\d{6}\b/.exec(body)?.[0] ?? '' },
    /^\/ru\/sent\//,
  );
  return sent.location?.split('/').at(-1) ?? '';
}

async function answerQuestions(browser: Visitor, draft: string): Promise<void> {
  const context = { today: dayOf(new Date()) };
  const { pages } = applicationForm(CARD, { channel: 'portal', representative: false });
  for (const { key, kind, fields } of pages) {
    if (kind !== 'questions') continue;
    const shown = pageOf(await browser.get(`${draft}/${key}`));
    for (const field of fields) expect(shown('main').text()).toContain(field.label.ru);
    const typed = fields.flatMap((field) => {
      const type = fieldType(field);
      return Object.entries(type.write(field, type.sample(field, context), field.id));
    });
    await submitTo(
      browser,
      `${draft}/${key}`,
      Object.fromEntries(typed),
      new RegExp(`^${draft}/(?!${key}$)`),
    );
  }
}

async function attachDocuments(browser: Visitor, draft: string): Promise<void> {
  const $ = pageOf(await browser.get(`${draft}/documents`));
  const wanted = $('input[name=document]')
    .toArray()
    .map(({ attribs }) => attribs.value ?? '');
  expect(wanted).toContain('photo');
  for (const document of wanted) {
    const body = new FormData();
    body.append('document', document);
    body.append(
      'files',
      new File([new Uint8Array(samplePdf(document))], `${document}.pdf`, { type: 'application/pdf' }),
    );
    await submitTo(browser, `${draft}/documents`, body, /\/documents#document-/);
  }
  await submitTo(browser, `${draft}/documents/next`, {}, new RegExp(`^${draft}/`));
}

async function submitTo(
  browser: Visitor,
  path: string,
  sending: Parameters<Visitor['submit']>[1],
  leadsTo: RegExp,
): Promise<Answer> {
  const answer = await browser.submit(path, sending);
  const said =
    answer.location ?? `${answer.status} ${pageOf(answer)('.error-summary').text().replace(/\s+/g, ' ')}`;
  expect([path, said]).toEqual([path, expect.stringMatching(leadsTo)]);
  return answer;
}

interface OpenItem {
  readonly id: string;
  readonly organisation_code: string;
  readonly role: string;
  readonly holder_id: string | null;
}

/** Whoever it is for finds it in the queue and takes it. */
async function standsInTheQueue(number: string): Promise<void> {
  const { owner } = portal.database;
  const item = await owner('applications')
    .join('work_items', 'work_items.application_id', 'applications.id')
    .where({ number })
    .first<OpenItem | undefined>('applications.id', 'work_items.organisation_code', 'role', 'holder_id');
  expect(item).toMatchObject({ role: 'clerk', holder_id: null });
  if (item === undefined) return;
  const browser = await clerkOf(item.organisation_code);
  const queue = pageOf(await browser.get('/ru/office'))('main').text();
  expect(queue).toContain(number);
  expect(queue).toContain(CARD.title.ru);
  await submitTo(browser, '/ru/office/claim', { take: item.id }, /^\/ru\/office\/cases\//);
  const page = pageOf(await browser.get(`/ru/office/cases/${item.id}`))('main').text();
  const steps = (CARD.process ?? []).flatMap((route) => route.steps);
  expect(steps.length).toBeGreaterThan(2);
  for (const { action } of steps) expect(page).toContain(action.ru);
}

async function clerkOf(organisation: string): Promise<Visitor> {
  const { owner } = portal.database;
  const clerk = await insertStaff(owner, 'clerk', 'Кітапханашы', organisation);
  const { password_hash: hash } = await owner('accounts').whereNotNull('iin').first('password_hash');
  const account = owner('accounts').where({ id: clerk.accountId });
  await account.clone().update({ password_hash: hash });
  const { login } = await account.first('login');
  const browser = visitor(portal.address);
  await submitTo(browser, '/ru/office/login', { login, password: DEMO_PASSWORD }, /^\/ru\/office$/);
  return browser;
}
