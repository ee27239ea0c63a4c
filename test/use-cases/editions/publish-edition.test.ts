import type { PublishedEdition } from '../../../src/data/editions';
import { contentHash } from '../../../src/domain/edition/content-hash';
import { publishEdition } from '../../../src/use-cases/editions/publish-edition';
import { fictionalEdition } from '../../support/fictional-service';

const NOON = new Date('2026-11-20T07:00:00Z');

function setUp() {
  const stored: PublishedEdition[] = [];
  const editions = {
    findContentHash: async (service: string, edition: string) =>
      stored.find((one) => one.edition.id === service && one.edition.edition.id === edition)?.contentHash,
    insertEdition: async (published: PublishedEdition) => {
      const { id, edition } = published.edition;
      if ((await editions.findContentHash(id, edition.id)) !== undefined) return false;
      stored.push(published);
      return true;
    },
  };
  return { stored, publish: publishEdition({ editions, clock: { now: () => NOON } }) };
}

test('an edition is stored with its hash and the instant', async () => {
  const { stored, publish } = setUp();
  const edition = fictionalEdition();
  await expect(publish(edition)).resolves.toBe('published');
  expect(stored).toEqual([{ edition, contentHash: contentHash(edition), publishedAt: NOON }]);
});

test('publishing the same facts again changes nothing', async () => {
  const { stored, publish } = setUp();
  await publish(fictionalEdition());
  await expect(publish(fictionalEdition())).resolves.toBe('unchanged');
  expect(stored).toHaveLength(1);
});

test('a published edition with other facts is refused, and both hashes are named', async () => {
  const { stored, publish } = setUp();
  const edition = fictionalEdition();
  const changed = fictionalEdition({ deadlines: edition.deadlines.slice(1) });
  await publish(edition);
  await expect(publish(changed)).rejects.toMatchObject({
    code: 'edition-already-published',
    details: {
      service: 'library-card',
      edition: 'fictional-2024',
      published: contentHash(edition).slice(0, 12),
      offered: contentHash(changed).slice(0, 12),
    },
  });
  expect(stored.map((one) => one.edition)).toEqual([edition]);
});
