import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../portal/portal';
import type { World } from '../portal/world';
import { median } from '../results/figures';
import type { Measurement } from '../results/result';
import type { Row } from './row';

const PROJECT = join(__dirname, '../..');
const COPIED = [
  'package.json',
  'package-lock.json',
  'dist',
  'migrations',
  'public',
  'scripts',
  'seeds',
  'src',
  'views',
];
const ROUNDS = 3;

/** How soon an installed portal answers: with its own database as `npm start` brings it up, and by itself. */
export const start: Row = {
  name: 'start',
  measure: async (world) => {
    const project = await copyProject(world);
    // The first start creates, migrates and seeds.
    await npmStart(world, project);
    const all: number[] = [];
    const own: number[] = [];
    const database = await world.database('start');
    for (let round = 0; round < ROUNDS; round += 1) {
      all.push(await npmStart(world, project));
      const portal = await world.portal(database, { environment: { PROCESS_ROLE: 'all' } });
      own.push(portal.readyAfter);
      await portal.stop();
    }
    return [
      milliseconds('npm start to first page', all, 5_000),
      milliseconds('of it the portal itself', own, 1_000),
    ];
  },
};

/** The project as it lies on somebody's machine, so that a portal that runs from the original is left alone. */
async function copyProject(world: World): Promise<string> {
  const folder = join(await world.folder(), 'project');
  mkdirSync(folder);
  for (const name of COPIED) {
    cpSync(join(PROJECT, name), join(folder, name), { recursive: true, preserveTimestamps: true });
  }
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'));
  return folder;
}

/** Milliseconds from the command to the first page. */
async function npmStart(world: World, folder: string): Promise<number> {
  const port = await world.freePort(0);
  const begun = performance.now();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), DATABASE_URL: '' },
    stdio: 'ignore',
    detached: true,
  });
  const ended = once(child, 'exit');
  const lost = ended.then(() => Promise.reject(new Error('npm start ended by itself')));
  lost.catch(() => undefined);
  try {
    await Promise.race([answer(`http://127.0.0.1:${port}/ru`), lost]);
    return performance.now() - begun;
  } finally {
    // npm passes the signal on to what it runs when both are told.
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
    await ended;
  }
}

function milliseconds(name: string, measured: readonly number[], most: number): Measurement {
  return {
    name,
    unit: 'ms',
    baseline: null,
    ours: median(measured),
    goal: { of: 'figure', bound: 'at-most', value: most },
  };
}
