import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { Clock } from '../../kernel/clock';
import { captureAnswer } from './capture-answer';
import { findCacheKey } from './cache-key';
import { compressPage, keepPage, sendKept, weightOf, type KeptPage } from './kept-page';

/** What a cache of public pages needs. */
export interface PageCacheSettings {
  /** Changes with everything that public pages show. */
  readonly version: () => Promise<string>;
  readonly clock: Clock;
  readonly mostPages?: number;
  readonly mostBytes?: number;
}

/** How long what is kept is believed without asking for the version again, ms. */
const FRESH_MS = 1_000;
const MOST_PAGES = 600;
const MOST_BYTES = 64 * 1024 * 1024;

export type PageCache = ReturnType<typeof createPageCache>;

/** Public pages kept ready by one process; all are dropped when the version changes, the oldest when there are too many. */
export function createPageCache({ version: findVersion, clock, mostPages, mostBytes }: PageCacheSettings) {
  const pages = shelf(mostPages ?? MOST_PAGES, mostBytes ?? MOST_BYTES);
  let [version, checkedAt] = ['', Number.NEGATIVE_INFINITY];
  let checking: Promise<void> | null = null;

  async function check(): Promise<void> {
    try {
      const current = await findVersion();
      if (current !== version) pages.clear();
      version = current;
    } catch {
      // Without its database the portal still shows what it knew a moment ago.
    }
    checkedAt = clock.now().getTime();
    checking = null;
  }

  return {
    /** Whether the version was looked at a moment ago. */
    isFresh: (): boolean => Math.abs(clock.now().getTime() - checkedAt) < FRESH_MS,
    refresh: (): Promise<void> => (checking ??= check()),
    find: pages.find,
    version: (): string => version,
    /** Keeps a page that was made under a version; not when another came meanwhile. */
    put: (key: string, page: KeptPage, madeUnder: string): boolean =>
      madeUnder === version && pages.put(key, page),
    size: pages.size,
  };
}

/** Pages by key, the oldest first; bounded in number and in bytes. */
function shelf(mostPages: number, mostBytes: number) {
  const pages = new Map<string, KeptPage>();
  let bytes = 0;

  function dropOldest(): void {
    const [oldest] = pages;
    if (oldest === undefined) return;
    pages.delete(oldest[0]);
    bytes -= weightOf(oldest[1]);
  }

  return {
    find: (key: string): KeptPage | undefined => pages.get(key),
    size: () => ({ pages: pages.size, bytes }),
    clear(): void {
      pages.clear();
      bytes = 0;
    },
    put(key: string, page: KeptPage): boolean {
      if (pages.has(key) || weightOf(page) > mostBytes) return false;
      pages.set(key, page);
      bytes += weightOf(page);
      while (pages.size > mostPages || bytes > mostBytes) dropOldest();
      return true;
    },
  };
}

/**
 * Answers kept pages before Express sees the request. Everything that depends on a person, a query or a form goes to
 * `listener`; so does the first request for a page, whose answer is then kept.
 */
export function withPageCache(listener: RequestListener, cache: PageCache): RequestListener {
  return (request, response) => {
    const key = findCacheKey(request);
    if (key === undefined) listener(request, response);
    else if (cache.isFresh()) answer(key, request, response, listener, cache);
    else void cache.refresh().then(() => answer(key, request, response, listener, cache));
  };
}

function answer(
  key: string,
  request: IncomingMessage,
  response: Parameters<RequestListener>[1],
  listener: RequestListener,
  cache: PageCache,
): void {
  const kept = cache.find(key);
  if (kept !== undefined) {
    sendKept(request, response, kept);
    return;
  }
  if (request.method === 'GET') keepAnswer(key, request, response, cache);
  // A HEAD has no body to keep.
  listener(request, response);
}

function keepAnswer(key: string, request: IncomingMessage, response: ServerResponse, cache: PageCache): void {
  const madeUnder = cache.version();
  const asked = request.headers['if-none-match'];
  // Express must give the whole answer; whether the browser has it already is decided below.
  delete request.headers['if-none-match'];
  captureAnswer(response, ({ body, headers }) => {
    const page = keepPage(body, headers);
    if (asked !== undefined) request.headers['if-none-match'] = asked;
    for (const name of Object.keys(headers)) response.removeHeader(name);
    sendKept(request, response, page);
    // Whatever was added at the last moment belongs to this visitor alone.
    if (response.getHeader('set-cookie') !== undefined || !cache.put(key, page, madeUnder)) return;
    compressPage(page, headers).catch(() => undefined);
  });
}
