import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { MemoryStore } from 'express-session';
import { createServer } from 'node:http';
import pino from 'pino';
import { createApp } from '../../../src/app';
import { RegistryDirectory } from '../../../src/domain/edition/registry-directory';
import type { Person } from '../../../src/domain/access/person';
import type { Clock } from '../../../src/kernel/clock';
import { reckonDue } from '../../../src/use-cases/catalogue/reckon-due';
import { createCatalogue } from '../../../src/use-cases/catalogue/catalogue';
import { verifyResult, type VerifyDeps } from '../../../src/use-cases/catalogue/verify-result';
import { withPageCache, type PageCache } from '../../../src/web/public/page-cache';
import { publicRoutes } from '../../../src/web/public/public.routes';
import { createViews } from '../../../src/web/rendering/views';
import type { Route } from '../../../src/web/route';
import type { ListOutbox } from '../../../src/web/dev/outbox.handler';
import { REFERENCE } from '../../support/builders/office-world';
import { memoryLibrary, seededEditions, type MemoryLibrary } from '../../use-cases/catalogue/seeded-library';
import { yamlIn } from '../../support/read-once';

const ROOT = join(__dirname, '../../..');
const NOW = new Date('2026-03-27T05:15:00Z');

export const REGISTRIES = RegistryDirectory.parse(yamlIn(join(ROOT, 'seeds/reference/registries.yaml')));

export interface PublicSettings {
  readonly library?: MemoryLibrary;
  readonly findResult?: VerifyDeps['applications']['findResult'];
  readonly findCase?: VerifyDeps['applications']['findCase'];
  readonly spendLookUp?: VerifyDeps['spendLookUp'];
  readonly listOutbox?: ListOutbox | null;
  readonly clock?: Clock;
  readonly routes?: readonly Route[];
  readonly person?: Person;
  /** Made by the test, which wants to look into it. */
  readonly cache?: (settings: { version: () => Promise<string>; clock: Clock }) => PageCache;
}

function verification({ findResult, findCase, spendLookUp }: PublicSettings, library: MemoryLibrary) {
  const applications = {
    findResult: findResult ?? (async () => undefined),
    findCase: findCase ?? (async () => undefined),
  };
  const nothing = { find: async () => undefined };
  return verifyResult({
    informationRequests: { findByNumber: async () => undefined },
    ...{ applications, library, signatureRows: nothing, organisations: nothing },
    spendLookUp: spendLookUp ?? (async () => 0),
  });
}

/** The public side over real HTTP, with everything behind it in memory. */
export async function startPublicSide(settings: PublicSettings = {}) {
  const {
    library = memoryLibrary(seededEditions()),
    clock = { now: () => NOW },
    routes = [],
    person,
  } = settings;
  const catalogue = createCatalogue(library);
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
    findPerson: async () => (person === undefined ? undefined : { person, sessionsSince: new Date(0) }),
    routes: [
      ...publicRoutes({
        catalogue,
        reckonDue: reckonDue({ editions: library, reference: REFERENCE }),
        registries: REGISTRIES,
        clock,
        verifyResult: verification(settings, library),
        outbox: settings.listOutbox ? { listOutbox: settings.listOutbox, listCodes: () => [] } : null,
      }),
      ...routes,
    ],
    log: pino({ level: 'silent' }),
    logRequests: (_request, _response, next) => next(),
    trustProxy: false,
    hooks: (_request, _response, next) => next(),
    probes: (_request, _response, next) => next(),
  });
  const cache = settings.cache?.({ version: () => catalogue.version(), clock });
  const server: Server = createServer(cache === undefined ? app : withPageCache(app, cache));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const address = `http://127.0.0.1:${port}`;
  return {
    library,
    address,
    get: (path: string, headers: Record<string, string> = {}) =>
      fetch(address + path, { headers, redirect: 'manual' }),
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
