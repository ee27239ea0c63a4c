import type { Client } from 'pg';
import { systemClock } from '../../src/adapters/clock/system-clock';
import { createRepositories } from '../../src/container/repositories';
import { connectDatabase } from '../../src/data/database';
import { governingEditions } from '../../src/domain/edition/governing-editions';
import { seededCalendar } from '../../test/domain/calendar/calendar-data';
import { fileCase } from '../../test/support/builders/filed-case';
import { onDatabase } from './on-database';
import { addCitizens, logInSeeded, type LoggedIn } from './people';
import { withoutIndexes } from './without-indexes';

const SERVICE = 'asp-certificate';
const TABLES = ['applications', 'application_events', 'work_items'];
/** How many places of the queue are looked at. */
const PAGES = 100;
/** Even the last of them is followed by a whole page. */
const ROWS_LEFT = 100;
/** The filed case of which the others are copies. What no queue shows of its event is left out: millions would fill the disk. */
const PATTERN = `
  CREATE TEMPORARY TABLE pattern_case AS SELECT * FROM applications WHERE id = $id;
  CREATE TEMPORARY TABLE pattern_item AS SELECT * FROM work_items WHERE application_id = $id;
  CREATE TEMPORARY TABLE pattern_event AS SELECT * FROM application_events WHERE application_id = $id;
  UPDATE pattern_event SET payload = payload - 'documents' - 'answers' - 'term';`;
/** Copies due a second apart, each with identifiers, a number and an applicant of its own. */
const COPIES = [
  `INSERT INTO applications
   SELECT md5('case' || n)::uuid, 'B' || n, a.service_id, a.rules_edition, a.route_edition, a.channel, a.language, a.account_id,
     lpad(n::text, 12, '0'), a.applicant_name || ' ' || n, a.organisation_code, a.status, a.step_key, a.outcome, a.filed_at,
     a.due_at + n * interval '1 second', a.closed_at, a.last_seq, a.last_hash
   FROM pattern_case a CROSS JOIN generate_series($1::int, $2::int) n`,
  `INSERT INTO application_events
   SELECT md5('case' || n)::uuid, e.seq, e.type, e.at, e.actor, e.payload, e.previous_hash, e.hash
   FROM pattern_event e CROSS JOIN generate_series($1::int, $2::int) n`,
  `INSERT INTO work_items
   SELECT md5('item' || n)::uuid, md5('case' || n)::uuid, w.organisation_code, w.role, w.step_key, w.opened_at, w.step_due_at,
     w.due_at + n * interval '1 second', w.holder_id, w.held_since, w.closed_at, w.soon_at, w.escalate_at
   FROM pattern_item w CROSS JOIN generate_series($1::int, $2::int) n`,
];
const AT_ONCE = 500_000;

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
    await client.query(PATTERN.replaceAll('$id', client.escapeLiteral(id)));
    await withoutIndexes(client, TABLES, async () => {
      for (let from = 1; from <= count; from += AT_ONCE) {
        const to = Math.min(count, from + AT_ONCE - 1);
        for (const copy of COPIES) await client.query(copy, [from, to]);
        if (to < count) say(`  ${to.toLocaleString('en')} cases …`);
      }
    });
    for (const table of TABLES) await client.query(`VACUUM (ANALYZE) ${table}`);
    return queueOf(client, id, count);
  });
}

async function fileOne(url: string, [citizen]: readonly LoggedIn[]): Promise<string> {
  const knex = connectDatabase({ url, poolSize: 2, statementTimeout: 60_000 });
  try {
    const { accounts, editions } = createRepositories(knex, systemClock, (limit) => limit, seededCalendar());
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
