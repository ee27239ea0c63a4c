import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isAlive, isServerOf, readPostmasterFile } from './postmaster-file.mjs';

const POLITE_MS = 20_000;
const FIRM_MS = 10_000;

/**
 * Stops a server: "fast" (open transactions are rolled back, everything is written) and, when that takes too long,
 * "immediate" (the next start replays the log; nothing committed is lost).
 * @param {number} pid
 */
export async function stopServer(pid) {
  if (await signalAndWait(pid, 'SIGINT', POLITE_MS)) return;
  await signalAndWait(pid, 'SIGQUIT', FIRM_MS);
}

/**
 * Stops a server that an earlier run left behind on this data folder, and removes a note about one that is gone.
 * @param {string} data
 * @param {(line: string) => void} say
 */
export async function stopLeftOver(data, say) {
  const note = readPostmasterFile(data);
  if (!note) return;
  if (note.pid > 0 && isServerOf(note.pid, data)) {
    say('A database server of an earlier run is still there; stopping it …');
    await stopServer(note.pid);
  }
  rmSync(join(data, 'postmaster.pid'), { force: true });
}

async function signalAndWait(pid, signal, limit) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (error.code === 'ESRCH') return true;
    throw error;
  }
  for (const end = Date.now() + limit; Date.now() < end; await sleep(20)) if (!isAlive(pid)) return true;
  return false;
}
