import sharp from 'sharp';
import type { Citizen, StaffMember } from '../../../src/domain/access/person';
import { newId } from '../../../src/kernel/ids';
import { fileCase } from '../../support/builders/filed-case';
import { insertCitizen, insertOrganisations, insertStaff } from '../../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../../support/database';
import { seededEdition } from '../../support/fictional-service';
import { samplePdf } from '../../support/sample-files';
import type { Browser } from './office-app';
import { officeWorld } from './office-world';

const RULES = seededEdition('asp-certificate@order-279-2015');
const ROUTE = seededEdition('asp-certificate@almaty-499-2017');
const FILED_AT = '2026-03-17T10:42:00+05:00';
const MEDIA = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png' } as const;

let database: TestDatabase;
let world: Awaited<ReturnType<typeof officeWorld>>;
let citizen: Citizen;
let clerk: StaffMember;
let clerks: Browser;
let photo: Buffer;

beforeAll(async () => {
  database = await testDatabase();
  photo = await sharp({ create: { width: 600, height: 400, channels: 3, background: '#88a' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
});

beforeEach(async () => {
  await database.reset();
  await insertOrganisations(database.knex);
  world = await officeWorld(database.knex, [RULES, ROUTE], FILED_AT);
  citizen = await insertCitizen(database.knex, '851230450012', 'Ахметова Айгүл Серікқызы');
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Гүлнар');
  clerks = await world.browser(clerk);
});

afterEach(() => world.stop());

/** A case with files of its identity document. */
async function filed(files: readonly (readonly [keyof typeof MEDIA, Buffer])[]) {
  const id = newId();
  const attachments = [];
  for (const [index, [kind, bytes]] of files.entries()) {
    const { key, size } = await world.storage.put(bytes);
    const attachment = {
      id: newId(),
      caseId: id,
      documentId: 'identity-document',
      storageKey: key,
      fileName: `құжат ${index}.${kind}`,
      mediaType: MEDIA[kind],
      size,
      uploadedBy: citizen.accountId,
      uploadedAt: world.clock.now(),
    };
    await world.repositories.attachments.insert(attachment);
    attachments.push(attachment);
  }
  await fileCase(database.knex, {
    id,
    attachments,
    rules: RULES,
    route: ROUTE,
    channel: 'portal',
    filer: citizen,
    applicant: citizen,
    filedAt: world.clock.now(),
  });
  return { place: `/ru/office/cases/${id}`, files: attachments };
}

const views = () =>
  database
    .owner('file_views')
    .orderBy('id')
    .select<{ way: string; account_id: string }[]>('way', 'account_id');

it('shows a file beside the answers, with ways to turn it and to the next one', async () => {
  const { place, files } = await filed([
    ['jpg', photo],
    ['pdf', samplePdf()],
  ]);
  const list = await clerks.get(place);
  expect(list.$('.case-file img')).toHaveLength(1);
  const page = await clerks.get(`${place}/documents/${files[0]?.id}?turn=90`);
  expect(page.text).toContain('Файл 1 из 2');
  expect(page.text).toContain('851230450012');
  expect(page.$('.beside-picture img').attr('src')).toBe(`${place}/files/${files[0]?.id}/picture?turn=90`);
  expect(page.$('a[rel=next]').attr('href')).toBe(`${place}/documents/${files[1]?.id}#document`);
  const next = await clerks.get(`${place}/documents/${files[1]?.id}`);
  expect(next.$('iframe').attr('src')).toBe(`${place}/files/${files[1]?.id}/pdf`);
  expect(next.$('a[rel=prev]').attr('href')).toContain(files[0]?.id);
  expect(await views()).toEqual([]);
});

it('sends pictures drawn anew and upright, small ones without a trace and large ones with one', async () => {
  const { place, files } = await filed([['jpg', photo]]);
  const at = `${place}/files/${files[0]?.id}`;
  const small = await clerks.get(`${at}/thumbnail`);
  expect(await sharp(small.body).metadata()).toMatchObject({ width: 107, height: 160, format: 'jpeg' });
  expect(await views()).toEqual([]);
  const large = await clerks.get(`${at}/picture?turn=90`);
  // Turned by its camera and by the clerk, and below it the band of the mark.
  expect(await sharp(large.body).metadata()).toMatchObject({ width: 600, height: 427, format: 'jpeg' });
  expect(await views()).toEqual([{ way: 'preview', account_id: clerk.accountId }]);
  expect((await clerks.get(`${at}/pdf`)).status).toBe(404);
});

it('marks an identity document that is saved, records who saved it, and keeps what was handed in untouched', async () => {
  const { place, files } = await filed([
    ['jpg', photo],
    ['pdf', samplePdf()],
  ]);
  for (const { id, storageKey } of files) {
    const saved = await clerks.get(`${place}/files/${id}`);
    expect(saved.status).toBe(200);
    expect(saved.body.equals(await world.storage.read(storageKey))).toBe(false);
  }
  expect((await views()).map(({ way }) => way)).toEqual(['download', 'download']);
});

it('gives a document that cannot be marked as it is, and says so in the record', async () => {
  const locked = Buffer.from(
    samplePdf().toString('latin1').replace('/Root 1 0 R', '/Root 1 0 R /Encrypt 4 0 R'),
    'latin1',
  );
  const { place, files } = await filed([['pdf', locked]]);
  const saved = await clerks.get(`${place}/files/${files[0]?.id}`);
  expect(saved.body.equals(locked)).toBe(true);
  expect((await views()).map(({ way }) => way)).toEqual(['download-unmarked']);
});

it('opens nothing in the page that the antivirus has not looked at, and nothing at all that it locked', async () => {
  const { place, files } = await filed([['jpg', photo]]);
  const [file] = files;
  const key = file?.storageKey ?? '';
  const at = `${place}/files/${file?.id}`;
  await world.repositories.scans.record(key, { state: 'waiting' }, world.clock.now());
  expect((await clerks.get(place)).text).toContain('Антивирус файл ещё не проверил');
  expect((await clerks.get(`${place}/documents/${file?.id}`)).$('.beside-picture')).toHaveLength(0);
  for (const end of ['/picture', '/thumbnail']) expect((await clerks.get(at + end)).status).toBe(409);
  expect((await clerks.get(at)).status).toBe(200);

  await world.repositories.scans.record(key, { state: 'infected', threat: 'Eicar' }, world.clock.now());
  for (const end of ['', '/picture', '/thumbnail', '/pdf'])
    expect((await clerks.get(at + end)).status).toBe(409);
  const page = await clerks.get(`${place}/documents/${file?.id}`);
  expect(page.text).toContain('Файл закрыт');
  expect(page.$('.beside-links a')).toHaveLength(0);
});

it('shows nothing of a case to whoever may not see it', async () => {
  const { place, files } = await filed([['jpg', photo]]);
  const stranger = await insertStaff(database.knex, 'clerk', 'Другой Отдел', 'almaty-medeu-department');
  const strangers = await world.browser(stranger);
  for (const end of ['', '/picture', '/thumbnail', '/pdf'])
    expect((await strangers.get(`${place}/files/${files[0]?.id}${end}`)).status).toBe(404);
  expect((await strangers.get(`${place}/documents/${files[0]?.id}`)).status).toBe(404);
  expect(await views()).toEqual([]);
});
