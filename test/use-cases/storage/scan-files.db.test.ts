import { EICAR, failingAntivirus, fakeAntivirus } from '../../../src/adapters/antivirus/fake';
import { noAntivirus } from '../../../src/adapters/antivirus/off';
import type { Antivirus } from '../../../src/adapters/antivirus/port';
import { memoryStorage } from '../../../src/adapters/storage/fake';
import { applicationRepository } from '../../../src/data/applications';
import { attachmentRepository } from '../../../src/data/attachments';
import { fileScanRepository } from '../../../src/data/file-scans';
import type { Citizen } from '../../../src/domain/access/person';
import { newId } from '../../../src/kernel/ids';
import { scanFiles } from '../../../src/use-cases/storage/scan-files';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition } from '../../support/fictional-service';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { editionRepository } from '../../../src/data/editions';
import { insertOrganisations } from '../../support/builders/office-world';

let database: TestDatabase;
let citizen: Citizen;
const clock = settableClock('2026-11-20T10:00:00+05:00');
let storage: ReturnType<typeof memoryStorage>;

beforeAll(async () => {
  database = await testDatabase();
});

beforeEach(async () => {
  await database.reset();
  storage = memoryStorage(clock);
  await insertOrganisations(database.owner);
  await publishEdition({ editions: editionRepository(database.knex), clock })(fictionalEdition());
  citizen = await insertCitizen(database.owner, '851230450012', 'Ахметова Айгүл');
});

const scans = () => fileScanRepository(database.knex);
const scan = (antivirus: Antivirus) =>
  scanFiles({
    scans: scans(),
    applications: applicationRepository(database.knex),
    storage,
    antivirus,
    clock,
  })();

async function filedWith(content: string): Promise<{ caseId: string; key: string; attachmentId: string }> {
  const { key, size } = await storage.put(Buffer.from(content));
  await scans().record(key, { state: 'waiting' }, clock.now());
  const [caseId, attachmentId] = [newId(), newId()];
  await attachmentRepository(database.knex).insert({
    id: attachmentId,
    caseId,
    documentId: 'photo',
    storageKey: key,
    fileName: 'a.pdf',
    mediaType: 'application/pdf',
    size,
    uploadedBy: citizen.accountId,
    uploadedAt: clock.now(),
  });
  const rules = fictionalEdition();
  await fileCase(database.knex, {
    id: caseId,
    rules,
    route: rules,
    channel: 'portal',
    filer: citizen,
    applicant: citizen,
    filedAt: clock.now(),
  });
  return { caseId, key, attachmentId };
}

async function told(caseId: string): Promise<{ locked: string[]; jobs: number }> {
  const found = await applicationRepository(database.knex).findCase(caseId);
  const jobs = await database
    .owner('job_requests')
    .where({ task: 'tell-person' })
    .select<{ payload: { applicationId: string; fact: string } }[]>('payload');
  return {
    locked: (found?.events ?? []).flatMap((event) =>
      event.type === 'file-locked' ? [event.payload.attachmentId] : [],
    ),
    jobs: jobs.filter(({ payload }) => payload.applicationId === caseId && payload.fact === 'file-locked')
      .length,
  };
}

it('leaves files waiting while the antivirus is dead, and gives each its verdict when it is back, once', async () => {
  const clean = await filedWith('harmless');
  const bad = await filedWith(`before ${EICAR} after`);
  expect(await scan(failingAntivirus())).toBe(0);
  expect([...(await scans().find([clean.key, bad.key])).values()]).toEqual(['waiting', 'waiting']);

  expect(await scan(fakeAntivirus())).toBe(2);
  const known = await scans().find([clean.key, bad.key]);
  expect([known.get(clean.key), known.get(bad.key)]).toEqual(['clean', 'infected']);
  expect(await told(bad.caseId)).toEqual({ locked: [bad.attachmentId], jobs: 1 });
  expect(await told(clean.caseId)).toEqual({ locked: [], jobs: 0 });

  expect(await scan(fakeAntivirus())).toBe(0);
  expect(await told(bad.caseId)).toEqual({ locked: [bad.attachmentId], jobs: 1 });
});

it('locks the same content in every case that has it', async () => {
  const [one, other] = [await filedWith(EICAR), await filedWith(EICAR)];
  await scan(fakeAntivirus());
  expect((await told(one.caseId)).locked).toEqual([one.attachmentId]);
  expect((await told(other.caseId)).locked).toEqual([other.attachmentId]);
});

it('goes on where a killed run stopped: the file was locked, its case not told yet', async () => {
  const bad = await filedWith(EICAR);
  await scans().record(bad.key, { state: 'infected', threat: 'Eicar' }, clock.now());
  expect(await scan(failingAntivirus())).toBe(1);
  expect((await told(bad.caseId)).locked).toEqual([bad.attachmentId]);
});

it('lets files be as before when the antivirus is taken away, and forgets what is gone', async () => {
  const kept = await filedWith('harmless');
  const gone = await filedWith('taken back');
  await storage.remove(gone.key);
  expect(await scan(noAntivirus())).toBe(2);
  expect((await scans().find([kept.key, gone.key])).size).toBe(0);
});

it('never forgets that something was found', async () => {
  const { key } = await filedWith('x');
  await scans().record(key, { state: 'infected', threat: 'Eicar' }, clock.now());
  await scans().record(key, { state: 'clean' }, clock.now());
  await scans().record(key, { state: 'waiting' }, clock.now());
  expect((await scans().find([key])).get(key)).toBe('infected');
});

it('gives one stubborn file no power over the others', async () => {
  const stubborn = await filedWith('stubborn');
  clock.advance(1000);
  for (let i = 0; i < 4; i += 1) await filedWith(`harmless ${i}`);
  const antivirus: Antivirus = {
    ...fakeAntivirus(),
    scan: async (bytes) =>
      bytes.includes('stubborn') ? { kind: 'unknown', reason: 'timeout' } : { kind: 'clean' },
  };
  expect(await scan(antivirus)).toBe(4);
  expect((await scans().find([stubborn.key])).get(stubborn.key)).toBe('waiting');
});
