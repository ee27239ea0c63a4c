import type { Knex } from 'knex';

/** What may change without anybody acting: sessions, throttles, and whether a message was read. */
const PASSING = new Set([
  'sessions',
  'rate_limits',
  'worker_heartbeats',
  // That somebody looked is written down; small pictures are made when they are first wanted.
  'file_views',
  'registration_views',
  'file_thumbnails',
]);
const SCHEMAS = ['public', 'graphile_worker'];

interface Table {
  readonly schemaname: string;
  readonly tablename: string;
}

/** Sums of the one database of a test file, by the mark that each table bore then. */
const summed = new Map<string, { readonly mark: string; readonly sum: string }>();

/** A hash of everything that the database holds, a table each; what may change by itself is left out. */
export async function databaseChecksum(knex: Knex): Promise<Readonly<Record<string, string>>> {
  const all: Table[] = await knex('pg_tables')
    .whereIn('schemaname', SCHEMAS)
    .select('schemaname', 'tablename');
  const tables = all.filter(({ tablename }) => !PASSING.has(tablename));
  const marks = await marksOf(knex, tables);
  const sums: Record<string, string> = {};
  for (const table of tables) {
    const mark = marks.get(table.tablename) ?? '';
    const before = summed.get(table.tablename);
    const sum = before?.mark === mark ? before.sum : await sumOf(knex, table);
    summed.set(table.tablename, { mark, sum });
    sums[table.tablename] = sum;
  }
  return sums;
}

/**
 * How many rows each table has, and which transactions wrote them: whatever writes leaves another mark. Only a table with
 * another mark than before is read again, for somebody may have written what stood there already.
 */
async function marksOf(knex: Knex, tables: readonly Table[]): Promise<Map<string, string>> {
  const written = `concat_ws(' ', count(*), sum(xmin::text::bigint), max(xmin::text::bigint))`;
  const { rows } = await knex.raw<{ rows: { name: string; mark: string }[] }>(
    tables.map(() => `select ?::text as name, ${written} as mark from ??.??`).join(' union all '),
    tables.flatMap(({ schemaname, tablename }) => [tablename, schemaname, tablename]),
  );
  return new Map(rows.map(({ name, mark }) => [name, mark]));
}

async function sumOf(knex: Knex, { schemaname, tablename }: Table): Promise<string> {
  const row = tablename === 'messages' ? `to_jsonb(t) - 'status'` : 'to_jsonb(t)';
  const { rows } = await knex.raw<{ rows: { sum: string }[] }>(
    `select coalesce(md5(string_agg(md5((${row})::text), '' order by md5((${row})::text))), '') as sum from ??.?? t`,
    [schemaname, tablename],
  );
  return rows[0]?.sum ?? '';
}
