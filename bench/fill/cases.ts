import type { Client } from 'pg';
import { systemClock } from '../../src/adapters/clock/system-clock';
import { createRepositories } from '../../src/container/repositories';
import { connectDatabase } from '../../src/data/database';
import { governingEditions } from '../../src/domain/edition/governing-editions';
import { fileCase } from '../../test/support/builders/filed-case';
import { onDatabase } from './on-database';
import { addCitizens, logInSeeded, type LoggedIn } from './people';

const SERVICE = 'asp-certificate';
const TABLES = ['applications', 'application_events', 'work_items'];
/** How many places of the queue are looked at. */
const PAGES = 100;
/** Even the last of them is followed by a whole page. */
const ROWS_LEFT = 100;
/** Copies of a filed case, due a second apart, each with a number, an applicant and an event of its own. */
const COPIES = [
  `INSERT INTO applications
   SELECT md5('case' || n)::uuid, 'B' || n, a.service_id, a.rules_edition, a.route_edition, a.channel, a.language, a.account_id,
     lpad(n::text, 12, '0'), a.applicant_name || ' ' || n, a.organisation_code, a.status, a.step_key, a.outcome, a.filed_at,
     a.due_at + n * interval '1 second', a.closed_at, a.last_seq, a.last_hash
   FROM applications a CROSS JOIN generate_series($2::int, $3::int) n WHERE a.id = $1`,
  `INSERT INTO application_events
   SELECT md5('case' || n)::uuid, e.seq, e.type, e.at, e.actor, e.payload, e.previous_hash, e.hash
   FROM application_events e CROSS JOIN generate_series($2::int, $3::int) n WHERE e.application_id = $1`,
  `INSERT INTO work_items
   SELECT md5('item' || n)::uuid, md5('case' || n)::uuid, w.organisation_code, w.role, w.step_key, w.opened_at, w.step_due_at,
     w.due_at + n * interval '1 second', w.holder_id, w.held_since, w.closed_at
   FROM work_items w CROSS JOIN generate_series($2::int, $3::int) n WHERE w.application_id = $1`,
];
/** The checks of foreign keys, row by row, would take most of the time; what is copied refers to what is there. */
const FOREIGN_KEYS = `
  SELECT conrelid::regclass AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
  FROM pg_constraint WHERE contype = 'f' AND conrelid IN ('applications'::regclass, 'work_items'::regclass)`;
const AT_ONCE = 250_000;

/** Open cases of one queue, and who works on it. */
export interface Queue {
  readonly organisation: string;
  readonly role: string;
  readonly clerk: LoggedIn;
  /** Addresses of pages spread over the whole queue, the first among them. */
  readonly pages: readonly string[];
}

/** Fills a seeded database with so many open cases of one queue. */
export async function addCases(url: string, count: number, say: (line: string) => void): Promise<Queue> {
  return onDatabase(url, async (client) => {
    await client.query('SET synchronous_commit = off');
    const id = await fileOne(url, await addCitizens(client, 1));
    await withoutForeignKeys(client, async () => {
      for (let from = 1; from <= count; from += AT_ONCE) {
        const to = Math.min(count, from + AT_ONCE - 1);
        for (const copy of COPIES) await client.query(copy, [id, from, to]);
        if (to < count) say(`  ${to.toLocaleString('en')} cases …`);
      }
    });
    for (const table of TABLES) await client.query(`VACUUM (ANALYZE) ${table}`);
    return queueOf(client, id, count);
  });
}

async function withoutForeignKeys(client: Client, act: () => Promise<void>): Promise<void> {
  const { rows: keys } = await client.query<{ table: string; name: string; definition: string }>(
    FOREIGN_KEYS,
  );
  for (const { table, name } of keys) await client.query(`ALTER TABLE ${table} DROP CONSTRAINT ${name}`);
  await act();
  for (const { table, name, definition } of keys) {
    await client.query(`ALTER TABLE ${table} ADD CONSTRAINT ${name} ${definition} NOT VALID`);
  }
}

async function fileOne(url: string, [citizen]: readonly LoggedIn[]): Promise<string> {
  const knex = connectDatabase({ url, poolSize: 2, statementTimeout: 60_000 });
  try {
    const { accounts, editions } = createRepositories(knex, systemClock, (limit) => limit);
    const filer = (await accounts.findPerson(citizen?.accountId ?? ''))?.person;
    if (filer?.kind !== 'citizen') throw new Error('Nobody files');
    const about = { channel: 'portal', filer, applicant: filer, filedAt: systemClock.now() } as const;
    const governing = governingEditions(await editions.ofService(SERVICE), about.channel);
    return (await fileCase(knex, { ...about, ...governing })).id;
  } finally {
    await knex.destroy();
  }
}

/** The clerk of the demonstration is set to work where the cases are. */
async function queueOf(client: Client, id: string, count: number): Promise<Queue> {
  const { rows } = await client.query<{ organisation: string; role: string }>(
    'SELECT organisation_code AS organisation, role FROM work_items WHERE application_id = $1',
    [id],
  );
  const [place] = rows;
  if (place === undefined) throw new Error('The case is in no queue');
  const clerk = await logInSeeded(client, 'clerk');
  await client.query('UPDATE staff_members SET organisation_code = $1, role = $2 WHERE account_id = $3', [
    place.organisation,
    place.role,
    clerk.accountId,
  ]);
  return { ...place, clerk, pages: await pagesOf(client, count) };
}

async function pagesOf(client: Client, count: number): Promise<string[]> {
  const { rows } = await client.query<{ due: Date; id: string }>(
    `SELECT due_at AS due, id FROM work_items
     WHERE id = ANY (SELECT md5('item' || (1 + n * ($1::bigint - $3) / $2))::uuid FROM generate_series(0, $2::int - 1) n)`,
    [count, PAGES, ROWS_LEFT],
  );
  return ['/ru/office', ...rows.map(({ due, id }) => `/ru/office?after=${due.getTime()}_${id}`)];
}
