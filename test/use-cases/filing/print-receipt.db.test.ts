import { applicationRepository } from '../../../src/data/applications';
import { organisationRepository } from '../../../src/data/organisations';
import { makePrint } from '../../../src/print/register';
import { checklist } from '../../../src/domain/documents/checklist';
import type { ApplicationEvent } from '../../../src/domain/application/event';
import { newId } from '../../../src/kernel/ids';
import type { Language } from '../../../src/kernel/language';
import { clauseInWords } from '../../../src/web/text/clause-in-words';
import { printReceipt } from '../../../src/use-cases/filing/print-receipt';
import { insertPeople } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { fileCase } from '../../support/builders/filed-case';
import { testDatabase } from '../../support/database';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';
import { readPdf } from '../../print/read-pdf';

let portal: OpenPortal;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
});

afterAll(() => portal.close());

it('names the window that took the documents, not the body that decides on them', async () => {
  const rules = fictionalEdition();
  await fillPortal(portal, [rules]);
  const { operator } = await insertPeople(portal);
  const { knex } = portal.database;
  const filed = await fileCase(knex, {
    rules,
    route: null,
    channel: 'state-corporation',
    filer: operator,
    applicant: { iin: '851230450012', name: 'Ахметова Айгүл Серікқызы' },
    filedAt: new Date('2026-03-02T05:00:00Z'),
  });
  const organisations = organisationRepository(knex);
  const print = printReceipt({
    applications: applicationRepository(knex),
    editions: { asOf: async () => rules },
    organisations,
    reference: { registryTitles: new Map() },
    makePrint,
    clauseInWords,
    baseUrl: 'http://localhost:3000',
  });
  const text = readPdf((await print(operator, filed.id, 'ru')).content).text.replace(/\s+/g, ' ');
  const window = await organisations.find(operator.organisationCode);
  expect(window?.kind).toBe('state-corporation');
  expect(text).toContain(`${window?.name.ru}, ${operator.name}`);
});

it('says what was accepted at filing, whatever was completed or replaced since', async () => {
  const rules = fictionalEdition();
  const { operator } = await insertPeople(portal);
  const { knex } = portal.database;
  const file = { id: newId(), storageKey: 'a'.repeat(64), fileName: 'before.pdf' };
  const filedAt = new Date('2026-03-02T05:00:00Z');
  const stored = { ...file, mediaType: 'application/pdf', size: 5, pages: 2, uploadedAt: filedAt } as const;
  const documentId = checklist({
    ...{ edition: rules, channel: 'state-corporation', answers: {} },
    ...{ registryAnswers: [], representative: false },
  })[0]?.documentId;
  const filed = await fileCase(knex, {
    ...{ rules, route: null, channel: 'state-corporation', filer: operator, filedAt },
    applicant: { iin: '851230450012', name: 'Ахметова Айгүл Серікқызы' },
    attachments: [
      { ...stored, caseId: newId(), documentId: documentId ?? '', uploadedBy: operator.accountId },
    ],
  });
  const repository = applicationRepository(knex);
  let replaced = false;
  const print = printReceipt({
    applications: {
      findCase: async (id) => {
        const found = await repository.findCase(id);
        return found && replaced ? { ...found, events: [...found.events, replacedIn(found.events)] } : found;
      },
    },
    editions: { asOf: async () => rules },
    organisations: organisationRepository(knex),
    reference: { registryTitles: new Map() },
    makePrint,
    clauseInWords,
    baseUrl: 'http://localhost:3000',
  });
  const first = (await print(operator, filed.id, 'ru')).content;
  expect(readPdf(first).text).toMatch(/приложил заявитель\s+2/);
  replaced = true;
  expect((await print(operator, filed.id, 'ru')).content.equals(first)).toBe(true);
});

/** The applicant has replaced every file on request: a fact after the filing. */
function replacedIn([filing]: readonly ApplicationEvent[]): ApplicationEvent {
  if (filing?.type !== 'filed') throw new Error('The journal of a case begins with its filing');
  const documents = filing.payload.documents
    .filter(({ files }) => files.length > 0)
    .map(({ documentId, files }) => ({
      documentId,
      former: files.map(({ attachmentId, name, size, key }) => ({ attachmentId, name, size, key })),
      files: [{ attachmentId: newId(), name: 'after.pdf', size: 7, key: 'b'.repeat(64) }],
    }));
  const { term } = filing.payload;
  const due = { before: term.dueAt, after: term.dueAt };
  const payload = { round: 1, documents, answers: [], note: null, atCounter: true, due, term };
  return { ...filing, seq: 2, type: 'completion-answered', payload };
}

it('tells the clause of the term in words of the paper, not as the edition writes it', async () => {
  const rules = seededEdition('birth-and-childcare-benefit@order-206-2021');
  const { operator } = await insertPeople(portal);
  const { knex } = portal.database;
  const filed = await fileCase(knex, {
    ...{ rules, route: rules, channel: 'portal', filer: operator, filedAt: new Date('2026-03-02T05:00:00Z') },
    applicant: { iin: '851230450012', name: 'Ахметова Айгүл Серікқызы' },
  });
  const print = printReceipt({
    applications: applicationRepository(knex),
    editions: { asOf: async () => rules },
    organisations: organisationRepository(knex),
    reference: { registryTitles: new Map() },
    ...{ makePrint, clauseInWords, baseUrl: 'http://localhost:3000' },
  });
  const textIn = async (language: Language) =>
    readPdf((await print(operator, filed.id, language)).content).text.replace(/\s+/g, ' ');
  expect(await textIn('kk')).toContain('1-1-қосымша, 3.1-жол');
  expect(await textIn('ru')).toContain('прил. 1-1, строка 3.1');
});
