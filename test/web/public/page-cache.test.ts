import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { request as httpRequest, type IncomingMessage } from 'node:http';
import { createPageCache, type PageCache } from '../../../src/web/public/page-cache';
import { page } from '../../../src/web/route';
import { fictionalEdition } from '../../support/fictional-service';
import { memoryLibrary } from '../../use-cases/catalogue/seeded-library';
import { startPublicSide } from './public-app';

let side: Awaited<ReturnType<typeof startPublicSide>>;
let cache: PageCache;
let now = new Date('2026-03-27T05:00:00Z').getTime();
let rendered = 0;
let databaseIsDown = false;

const clock = { now: () => new Date(now) };

beforeEach(async () => {
  [rendered, databaseIsDown] = [0, false];
  const library = memoryLibrary([fictionalEdition()]);
  side = await startPublicSide({
    library: {
      ...library,
      all: async () => {
        rendered += 1;
        return library.all();
      },
    },
    clock,
    person: {
      kind: 'citizen',
      accountId: '7',
      iin: '930512400211',
      name: 'Қасымова Айгерім Серікқызы',
      language: 'kk',
    },
    routes: [
      {
        method: 'get',
        path: '/log-me-in',
        permission: 'public',
        handler: async ({ session }) => {
          await session.logIn('7');
          return { kind: 'redirect', to: '/kk' };
        },
      },
      {
        method: 'get',
        path: '/about/greedy',
        permission: 'public',
        handler: async ({ session }) => {
          session.notice('за мной');
          return page('public/about', 'x', { heading: 'x', paragraphs: [] });
        },
      },
    ],
    cache: (settings) => {
      cache = createPageCache({
        ...settings,
        version: async () => {
          if (databaseIsDown) throw new Error('connection refused');
          return library.shelf.version;
        },
        mostPages: 5,
      });
      return cache;
    },
  });
  Object.assign(side.library, { shelf: library.shelf });
});

afterEach(() => side.stop());

/** An answer exactly as it comes over the wire: fetch would decompress it. */
function raw(path: string, headers: Record<string, string> = {}, method = 'GET') {
  return new Promise<{ answer: IncomingMessage; body: Buffer }>((resolve, reject) => {
    httpRequest(side.address + path, { headers, method }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ answer, body: Buffer.concat(chunks) }));
    })
      .on('error', reject)
      .end();
  });
}

async function untilCompressed(path: string): Promise<void> {
  while (cache.find(path)?.brotli === null) await new Promise((resolve) => setTimeout(resolve, 5));
}

test('a page is rendered once and looks the same ever after', async () => {
  const first = await (await side.get('/kk')).text();
  const second = await (await side.get('/kk')).text();
  expect(first).toContain('Жәрдем');
  expect(second).toBe(first);
  expect(rendered).toBe(1);
});

test('kept pages carry the security headers of Express, without a nonce', async () => {
  const plain = await startPublicSide({ library: memoryLibrary([fictionalEdition()]) });
  const fresh = await plain.get('/kk');
  await plain.stop();
  for (const kept of [await side.get('/kk'), await side.get('/kk')]) {
    const names = [...fresh.headers.keys()].filter(
      (name) => !/^(date|cache-control|content-length|etag)$/.test(name),
    );
    const policy = fresh.headers.get('content-security-policy') ?? '';
    for (const name of names) {
      const expected =
        name === 'content-security-policy' ? policy.replace(/ 'nonce-[^']+'/, '') : fresh.headers.get(name);
      if (name !== 'transfer-encoding') expect([name, kept.headers.get(name)]).toEqual([name, expected]);
    }
    expect(policy).toContain('nonce-');
    expect(kept.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(kept.headers.get('vary')).toBe('Accept-Encoding, Cookie');
    expect(await kept.text()).not.toContain('nonce');
  }
});

test('each browser gets the smallest form that it takes, each with its own tag', async () => {
  const { body: plain } = await raw('/kk');
  await untilCompressed('/kk');
  const brotli = await raw('/kk', { 'accept-encoding': 'gzip, deflate, br' });
  const gzip = await raw('/kk', { 'accept-encoding': 'gzip, br;q=0' });
  const identity = await raw('/kk', { 'accept-encoding': 'gzip;q=0, br;q=0.0' });
  expect(brotli.answer.headers['content-encoding']).toBe('br');
  expect(gzip.answer.headers['content-encoding']).toBe('gzip');
  expect(identity.answer.headers['content-encoding']).toBeUndefined();
  expect(brotliDecompressSync(brotli.body)).toEqual(plain);
  expect(gunzipSync(gzip.body)).toEqual(plain);
  expect(identity.body).toEqual(plain);
  expect(brotli.body.length).toBeLessThan(plain.length / 2);
  expect(new Set([brotli, gzip, identity].map(({ answer }) => answer.headers.etag)).size).toBe(3);
});

test('who has a form of the page already is told so', async () => {
  const { answer: first } = await raw('/kk');
  const tag = first.headers.etag ?? '';
  for (const asked of [tag, `W/${tag}`, `"other", ${tag}`, tag.replace(/"$/, '-br"'), '*']) {
    const { answer, body } = await raw('/kk', { 'if-none-match': asked });
    expect(answer.statusCode).toBe(304);
    expect(body.length).toBe(0);
    expect(answer.headers['content-security-policy']).toBeDefined();
  }
  expect((await raw('/kk', { 'if-none-match': '"other"' })).answer.statusCode).toBe(200);
});

test('HEAD has the headers and no body', async () => {
  await raw('/kk');
  const { answer, body } = await raw('/kk', {}, 'HEAD');
  expect(answer.statusCode).toBe(200);
  expect(Number(answer.headers['content-length'])).toBeGreaterThan(1000);
  expect(body.length).toBe(0);
});

test('a page of somebody who is logged in is never kept nor replaced by a kept one', async () => {
  const login = await side.get('/kk/log-me-in');
  const cookie = (login.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  expect(cookie).toMatch(/^jardem=/);
  const mine = await (await side.get('/kk', { cookie })).text();
  expect(mine).toContain('Айгерім Қ.');
  expect(cache.size().pages).toBe(0);
  const theirs = await (await side.get('/kk')).text();
  expect(theirs).not.toContain('Айгерім');
  expect(await (await side.get('/kk', { cookie })).text()).toContain('Айгерім Қ.');
  expect(await (await side.get('/kk')).text()).toBe(theirs);
});

test('an answer that sets a cookie is for its visitor only', async () => {
  const first = await side.get('/kk/about/greedy');
  expect(first.headers.get('set-cookie')).toContain('jardem=');
  const second = await side.get('/kk/about/greedy');
  expect(second.headers.get('set-cookie')).not.toBe(first.headers.get('set-cookie'));
  expect(cache.size().pages).toBe(0);
});

test('each view is kept apart, and unknown ones are the plain view', async () => {
  const plain = await (await side.get('/kk')).text();
  const dark = await (await side.get('/kk', { cookie: 'view=dark.large' })).text();
  expect(dark).toContain('data-contrast="dark"');
  expect(plain).not.toContain('data-contrast');
  expect(await (await side.get('/kk', { cookie: 'view=nonsense' })).text()).toBe(plain);
  expect(await (await side.get('/kk', { cookie: 'view=large.dark' })).text()).toBe(dark);
  expect(cache.size().pages).toBe(2);
});

test.each(['/kk?x=1', '/kk/services?q=a', '/kk/verify', '/kk/nowhere', '/kk/services/unknown'])(
  '%s is not kept',
  async (path) => {
    await side.get(path);
    expect(cache.size().pages).toBe(0);
  },
);

test('a new version drops what was kept, within a second', async () => {
  const before = await (await side.get('/kk/services')).text();
  side.library.shelf.version = '2';
  side.library.shelf.openings.set('library-card', false);
  expect(await (await side.get('/kk/services')).text()).toBe(before);
  now += 1_001;
  const after = await (await side.get('/kk/services')).text();
  expect(after).not.toBe(before);
  expect(after).toContain('Өтініш қабылданбайды');
});

test('what is kept is shown even while the database is away', async () => {
  const before = await (await side.get('/kk')).text();
  databaseIsDown = true;
  now += 5_000;
  expect(await (await side.get('/kk')).text()).toBe(before);
});

test('the oldest page makes room', async () => {
  for (const path of [
    '/kk',
    '/ru',
    '/kk/services',
    '/ru/services',
    '/kk/about/deadlines',
    '/ru/about/deadlines',
  ])
    expect((await side.get(path)).status).toBe(200);
  expect(cache.size().pages).toBe(5);
  expect(cache.find('/kk')).toBeUndefined();
  expect(cache.find('/ru/about/deadlines')).toBeDefined();
});

test('open data is kept with its own tag and may be read by any site', async () => {
  for (let time = 0; time < 2; time += 1) {
    const answer = await side.get('/api/services/library-card/editions/fictional-2024');
    expect(answer.status).toBe(200);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(answer.headers.get('etag')).toMatch(/^"[0-9a-f]{64}(-br|-gzip)?"$/);
    expect(await answer.json()).toEqual(fictionalEdition());
    await untilCompressed('/api/services/library-card/editions/fictional-2024');
  }
});
