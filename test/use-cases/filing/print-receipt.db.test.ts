import { applicationRepository } from '../../../src/data/applications';
import { organisationRepository } from '../../../src/data/organisations';
import { makePrint } from '../../../src/print/register';
import { printReceipt } from '../../../src/use-cases/filing/print-receipt';
import { insertPeople } from '../../support/actors';
import { fillPortal, openPortal, type OpenPortal } from '../../support/app';
import { fileCase } from '../../support/builders/filed-case';
import { testDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
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
    baseUrl: 'http://localhost:3000',
  });
  const text = readPdf((await print(operator, filed.id, 'ru')).content).text.replace(/\s+/g, ' ');
  const window = await organisations.find(operator.organisationCode);
  expect(window?.kind).toBe('state-corporation');
  expect(text).toContain(`${window?.name.ru}, ${operator.name}`);
});
