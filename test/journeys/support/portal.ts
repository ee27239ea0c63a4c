import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../../../src/config/project-root';
import { testDatabase, type TestDatabase } from '../../support/database';

/** The whole portal, built, in a process of its own, as `npm start` runs it. */
export interface RunningPortal {
  readonly url: string;
  readonly database: TestDatabase;
  stop(): Promise<void>;
}

const PATIENCE_MS = 110_000;
const POLL_MS = 100;

/** Starts the built portal in demo mode on a fresh database and waits until it answers. */
export async function startPortal(
  environment: Readonly<Record<string, string>> = {},
): Promise<RunningPortal> {
  const database = await testDatabase();
  const port = await freePort();
  const storage = mkdtempSync(join(tmpdir(), 'jardem-journey-'));
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, ['--enable-source-maps', join(projectRoot, 'dist/src/server.js')], {
    cwd: projectRoot,
    env: {
      ...process.env,
      NODE_ENV: 'development',
      DATABASE_URL: database.url,
      PORT: String(port),
      BASE_URL: url,
      STORAGE_FOLDER: storage,
      LOG_LEVEL: 'warn',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const output = listenTo(server);
  await untilReady(url, server, output);
  return {
    url,
    database,
    stop: async () => {
      await end(server);
      rmSync(storage, { recursive: true, force: true });
    },
  };
}

function listenTo(server: ChildProcess): string[] {
  const output: string[] = [];
  for (const stream of [server.stdout, server.stderr])
    stream?.on('data', (chunk) => output.push(String(chunk)));
  return output;
}

async function untilReady(url: string, server: ChildProcess, output: readonly string[]): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${url}/readyz`).catch(() => undefined);
    if (answer?.ok === true) return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  server.kill('SIGKILL');
  throw new Error(`The portal did not start:\n${output.join('')}`);
}

function end(server: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (server.exitCode !== null) return resolve();
    server.once('exit', () => resolve());
    server.kill('SIGTERM');
    setTimeout(() => server.kill('SIGKILL'), 5_000).unref();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
