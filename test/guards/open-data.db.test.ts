import { parse } from 'yaml';
import { z } from 'zod';
import { EDITIONS_FOLDER, fillPortal, openPortal, type OpenPortal } from '../support/app';
import { sourcesIn } from '../support/app-sources';
import { visitor, type Visitor } from '../support/app-visitor';
import { testDatabase } from '../support/database';

/** What the seeds say of an edition, as far as the list repeats it. */
const Seed = z.looseObject({
  id: z.string(),
  title: z.looseObject({ kk: z.string(), ru: z.string() }),
  family: z.string(),
  edition: z.looseObject({ id: z.string(), kind: z.string(), status: z.string() }),
});
const SEEDS = sourcesIn('seeds/editions', '.yaml').map(({ text }) => Seed.parse(parse(text)));

const Listed = z.array(
  z.looseObject({
    id: z.string(),
    title: z.looseObject({ kk: z.string(), ru: z.string() }),
    family: z.string(),
    editions: z.array(z.looseObject({ id: z.string(), status: z.string() })),
    accepting: z.boolean(),
  }),
);

let portal: OpenPortal;
let anybody: Visitor;

beforeAll(async () => {
  portal = await openPortal(await testDatabase());
  await fillPortal(portal, EDITIONS_FOLDER);
  anybody = visitor(portal.address);
}, 120_000);

afterAll(() => portal.close());

async function json(path: string): Promise<unknown> {
  const { status, body } = await anybody.get(path);
  expect([path, status]).toEqual([path, 200]);
  return JSON.parse(body.toString());
}

test('the list has every service of the seeds, with every edition', async () => {
  const services = Listed.parse(await json('/api/services'));
  const listed = services.flatMap(({ id, editions }) =>
    editions.map((edition) => `${id}@${edition.id} ${edition.status}`),
  );
  expect(listed.sort()).toEqual(
    SEEDS.map(({ id, edition }) => `${id}@${edition.id} ${edition.status}`).sort(),
  );
  expect(services).toHaveLength(new Set(SEEDS.map(({ id }) => id)).size);
  expect(new Set(services.map(({ id }) => id)).size).toBe(services.length);
  for (const { id, title, family } of services) {
    expect(SEEDS.filter((seed) => seed.id === id)).toContainEqual(
      expect.objectContaining({ family, title: expect.objectContaining({ kk: title.kk, ru: title.ru }) }),
    );
  }
});

test.each(SEEDS.map((seed) => [`/api/services/${seed.id}/editions/${seed.edition.id}`, seed] as const))(
  '%s is the file, value for value',
  async (path, seed) => {
    expect(await json(path)).toEqual(seed);
  },
);

test('an opening by the administrator shows in the list', async () => {
  const { id } = SEEDS.find(({ edition }) => edition.status === 'repealed') ?? SEEDS[0] ?? { id: '' };
  const accepting = async () =>
    Listed.parse(await json('/api/services?fresh')).find((one) => one.id === id)?.accepting;
  expect(await accepting()).toBe(true);
  const { editionRows } = portal.container.repositories;
  const closed = { serviceId: id, isOpen: false, reason: 'a test', changedBy: 'test', changedAt: new Date() };
  await editionRows.saveOpening(closed);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(await accepting()).toBe(false);
});

test('who has an answer already is told so, in a few bytes', async () => {
  const [seed] = SEEDS;
  for (const path of ['/api/services', `/api/services/${seed?.id}/editions/${seed?.edition.id}`]) {
    const first = await anybody.get(path);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[0-9a-f]{64}(-gzip|-br)?"$/);
    const again = await anybody.send(path, { headers: { 'if-none-match': tag } });
    expect([again.status, again.body.length]).toEqual([304, 0]);
    const other = await anybody.send(path, { headers: { 'if-none-match': '"another"' } });
    expect([other.status, other.body.equals(first.body)]).toEqual([200, true]);
    expect(first.headers.get('access-control-allow-origin')).toBe('*');
    expect(first.headers.getSetCookie()).toEqual([]);
  }
});

test.each([
  '/api/services/nothing/editions/none',
  '/api/services/asp-certificate/editions/none',
  '/api/services/asp-certificate',
  '/api/x',
])('%s is not found, in words of a program', async (path) => {
  const { status, body, headers } = await anybody.get(path);
  expect(status).toBe(404);
  expect(headers.get('content-type')).toMatch(/^application\/json/);
  expect(JSON.parse(body.toString())).toEqual(
    expect.objectContaining({ error: expect.stringMatching(/not-found/) }),
  );
});
