import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';

const PREFERRED = ['postgres', 'nobody', 'daemon'];

/**
 * Postgres refuses to run as root, so root lends it an account that already exists: the owner of the data when there
 * is data, otherwise one of /etc/passwd.
 * @param {string} dataFolder
 * @returns {{ uid?: number, gid?: number, name?: string }} empty when the present user runs Postgres himself
 * @throws {PlainError} when the machine has no account but root
 */
export function unprivilegedUser(dataFolder) {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(join(dataFolder, 'PG_VERSION'), { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid, name: `number ${owner.uid}` };
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n').map(toAccount).filter(isOrdinary);
  const chosen = PREFERRED.map((name) => accounts.find((account) => account.name === name)).find(Boolean);
  const account = chosen ?? accounts[0];
  if (!account) throw new PlainError('Postgres cannot run as root, and /etc/passwd names no other account.');
  return account;
}

/**
 * Whether that user can enter the folder and read it; asked of the system itself, which also knows about access lists.
 * @param {{ uid?: number, gid?: number }} user
 * @param {string} folder
 */
export function canReach(user, folder) {
  if (user.uid === undefined) return true;
  const options = { ...identity(user), cwd: '/', stdio: 'ignore' };
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1" && [ -r . ]', 'sh', folder], options).status === 0;
}

/**
 * The part of `spawn`'s options that changes the account.
 * @param {{ uid?: number, gid?: number }} user
 */
export function identity({ uid, gid }) {
  return uid === undefined ? {} : { uid, gid };
}

function toAccount(line) {
  const [name, , uid, gid] = line.split(':');
  return { name, uid: Number(uid), gid: Number(gid) };
}

function isOrdinary({ name, uid, gid }) {
  return Boolean(name) && Number.isInteger(uid) && uid > 0 && Number.isInteger(gid);
}
