import { editionRepository, type EditionRepository } from '../../../src/data/editions';
import { publishEdition, type PublishEdition } from '../../../src/use-cases/editions/publish-edition';
import { testDatabase, type TestDatabase } from '../../support/database';
import { fictionalEdition, seededEdition } from '../../support/fictional-service';

const NOON = new Date('2026-11-20T07:00:00Z');

let database: TestDatabase;
let editions: EditionRepository;
let publish: PublishEdition;

beforeAll(async () => {
  database = await testDatabase();
  editions = editionRepository(database.knex);
  publish = publishEdition({ editions, clock: { now: () => NOON } });
});

beforeEach(() => database.reset());

test('the facts come back as they were published', async () => {
  const edition = seededEdition('survivor-allowance@order-509-2024');
  await expect(publish(edition)).resolves.toBe('published');
  await expect(editions.findEdition(edition.id, edition.edition.id)).resolves.toEqual({
    edition,
    contentHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    publishedAt: NOON,
  });
  await expect(editions.findEdition(edition.id, 'another')).resolves.toBeUndefined();
});

test('publishing twice is idempotent, also at the same moment; other facts are refused', async () => {
  const edition = fictionalEdition();
  const done = await Promise.all([publish(edition), publish(edition), publish(edition)]);
  expect(done.sort()).toEqual(['published', 'unchanged', 'unchanged']);
  await expect(publish(fictionalEdition({ documents: [] }))).rejects.toThrow('edition-already-published');
  await expect(editions.listEditions()).resolves.toMatchObject([{ edition }]);
});

test('editions are listed by service and act', async () => {
  for (const name of [
    'asp-certificate@order-279-2015',
    'wheelchairs@almaty-499-2017',
    'asp-certificate@almaty-499-2017',
  ]) {
    await publish(seededEdition(name));
  }
  const listed = (await editions.listEditions()).map(({ edition }) => `${edition.id}@${edition.edition.id}`);
  expect(listed).toEqual([
    'asp-certificate@almaty-499-2017',
    'asp-certificate@order-279-2015',
    'wheelchairs@almaty-499-2017',
  ]);
});

test('the portal cannot change or delete what is published', async () => {
  await publish(fictionalEdition());
  await expect(database.knex('editions').update({ content_hash: 'x' })).rejects.toThrow('permission denied');
  await expect(database.knex('editions').delete()).rejects.toThrow('permission denied');
});

test('the last word of an administrator on a service counts', async () => {
  const opening = {
    serviceId: 'wheelchairs',
    isOpen: true,
    reason: 'Көрсетілім',
    changedBy: 'admin',
    changedAt: NOON,
  };
  await expect(editions.findOpening('wheelchairs')).resolves.toBeUndefined();
  await editions.saveOpening(opening);
  await editions.saveOpening({ ...opening, isOpen: false });
  await expect(editions.findOpening('wheelchairs')).resolves.toEqual({ ...opening, isOpen: false });
  await expect(editions.listOpenings()).resolves.toEqual([{ ...opening, isOpen: false }]);
});
