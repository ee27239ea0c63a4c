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

/** A hash of everything that the database holds, a table each; what may change by itself is left out. */
export async function databaseChecksum(knex: Knex): Promise<Readonly<Record<string, string>>> {
  const tables = await knex('pg_tables')
    .whereIn('schemaname', SCHEMAS)
    .select<{ schemaname: string; tablename: string }[]>('schemaname', 'tablename');
  const sums: Record<string, string> = {};
  for (const { schemaname, tablename } of tables) {
    if (PASSING.has(tablename)) continue;
    const row = tablename === 'messages' ? `to_jsonb(t) - 'status'` : 'to_jsonb(t)';
    const [found] = (
      await knex.raw<{ rows: { sum: string }[] }>(
        `select coalesce(md5(string_agg(md5((${row})::text), '' order by md5((${row})::text))), '') as sum from ??.?? t`,
        [schemaname, tablename],
      )
    ).rows;
    sums[tablename] = found?.sum ?? '';
  }
  return sums;
}
