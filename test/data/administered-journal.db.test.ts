import { administeredJournal, journalQuery, type JournalFilter } from '../../src/data/administered-journal';
import { insertOrganisations, insertStaff } from '../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../support/database';

const ENTRIES = 20_000;
const NONE: JournalFilter = { kind: null, authorId: null, from: null, until: null };
const FIRST = new Date('2026-01-01T00:00:00Z');
const at = (entry: number): Date => new Date(FIRST.getTime() + entry * 60_000);

let database: TestDatabase;
let authors: string[];

beforeAll(async () => {
  database = await testDatabase();
  await insertOrganisations(database.owner);
  const staff = await Promise.all(
    ['Бірінші', 'Екінші', 'Үшінші'].map((name) => insertStaff(database.owner, 'administrator', name)),
  );
  authors = staff.map(({ accountId }) => accountId);
  // Every thousandth entry is of the third author, and every hundredth a service; the fourth says what was before.
  await database.owner.raw(
    `INSERT INTO administered_versions
      (kind, subject, version, value, effective_from, reason, author_id, author_name, made_at)
    SELECT CASE WHEN n % 100 = 0 THEN 'service-opening' ELSE 'staff-access' END, 'subject-' || n, 1,
      CASE WHEN n % 100 = 0 THEN '{"isOpen": true}' ELSE '{"act": "sessions-ended"}' END::jsonb,
      ?::timestamptz + n * interval '1 minute', 'a reason',
      CASE WHEN n = 4 THEN NULL WHEN n % 1000 = 0 THEN ?::uuid ELSE ?::uuid END,
      CASE WHEN n = 4 THEN '' WHEN n % 1000 = 0 THEN 'Үшінші' ELSE 'Бірінші' END,
      ?::timestamptz + n * interval '1 minute'
    FROM generate_series(1, ?) AS n`,
    [FIRST, authors[2] ?? '', authors[0] ?? '', FIRST, ENTRIES],
  );
  await database.owner.raw('ANALYZE administered_versions');
});

const journal = () => administeredJournal(database.knex);

describe('every set of filters is read by an index, in its order', () => {
  const filters = ['service-opening' as const, null].flatMap((kind) =>
    ['rare', 'frequent', null].flatMap((author) =>
      [at(5_000), null].flatMap((from) =>
        [at(15_000), null].flatMap((until) =>
          [true, false].map((goesOn) => ({ kind, author, from, until, goesOn })),
        ),
      ),
    ),
  );

  it.each(filters)(
    'kind $kind, $author author, from $from, until $until, further on: $goesOn',
    async (filter) => {
      const authorId = filter.author === null ? null : (authors[filter.author === 'rare' ? 2 : 0] ?? null);
      const after = filter.goesOn ? { madeAt: at(12_000), seq: '12000' } : null;
      const query = journalQuery(database.owner, { ...filter, authorId }, after)
        .limit(51)
        .toSQL()
        .toNative();
      const { rows } = await database.owner.raw<{ rows: { 'QUERY PLAN': string }[] }>(
        `EXPLAIN (ANALYZE, BUFFERS OFF, TIMING OFF) ${query.sql.replaceAll(/\$\d+/g, '?')}`,
        [...query.bindings],
      );
      const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
      expect(plan).toMatch(/Index Scan Backward using administered_journal/);
      expect(plan).not.toMatch(/Sort|Seq Scan/);
      // It reads what it shows, and no more.
      const [, dropped = '0'] = /Rows Removed by Filter: (\d+)/.exec(plan) ?? [];
      expect(Number(dropped)).toBeLessThan(10);
    },
  );
});

it('shows each entry once, the latest first, whatever the portion', async () => {
  const filter = { ...NONE, kind: 'service-opening' } as const;
  const seen: string[] = [];
  let after = null;
  for (;;) {
    const portion = await journal().listJournal(filter, after, 70);
    seen.push(...portion.map(({ subject }) => subject));
    after = portion.at(-1) ?? null;
    if (after === null) break;
  }
  expect(seen).toHaveLength(ENTRIES / 100);
  expect(seen.slice(0, 2)).toEqual(['subject-20000', 'subject-19900']);
  expect(new Set(seen).size).toBe(seen.length);
});

it('takes the first instant in and leaves the last one out', async () => {
  const filter = { ...NONE, from: at(10), until: at(13) };
  const found = await journal().listJournal(filter, null, 10);
  expect(found.map(({ subject }) => subject)).toEqual(['subject-12', 'subject-11', 'subject-10']);
});

it('leaves out what was kept of the time before the first decision', async () => {
  const found = await journal().listJournal({ ...NONE, until: at(6) }, null, 10);
  expect(found.map(({ subject }) => subject)).toEqual(['subject-5', 'subject-3', 'subject-2', 'subject-1']);
});

it('names the authors of decisions only, by name', async () => {
  await expect(journal().listAuthors()).resolves.toEqual([
    { id: authors[0], name: 'Бірінші' },
    { id: authors[2], name: 'Үшінші' },
  ]);
});
