import { existsSync, mkdirSync, openSync, closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PlainError } from '../plain-error.mjs';
import { installedPostgres } from './binaries.mjs';
import { changePassword, createCluster, LOGIN } from './create-cluster.mjs';
import { freePort } from './free-port.mjs';
import { makeHome, ownedFolder, reachablePrograms } from './home.mjs';
import { keepServer } from './keeper.mjs';
import { readPostmasterFile } from './postmaster-file.mjs';
import { launchServer } from './programs.mjs';
import { readState, writeState } from './state.mjs';
import { stopLeftOver, stopServer } from './stop-server.mjs';
import { unprivilegedUser } from './unprivileged-user.mjs';

const HOST = '127.0.0.1';
const READY_MS = 60_000;
const ATTEMPTS = 5;
/** Tests throw their cluster away: nothing needs to survive a power cut. */
const HASTY = [
  'fsync=off',
  'full_page_writes=off',
  'synchronous_commit=off',
  'autovacuum=off',
  'max_connections=200',
];

/**
 * Starts the Postgres that came with npm, on files below `stateFolder` that are kept between runs; creates them the
 * first time and recovers whatever a killed run left behind. The caller makes sure that only one run uses the folder.
 * @param {object} wishes
 * @param {string} wishes.stateFolder
 * @param {boolean} [wishes.durable] false for clusters that are thrown away: faster, unsafe against power cuts
 * @param {(line: string) => void} [wishes.say] tells about slow steps
 * @returns {Promise<{ url: string, pid: number, home: string, exited: Promise<number | null>, stop: () => Promise<void> }>}
 */
export async function startPostgres({ stateFolder, durable = true, say = () => undefined }) {
  mkdirSync(stateFolder, { recursive: true });
  const state = readState(stateFolder);
  const place = findPlace(stateFolder, state, say);
  await stopLeftOver(place.data, say);
  prepareFiles(place, state, { durable, say });
  const server = await launch(place, {
    port: state.port ?? 0,
    durable,
    log: join(stateFolder, 'postgres.log'),
  });
  writeState(stateFolder, { ...state, port: server.port });
  return {
    url: `postgres://${LOGIN}:${state.password}@${HOST}:${server.port}/${LOGIN}`,
    pid: server.pid,
    home: place.home,
    exited: server.exited,
    stop: server.stop,
  };
}

/** Which account runs Postgres, where its files are, and where it finds the programs. */
function findPlace(stateFolder, state, say) {
  const usual = join(stateFolder, 'postgres');
  const known = [state.home, usual].find(
    (folder) => folder && existsSync(join(folder, 'data', 'PG_VERSION')),
  );
  const user = unprivilegedUser(join(known ?? usual, 'data'));
  const home = known ?? makeHome(stateFolder, user, say);
  ownedFolder(home, user);
  state.home = home === usual ? undefined : home;
  return {
    user,
    home,
    data: join(home, 'data'),
    programs: reachablePrograms(installedPostgres(), home, user, say),
  };
}

function prepareFiles(place, state, { durable, say }) {
  if (!existsSync(join(place.data, 'PG_VERSION'))) {
    say('Creating the database …');
    createCluster(place, { password: state.password, durable });
  } else if (state.isNew) {
    say("The note with the database's password is gone; setting a new password …");
    changePassword(place, state.password);
  }
}

/**
 * Tried again when somebody takes the free port between our look and Postgres' own, or while the last processes of a
 * killed server still hold its memory. The known port is kept whenever it is free: the portal reconnects to it.
 */
async function launch(place, { port, durable, log }, attempt = 1) {
  const chosen = await freePort(port, HOST);
  try {
    return { ...(await launchOnce(place, chosen, durable, log)), port: chosen };
  } catch (error) {
    if (attempt === ATTEMPTS) throw error;
    await sleep(500 * attempt);
    return launch(place, { port, durable, log }, attempt + 1);
  }
}

async function launchOnce(place, port, durable, logFile) {
  const log = openSync(logFile, 'a', 0o600);
  const settings = [`listen_addresses=${HOST}`, 'unix_socket_directories=', ...(durable ? [] : HASTY)];
  const args = ['-D', place.data, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])];
  const server = launchServer(place, args, log);
  closeSync(log);
  const exited = new Promise((resolve) => server.once('exit', (code) => resolve(code)));
  const failed = new Promise((_, reject) => server.once('error', reject));
  const release = server.pid === undefined ? () => undefined : keepServer(server.pid, place);
  await Promise.race([failed, untilReady(server, place.data, logFile)]).catch((error) => {
    release();
    throw error;
  });
  const stop = async () => {
    if (server.exitCode === null && server.signalCode === null) await stopServer(server.pid);
    release();
  };
  return { pid: server.pid, exited, stop };
}

async function untilReady(server, data, logFile) {
  for (const end = Date.now() + READY_MS; Date.now() < end; await sleep(20)) {
    const note = readPostmasterFile(data);
    if (note?.ready && note.pid === server.pid) return;
    if (server.exitCode !== null || server.signalCode !== null) break;
  }
  server.kill('SIGQUIT');
  const tail = readFileSync(logFile, 'utf8').split('\n').slice(-15).join('\n');
  throw new PlainError(`The built-in Postgres did not start. The end of ${logFile}:\n${tail}`);
}
