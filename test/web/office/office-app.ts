import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { load } from 'cheerio';
import { MemoryStore } from 'express-session';
import pino from 'pino';
import { createApp } from '../../../src/app';
import type { Person } from '../../../src/domain/access/person';
import type { Clock } from '../../../src/kernel/clock';
import { createViews } from '../../../src/web/rendering/views';
import { redirect, type Route } from '../../../src/web/route';

const ROOT = join(__dirname, '../../..');

/** What the portal answered. */
export interface Answer {
  readonly status: number;
  /** Where a redirect leads. */
  readonly location: string | null;
  readonly type: string;
  readonly body: Buffer;
  /** The page, to be looked into. */
  readonly $: ReturnType<typeof load>;
  /** All words of the page's content in one line. */
  readonly text: string;
}

/** The portal over real HTTP for people who are at work; whoever is given is logged in at once. */
export async function startOffice(routes: readonly Route[], clock: Clock) {
  const people = new Map<string, Person>();
  const logIn: Route = {
    method: 'get',
    path: '/test/log-in/:id',
    permission: 'public',
    handler: async ({ session, params }) => {
      await session.completeLogin({ accountId: params.id ?? '', at: clock.now() });
      return redirect('/ru');
    },
  };
  const app = createApp({
    projectRoot: ROOT,
    uploadFolder: '/tmp',
    clock,
    demo: true,
    views: createViews(join(ROOT, 'views')),
    session: {
      store: new MemoryStore(),
      secrets: ['a secret of the tests only, long enough'],
      secure: false,
    },
    findPerson: async (id) => {
      const person = people.get(id);
      return person && { person, sessionsSince: new Date(0) };
    },
    routes: [...routes, logIn],
    log: pino({ level: 'silent' }),
    logRequests: (_request, _response, next) => next(),
    trustProxy: false,
    hooks: (_request, _response, next) => next(),
    probes: (_request, _response, next) => next(),
  });
  const server = createServer(app);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    address,
    /** A browser in which `person` (or nobody) is logged in. */
    browser: async (person: Person | null) => {
      const browser = openBrowser(address);
      if (person !== null) {
        people.set(person.accountId, person);
        await browser.get(`/ru/test/log-in/${person.accountId}`);
      }
      return browser;
    },
    /** Suspends somebody: the account is no longer found. */
    suspend: ({ accountId }: Person) => people.delete(accountId),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export type Browser = ReturnType<typeof openBrowser>;

function openBrowser(address: string) {
  let cookie = '';
  async function send(path: string, init: RequestInit = {}): Promise<Answer> {
    const answer = await fetch(address + path, {
      redirect: 'manual',
      ...init,
      headers: { cookie, ...init.headers },
    });
    const set = answer.headers.getSetCookie().map((each) => each.split(';')[0] ?? '');
    if (set.length > 0) cookie = set.join('; ');
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? '';
    const $ = load(type.startsWith('text/html') ? body.toString() : '');
    const text = $('main').text().replace(/\s+/g, ' ').trim();
    return { status: answer.status, location: answer.headers.get('location'), type, body, $, text };
  }
  return {
    get: (path: string) => send(path),
    post: (path: string, fields: Record<string, string | string[]>) => send(path, form(fields)),
    /** Sends the form of a page as a person would: with its hidden fields, and what is typed. */
    submit: (page: Answer, action: string, typed: Record<string, string | string[]> = {}) => {
      const found = page.$(`form[action="${action}"]`);
      if (found.length === 0) throw new Error(`No form ${action} in: ${page.text}`);
      const hidden: Record<string, string> = {};
      found.find('input[type=hidden]').each((_index, input) => {
        hidden[page.$(input).attr('name') ?? ''] = page.$(input).attr('value') ?? '';
      });
      return send(action, form({ ...hidden, ...typed }));
    },
  };
}

function form(fields: Record<string, string | string[]>): RequestInit {
  const body = new URLSearchParams();
  for (const [name, value] of Object.entries(fields)) {
    for (const one of typeof value === 'string' ? [value] : value) body.append(name, one);
  }
  return { method: 'POST', body };
}
