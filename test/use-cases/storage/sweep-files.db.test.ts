import { findOrphans } from '../../../src/adapters/storage/find-orphans';
import { memoryStorage } from '../../../src/adapters/storage/fake';
import { attachmentRepository } from '../../../src/data/attachments';
import { fileThumbnailRepository } from '../../../src/data/file-thumbnails';
import { findReferencedFiles } from '../../../src/data/referenced-files';
import { newId } from '../../../src/kernel/ids';
import { sweepFiles } from '../../../src/use-cases/storage/sweep-files';
import { insertCitizen } from '../../support/builders/office-world';
import { settableClock } from '../../support/clock';
import { testDatabase } from '../../support/database';

const DAY = 24 * 3_600_000;

it('removes after a day what nothing refers to, and nothing else', async () => {
  const { knex, owner } = await testDatabase();
  const clock = settableClock('2026-11-20T10:00:00+05:00');
  const storage = memoryStorage(clock);
  const citizen = await insertCitizen(owner, '851230450012', 'Ахметова Айгүл');
  const attachments = attachmentRepository(knex);
  const caseId = newId();
  const attach = async (content: string) => {
    const { key, size } = await storage.put(Buffer.from(content));
    const id = newId();
    const at = clock.now();
    const file = { fileName: 'a.pdf', mediaType: 'application/pdf', size, storageKey: key } as const;
    await attachments.insert({
      id,
      caseId,
      documentId: 'paper',
      ...file,
      uploadedBy: citizen.accountId,
      uploadedAt: at,
    });
    return { id, key };
  };
  const [kept, takenBack] = [await attach('kept'), await attach('taken back')];
  await attachments.remove(caseId, takenBack.id, clock.now());
  const lost = await storage.put(Buffer.from('its row was never written'));
  const sweep = sweepFiles({
    storage,
    clock,
    thumbnails: fileThumbnailRepository(knex),
    findOrphans: (before) => findOrphans(storage, before, (keys) => findReferencedFiles(knex, keys)),
    sweepUnfinished: () => Promise.resolve(0),
  });

  expect(await sweep()).toBe(0);
  clock.advance(DAY + 1);
  expect(await sweep()).toBe(2);
  expect(await storage.exists(kept.key)).toBe(true);
  expect(await storage.exists(takenBack.key)).toBe(false);
  expect(await storage.exists(lost.key)).toBe(false);
});
