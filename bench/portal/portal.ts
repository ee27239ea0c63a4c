import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild } from './child';

/** The secrets of a portal that nobody but the benchmark can reach. */
export const SECRETS = {
  SESSION_SECRET: 'only-for-benchmarks-on-this-machine-session',
  CODE_SECRET: 'only-for-benchmarks-on-this-machine-code',
} as const;

const READY_MS = 60_000;
const LOOK_MS = 20;
/** As `npm start` runs it, which also ends it when its parent dies. */
const NODE_OPTIONS = [
  '--enable-source-maps',
  '--require',
  join(__dirname, '../../scripts/start/end-with-parent.cjs'),
];

/** A running portal. */
export interface Portal {
  readonly port: number;
  /** Milliseconds from its start to its first answer. */
  readonly readyAfter: number;
  stop(): Promise<void>;
}

/** How a portal is started. */
export interface PortalSettings {
  readonly port: number;
  readonly database: string;
  /** Folder for its files and its log. */
  readonly folder: string;
  /** What differs from a portal of one web process without jobs. */
  readonly environment?: Readonly<Record<string, string>>;
  /** More options for Node, e.g. those of its profiler. */
  readonly nodeOptions?: readonly string[];
}

/** Starts the compiled portal and waits until it answers. @throws Error with the place of its log when it does not */
export async function startPortal(settings: PortalSettings): Promise<Portal> {
  const { port, database, folder, environment, nodeOptions = [] } = settings;
  mkdirSync(folder, { recursive: true });
  const begun = performance.now();
  const child = startChild({
    script: 'dist/src/server.js',
    nodeOptions: [...NODE_OPTIONS, ...nodeOptions],
    environment: {
      ...SECRETS,
      PORT: String(port),
      DATABASE_URL: database,
      STORAGE_FOLDER: join(folder, 'files'),
      PROCESS_ROLE: 'web',
      ...environment,
    },
    log: join(folder, 'portal.log'),
  });
  await Promise.race([answer(`http://127.0.0.1:${port}/ru`), child.lost]);
  return { port, readyAfter: performance.now() - begun, stop: child.stop };
}

/** Resolves when a page is shown. */
export async function answer(address: string): Promise<void> {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(LOOK_MS)) {
    const response = await fetch(address, { redirect: 'manual' }).catch(() => undefined);
    await response?.arrayBuffer();
    if (response?.status === 200) return;
  }
  throw new Error(`${address} shows no page`);
}
