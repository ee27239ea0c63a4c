import { Client } from 'pg';
import { queueRepository } from '../../src/data/queue';
import { QUEUE_PAGE, queueStatement, type QueueFilter, type QueueKey } from '../../src/data/queue-statement';
import type { StaffMember } from '../../src/domain/access/person';
import { insertOrganisations, insertStaff } from '../support/builders/office-world';
import { testDatabase, type TestDatabase } from '../support/database';

const ROWS = 40_000;
const NOW = new Date('2026-03-17T06:00:00Z');
const EVERYTHING: QueueFilter = { tab: 'all', service: null, channel: null, search: null };

let database: TestDatabase;
let clerk: StaffMember;
let queue: ReturnType<typeof queueRepository>;

/** Cases one minute apart; every third is held by the clerk, every hundredth is of another service. */
const FILL = [
  `
  INSERT INTO applications (id, number, service_id, rules_edition, channel, language, account_id, applicant_iin,
    applicant_name, organisation_code, status, step_key, filed_at, due_at, last_seq, last_hash)
  SELECT md5('case' || n)::uuid, 'N' || n, CASE WHEN n % 100 = 0 THEN 'rare' ELSE 'usual' END, 'e', 'portal', 'ru',
    :clerk, lpad(n::text, 12, '0'), 'Тегі' || n || ' Аты', 'almaty-almaly-department', 'in-work', '1',
    timestamptz '2026-03-01 00:00Z', timestamptz '2026-03-01 00:00Z' + n * interval '1 minute', 1, ''
  FROM generate_series(1, :rows) n`,
  `INSERT INTO work_items (id, application_id, organisation_code, role, step_key, opened_at, due_at, holder_id)
  SELECT md5('item' || n)::uuid, md5('case' || n)::uuid, 'almaty-almaly-department', 'clerk', '1',
    timestamptz '2026-03-01 00:00Z', timestamptz '2026-03-01 00:00Z' + n * interval '1 minute',
    CASE WHEN n % 3 = 0 THEN :clerk::uuid END
  FROM generate_series(1, :rows) n`,
];

beforeAll(async () => {
  database = await testDatabase();
  queue = queueRepository(database.knex);
  await insertOrganisations(database.knex);
  clerk = await insertStaff(database.knex, 'clerk', 'Сейітова Ақмарал');
  for (const statement of FILL) await database.owner.raw(statement, { clerk: clerk.accountId, rows: ROWS });
  await database.owner.raw('ANALYZE applications, work_items');
});

function request(filter: Partial<QueueFilter> = {}, after: QueueKey | null = null) {
  const { organisationCode, accountId } = clerk;
  return {
    organisationCode,
    accountId,
    roles: ['clerk', 'head'],
    now: NOW,
    filter: { ...EVERYTHING, ...filter },
    after,
  };
}

interface PlanNode {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: PlanNode[];
}

/** How Postgres reads a page: all its nodes, and the pages of the disk that it touched. */
async function explain(wanted: ReturnType<typeof request>): Promise<{ nodes: PlanNode[]; buffers: number }> {
  const { text, values } = queueStatement(wanted);
  const client = new Client(database.url);
  await client.connect();
  try {
    const { rows } = await client.query<{ 'QUERY PLAN': [{ Plan: PlanNode }] }>(
      `EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) ${text}`,
      [...values],
    );
    const plan = rows[0]?.['QUERY PLAN'][0].Plan;
    if (plan === undefined) throw new Error('No plan');
    const all = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(all)];
    return { nodes: all(plan), buffers: plan['Shared Hit Blocks'] + plan['Shared Read Blocks'] };
  } finally {
    await client.end();
  }
}

function scansWhole({ nodes }: { nodes: PlanNode[] }): string[] {
  return nodes
    .filter((node) => node['Node Type'] === 'Seq Scan')
    .map((node) => node['Relation Name'] ?? '')
    .filter((table) => table === 'work_items' || table === 'applications' || table === 'application_events');
}

function keyOf(n: number): QueueKey {
  return {
    dueAt: new Date(Date.parse('2026-03-01T00:00:00Z') + n * 60_000),
    id: 'ffffffff-ffff-ffff-ffff-ffffffffffff',
  };
}

describe('the queue', () => {
  it('shows what is due first and goes on where the page before ended, without a gap or a row twice', async () => {
    const seen: string[] = [];
    let after: QueueKey | null = null;
    for (let page = 0; page < 4; page += 1) {
      const { rows, next } = await queue.listQueue(request({}, after));
      seen.push(...rows.map(({ number }) => number));
      after = next;
    }
    expect(seen).toEqual(Array.from({ length: 4 * QUEUE_PAGE }, (_, index) => `N${index + 1}`));
  });

  it('ends', async () => {
    const { rows, next } = await queue.listQueue(request({}, keyOf(ROWS - 10)));
    expect([rows.length, next]).toEqual([10, null]);
  });

  it('reads the five hundredth page as cheaply as the first, by the index', async () => {
    const first = await explain(request());
    const far = await explain(request({}, keyOf(500 * QUEUE_PAGE)));
    expect(scansWhole(first)).toEqual([]);
    expect(scansWhole(far)).toEqual([]);
    expect(first.buffers).toBeLessThan(500);
    expect(Math.abs(far.buffers - first.buffers)).toBeLessThan(first.buffers / 2);
  });

  it.each<[string, Partial<QueueFilter>]>([
    ['mine', { tab: 'mine' }],
    ['without a holder', { tab: 'free' }],
    ['late', { tab: 'late' }],
    ['of a service', { service: 'usual' }],
    ['by number', { search: { by: 'number', text: 'N777' } }],
    ['by IIN', { search: { by: 'iin', text: '000000000777' } }],
    ['by the beginning of a name', { search: { by: 'name', text: 'тегі777 ' } }],
  ])('never scans a whole table: %s', async (_name, filter) => {
    const plan = await explain(request(filter));
    expect(scansWhole(plan)).toEqual([]);
    expect(plan.buffers).toBeLessThan(2500);
  });

  it('filters', async () => {
    const numbers = async (filter: Partial<QueueFilter>): Promise<string[]> =>
      (await queue.listQueue(request(filter))).rows.slice(0, 3).map(({ number }) => number);
    expect(await numbers({ tab: 'mine' })).toEqual(['N3', 'N6', 'N9']);
    expect(await numbers({ tab: 'free' })).toEqual(['N1', 'N2', 'N4']);
    expect(await numbers({ service: 'rare' })).toEqual(['N100', 'N200', 'N300']);
    expect(await numbers({ service: 'rare', tab: 'mine' })).toEqual(['N300', 'N600', 'N900']);
    expect(await numbers({ channel: 'provider' })).toEqual([]);
    expect(await numbers({ search: { by: 'number', text: 'N777' } })).toEqual(['N777']);
    expect(await numbers({ search: { by: 'iin', text: '000000000777' } })).toEqual(['N777']);
    expect(await numbers({ search: { by: 'name', text: 'ТЕГІ777' } })).toEqual(['N777', 'N7770', 'N7771']);
    expect(await numbers({ search: { by: 'name', text: '%' } })).toEqual([]);
    const late = await queue.listQueue(
      request({ tab: 'late' }, { dueAt: NOW, id: '00000000-0000-0000-0000-000000000000' }),
    );
    expect(late.rows).toEqual([]);
  });

  it('counts no further than a hundred and one', async () => {
    const { all, mine, free, late } = await queue.countQueue(request());
    expect([all, mine, free, late]).toEqual([101, 101, 101, 101]);
    const other = await queue.countQueue({ ...request(), organisationCode: 'almaty-medeu-department' });
    expect(other).toEqual({ all: 0, mine: 0, free: 0, soon: 0, late: 0 });
  });

  it('shows nothing of another unit or role', async () => {
    expect(
      (await queue.listQueue({ ...request(), organisationCode: 'almaty-medeu-department' })).rows,
    ).toEqual([]);
    expect((await queue.listQueue({ ...request(), roles: ['operator'] })).rows).toEqual([]);
    expect((await queue.listQueue({ ...request(), roles: [] })).rows).toEqual([]);
  });

  it('finds all cases of a person, the newest first', async () => {
    const found = await queue.listOfApplicant('000000000042');
    expect(found.map(({ number, itemRole }) => [number, itemRole])).toEqual([['N42', 'clerk']]);
  });
});
