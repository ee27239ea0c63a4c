import { existsSync } from 'node:fs';
import { platform } from 'node:os';
import { join } from 'node:path';
import { PlainError, printError } from '../plain-error.mjs';
import { isFree } from '../postgres/free-port.mjs';
import { projectRoot } from '../project-root.mjs';
import { installLibraries } from './install-libraries.mjs';
import { keepPostgres } from './keep-postgres.mjs';
import { ownSecrets } from './own-secrets.mjs';
import { runServer } from './run-server.mjs';
import { singleRun } from './single-run.mjs';
import { whenNpmEnds } from './when-npm-ends.mjs';

const STATE_FOLDER = join(projectRoot, '.data');

/** `npm start`: from a fresh clone, or from any later state, to a running portal; returns when it has ended. */
export async function startPortal() {
  const running = { stopping: false, steps: [] };
  stopOnSignals(running);
  try {
    readDotEnv();
    await bringUp(running);
  } catch (error) {
    if (!running.stopping) printError(error);
    await takeDown(running, 1);
  }
}

async function bringUp(running) {
  if (platform() === 'win32') throw new PlainError('On Windows run this inside WSL 2 (https://aka.ms/wsl).');
  await claim(running, Number(process.env.PORT || 3000));
  await installLibraries(say);
  await compile();
  const database = process.env.DATABASE_URL ? {} : await bringUpPostgres(running);
  // Whoever tries the portal wants to read the address, not a line for each request.
  const own = process.env.NODE_ENV === 'production' ? {} : { LOG_LEVEL: 'warn', ...ownSecrets(STATE_FOLDER) };
  const server = runServer({ ...own, ...definedOnly(process.env), ...database });
  running.steps.push(server.stop);
  running.kill = server.kill;
  const code = await server.exited;
  if (running.stopping) return;
  console.error(`\nThe portal stopped by itself (code ${code}).`);
  await takeDown(running, code || 1);
}

/** Nobody else may run this folder, and the port must be ours to take; found out before anything slow is done. */
async function claim(running, port) {
  const lock = await singleRun(STATE_FOLDER, 'start', { port });
  if ('holder' in lock) throw alreadyRunning(lock.holder);
  running.steps.push(lock.release);
  if (await isFree(port)) return;
  throw new PlainError(`Port ${port} is in use by another program. Try PORT=${port + 1} npm start`);
}

async function compile() {
  const { buildProject } = await import('../build/build-project.mjs');
  const { written, milliseconds } = await buildProject();
  if (written > 0) say(`Compiled ${written} files in ${milliseconds} ms.`);
}

async function bringUpPostgres(running) {
  const postgres = await keepPostgres({
    stateFolder: STATE_FOLDER,
    say,
    onLost: (error) => giveUp(running, error),
  });
  running.steps.push(postgres.stop);
  return { DATABASE_URL: postgres.url };
}

async function giveUp(running, error) {
  printError(error);
  await takeDown(running, 1);
}

function alreadyRunning({ pid, port }) {
  const who = pid ? ` (process ${pid}, http://localhost:${port})` : '';
  return new PlainError(
    `The portal of this folder is already running${who}. Stop it with Ctrl-C there, then try again.`,
  );
}

/** The first signal stops everything in order; the second one does not wait for requests under way. */
function stopOnSignals(running) {
  const stop = () => {
    if (running.stopping) return running.kill?.();
    say('Stopping …');
    void takeDown(running, 0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
  whenNpmEnds(stop);
}

/** The last step that was brought up goes down first: the portal, then the database, then the lock. */
async function takeDown(running, code) {
  if (running.stopping) return;
  running.stopping = true;
  for (const step of running.steps.reverse()) await step();
  if (code === 0) say('Stopped.');
  process.exit(code);
}

/** Values in `.env` count where the environment itself says nothing. */
function readDotEnv() {
  const file = join(projectRoot, '.env');
  if (existsSync(file)) process.loadEnvFile(file);
}

function definedOnly(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
}

function say(line) {
  console.log(line);
}
