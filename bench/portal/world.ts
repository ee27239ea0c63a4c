import { join } from 'node:path';
import { Client } from 'pg';
import { addCases, type Queue } from '../fill/cases';
import type { Pace } from '../load/rounds';
import { startBaseline, type Baseline } from './baseline';
import { startPortal, type Portal, type PortalSettings } from './portal';

/** What the benchmark takes from the scripts of `npm start`. */
export interface Tools {
  readonly startPostgres: (wishes: {
    stateFolder: string;
  }) => Promise<{ url: string; stop(): Promise<void> }>;
  readonly throwawayFolder: (prefix: string) => string;
  readonly freePort: (wished: number) => Promise<number>;
  readonly say: (line: string) => void;
}

/** How big and how long the measurements are. */
export interface Scale {
  readonly pace: Pace;
  /** Open cases of the short and of the long queue. */
  readonly few: number;
  readonly many: number;
  /** Applications that are ready to be sent. */
  readonly drafts: number;
}

/** A long or a short queue, and the address of its database. */
export type FilledQueue = Queue & { readonly url: string };

export type World = ReturnType<typeof createWorld>;

/**
 * Where the measurements are made: a Postgres of its own with the settings of `npm start`, durable like that of a server, in
 * a temporary folder. What is started here ends with it.
 */
export function createWorld(tools: Tools, scale: Scale) {
  const closing: (() => Promise<void>)[] = [];
  const databases = new Map<string, Promise<string>>();
  const queues = new Map<number, Promise<FilledQueue>>();
  const folder = once(async () => tools.throwawayFolder('jardem-bench-'));

  const cluster = once(async () => {
    tools.say('Starting a Postgres …');
    const postgres = await tools.startPostgres({ stateFolder: await folder() });
    closing.push(() => postgres.stop());
    return postgres.url;
  });

  async function portal(database: string, more: Partial<PortalSettings> = {}): Promise<Portal> {
    const port = await tools.freePort(0);
    const started = await startPortal({
      port,
      database,
      folder: join(await folder(), `portal-${port}`),
      ...more,
    });
    closing.push(() => started.stop());
    return started;
  }

  /** Migrated and seeded as the portal does it at its first start; every other database is copied from it. */
  const template = once(async () => {
    const url = await create(await cluster(), 'template_of_all', 'template1');
    tools.say('Migrating and seeding …');
    await (await portal(url)).stop();
    return url;
  });

  /** A seeded database, the same one for everybody who asks for this name. */
  function database(name: string): Promise<string> {
    const made =
      databases.get(name) ?? template().then(async () => create(await cluster(), name, 'template_of_all'));
    databases.set(name, made);
    return made;
  }

  async function fillQueue(cases: number): Promise<FilledQueue> {
    const url = await database(`queue_of_${cases}`);
    tools.say(`Filling a queue with ${cases.toLocaleString('en')} open cases …`);
    return { ...(await addCases(url, cases, tools.say)), url };
  }

  return {
    ...tools,
    ...scale,
    folder,
    portal,
    database,
    /** A database with so many open cases in one queue; filled once, whoever asks for it. */
    queue: (cases: number): Promise<FilledQueue> => {
      const filled = queues.get(cases) ?? fillQueue(cases);
      queues.set(cases, filled);
      return filled;
    },
    baseline: async (name: string, about: readonly string[] = []): Promise<Baseline> => {
      const started = await startBaseline(await folder(), name, about);
      closing.push(() => started.stop());
      return started;
    },
    close: async () => {
      for (const close of closing.reverse()) await close();
    },
  };
}

async function create(cluster: string, name: string, template: string): Promise<string> {
  const client = new Client(cluster);
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`);
  } finally {
    await client.end();
  }
  return Object.assign(new URL(cluster), { pathname: `/${name}` }).href;
}

function once<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let made: Promise<Value> | undefined;
  return () => (made ??= make());
}
