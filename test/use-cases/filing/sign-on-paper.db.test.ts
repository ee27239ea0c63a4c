import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { newId } from '../../../src/kernel/ids';
import { getPaper } from '../../../src/use-cases/filing/get-paper';
import { printApplication } from '../../../src/use-cases/filing/print-application';
import { makePrint } from '../../../src/print/register';
import { readPdf } from '../../print/read-pdf';
import { filingWorld } from '../../support/builders/filing-world';
import {
  insertCitizen,
  insertOrganisations,
  insertStaff,
  REFERENCE,
} from '../../support/builders/office-world';
import { insertReadyDraft } from '../../support/builders/ready-draft';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';

const START = '2026-11-20T10:00:00+05:00';
const rules = seededEdition('asp-certificate@order-279-2015');
const MINUTE = 60_000;

let database: TestDatabase;
let world: Awaited<ReturnType<typeof filingWorld>>;
let operator: StaffMember;
let citizen: Citizen;
let draftId: string;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.owner);
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл Серікқызы');
  operator = await insertStaff(database.owner, 'operator', 'Ким Светлана', 'almaty-almaly-corporation');
  world = await filingWorld(database.knex, [rules], START);
  const draft = await insertReadyDraft(database.knex, {
    ...{ person: operator, rules, route: rules, channel: 'state-corporation' },
    ...{ applicantIin: citizen.iin, at: world.clock.now() },
  });
  draftId = draft.id;
  // The scans that the draft comes with are of before any print.
  later();
});

const textOf = (pdf: Buffer) => readPdf(pdf).text.replace(/\s+/g, ' ');
const later = () => world.clock.set(new Date(world.clock.now().getTime() + MINUTE).toISOString());
const send = () => world.send(operator, { draftId, code: null });
const flaw = async () => {
  const sent = await send();
  return sent.kind === 'not-signed' ? sent.flaw : sent.kind;
};
const print = async () => {
  const printed = await world.printToSign(operator, draftId);
  if (printed.kind !== 'printed') throw new Error('The draft is ready');
  return printed.content;
};

async function changeAnswer(): Promise<void> {
  later();
  const { form } = await world.loadDraft(operator, draftId);
  const field = form.asked.find(({ type }) => type === 'text');
  const answers = { [field?.id ?? '']: 'Басқа жауап' };
  await world.repositories.drafts.save(draftId, { savedAt: world.clock.now(), answers });
}

async function attach(documentId: string): Promise<void> {
  await world.repositories.attachments.insert({
    ...{ id: newId(), caseId: draftId, documentId, storageKey: newId() },
    ...{ fileName: 'scan.pdf', mediaType: 'application/pdf', size: 10, pages: 3 },
    ...{ uploadedBy: operator.accountId, uploadedAt: world.clock.now() },
  });
}

it('is filed once it was printed and the signed paper is there, and never before', async () => {
  expect(await flaw()).toBe('not-printed');
  await attach('application');
  expect(await flaw()).toBe('not-printed');
  later();
  await print();
  expect(await flaw()).toBe('not-attached');
  later();
  await attach('application');
  expect(await flaw()).toBe('filed');
});

it('is outdated when an answer changes after printing, and what was signed before counts no more', async () => {
  await world.signOnPaper(operator, draftId);
  await changeAnswer();
  expect(await flaw()).toBe('outdated');
  await print();
  expect(await flaw()).toBe('not-attached');
  later();
  await attach('application');
  expect(await flaw()).toBe('filed');
});

it('is outdated when another paper is handed in: the printed list would not name it', async () => {
  await database.owner('attachments').delete();
  await world.signOnPaper(operator, draftId);
  later();
  await attach('identity-document');
  expect(await flaw()).toBe('outdated');
  expect(readPdf(await print()).text).toMatch(/өтініш беруші тіркеді\s+3/);
});

it('is the same paper when printed again unchanged: what was signed holds', async () => {
  const first = await world.signOnPaper(operator, draftId);
  later();
  expect((await print()).equals(first)).toBe(true);
  expect(await flaw()).toBe('filed');
});

it('says on every sheet the mark of its content, and has lines for day and hand', async () => {
  const { printed } = await world.loadDraft(operator, draftId);
  const mark = `${printed.hash.slice(0, 4)} ${printed.hash.slice(4, 8)}`.toUpperCase();
  const { pages, text } = readPdf(await print());
  for (const page of pages) expect(page.text.replace(/\s+/g, ' ')).toContain(mark);
  expect(text).toContain('(қолы)');
  expect(text).toContain('1-қосымша');
});

it('writes into the facts what was printed and signed', async () => {
  await world.signOnPaper(operator, draftId);
  const { printed } = await world.loadDraft(operator, draftId);
  const at = world.clock.now().toISOString();
  later();
  expect(await flaw()).toBe('filed');
  const [event] = (await world.repositories.applications.findCase(draftId))?.events ?? [];
  expect(event?.payload).toMatchObject({
    printed: { hash: printed.hash, at },
    signature: { way: 'at-counter' },
  });
  const document = event?.type === 'filed' ? event.payload.documents : [];
  expect(document.find(({ documentId }) => documentId === 'application')).toMatchObject({
    state: 'attached',
    files: expect.arrayContaining([expect.objectContaining({ pages: 1 })]),
  });
  expect(await database.owner('draft_prints').where({ draft_id: draftId })).toEqual([]);
});

it('is printed for nobody who is at no window, and for no other operator', async () => {
  await expect(world.printToSign(citizen, draftId)).rejects.toMatchObject({ code: 'forbidden' });
  const other = await insertStaff(database.owner, 'operator', 'Басқа', 'almaty-almaly-corporation');
  await expect(world.printToSign(other, draftId)).rejects.toMatchObject({ code: 'not-found' });
});

it('pressed twice at once files once', async () => {
  await world.signOnPaper(operator, draftId);
  const sent = await Promise.all([send(), send()]);
  expect(new Set(sent.map((one) => (one.kind === 'filed' ? one.number : one.kind))).size).toBe(1);
  expect(await database.owner('applications')).toHaveLength(1);
});

it('is had again as it was filed, in either language, whatever was replaced since', async () => {
  await world.signOnPaper(operator, draftId);
  const sent = await send();
  const deps = { ...world.repositories, reference: REFERENCE, findOptions: () => undefined, makePrint };
  const get = getPaper({ ...world.repositories, print: printApplication(deps) });
  const number = sent.kind === 'filed' ? sent.number : '';
  const first = await get(operator, number, 'ru');
  expect(textOf(first)).toContain(`№ ${number}`);
  expect(textOf(first)).toContain('Подписано от руки на распечатанном заявлении');
  expect(readPdf(await get(operator, number, 'kk')).text).toContain('қолмен қол қойылды');
  await expect(
    get({ ...citizen, accountId: newId(), iin: '900515300127' }, number, 'ru'),
  ).rejects.toMatchObject({
    code: 'not-found',
  });
});
