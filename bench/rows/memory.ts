import { setTimeout as sleep } from 'node:timers/promises';
import { addReadyDrafts, CODE, type ReadyDraft } from '../fill/drafts';
import { onDatabase } from '../fill/on-database';
import { CONNECTIONS, load, type Target } from '../load/load';
import { get, isPage } from '../load/requests';
import { inRotation } from '../load/rotation';
import type { Measurement } from '../results/result';
import type { Row } from './row';

const MEGABYTE = 1024 * 1024;
const FILED = 600;
const RECEIPTS = 200;
const JOBS_MS = 3_000;
const RESIDENT = /^process_resident_memory_bytes (\d+)/m;
const PUBLIC = ['/ru', '/kk', '/ru/services', '/kk/services', '/ru/services/asp-certificate'];

/** What one process that does everything holds after people have read, written, filed and printed. */
export const memory: Row = {
  name: 'memory',
  measure: async (world) => {
    const { url, clerk, pages } = await world.queue(world.few);
    const drafts = await addReadyDrafts(url, FILED);
    const portal = await world.portal(url, { environment: { PROCESS_ROLE: 'all' } });
    const to = (next: () => string): Target => ({ port: portal.port, next, isRight: isPage });
    await load(to(inRotation(PUBLIC.map((path) => get(path)))), world.pace.seconds);
    await load(to(inRotation(drafts.map(formPage))), world.pace.seconds);
    await load(to(inRotation(pages.map((path) => get(path, clerk.cookie)))), world.pace.seconds);
    await fileAll(portal.port, drafts);
    const pagesOnly = await residentMemory(portal.port);
    const receipts = await receiptsOf(url, drafts);
    await load(to(inRotation(receipts)), world.pace.seconds);
    const withReceipts = await residentMemory(portal.port);
    await portal.stop();
    return [
      megabytes('memory after pages and filing', pagesOnly, 180),
      megabytes('memory after receipts', withReceipts, 280),
    ];
  },
};

function formPage({ id, firstPage, person }: ReadyDraft): string {
  return get(`/ru/apply/${id}/${firstPage}`, person.cookie);
}

/** Files all of them, as many at once as there are people, and leaves the jobs that follow their time. */
async function fileAll(port: number, drafts: readonly ReadyDraft[]): Promise<void> {
  for (let at = 0; at < drafts.length; at += CONNECTIONS) {
    await Promise.all(drafts.slice(at, at + CONNECTIONS).map((draft) => file(port, draft)));
  }
  await sleep(JOBS_MS);
}

async function file(port: number, { id, person }: ReadyDraft): Promise<void> {
  const response = await fetch(`http://127.0.0.1:${port}/ru/apply/${id}/sign`, {
    method: 'POST',
    redirect: 'manual',
    headers: { cookie: person.cookie },
    body: new URLSearchParams({ _csrf: person.csrf, code: CODE }),
  });
  await response.arrayBuffer();
  if (response.status !== 303) throw new Error(`An application was not filed: ${response.status}`);
}

async function receiptsOf(database: string, drafts: readonly ReadyDraft[]): Promise<string[]> {
  const { rows } = await onDatabase(database, (client) =>
    client.query<{ id: string; number: string }>(
      'SELECT id, number FROM applications WHERE id = ANY ($1::uuid[])',
      [drafts.slice(0, RECEIPTS).map(({ id }) => id)],
    ),
  );
  const numbers = new Map(rows.map(({ id, number }) => [id, number]));
  return drafts.slice(0, RECEIPTS).flatMap(({ id, person }) => {
    const number = numbers.get(id);
    return number === undefined ? [] : [get(`/ru/applications/${number}/receipt`, person.cookie)];
  });
}

async function residentMemory(port: number): Promise<number> {
  const metrics = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  return Number(RESIDENT.exec(metrics)?.[1]) / MEGABYTE;
}

function megabytes(name: string, ours: number, most: number): Measurement {
  return { name, unit: 'MB', baseline: null, ours, goal: { of: 'figure', bound: 'at-most', value: most } };
}
