import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Reads what an earlier run noted: where the files are, the password, the last port.
 * @param {string} stateFolder
 * @returns {{ home?: string, password: string, port?: number, isNew: boolean }}
 */
export function readState(stateFolder) {
  const file = stateFile(stateFolder);
  if (!existsSync(file)) return { password: randomBytes(24).toString('hex'), isNew: true };
  return { ...JSON.parse(readFileSync(file, 'utf8')), isNew: false };
}

/**
 * Notes them for the next run, readable by the present user alone.
 * @param {string} stateFolder
 * @param {{ home?: string, password: string, port?: number }} state
 */
export function writeState(stateFolder, { home, password, port }) {
  const file = stateFile(stateFolder);
  writeFileSync(`${file}.new`, JSON.stringify({ home, password, port }, null, 2) + '\n', { mode: 0o600 });
  chmodSync(`${file}.new`, 0o600);
  renameSync(`${file}.new`, file);
}

function stateFile(stateFolder) {
  return join(stateFolder, 'postgres.json');
}
