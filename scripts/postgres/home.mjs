import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { canReach } from './unprivileged-user.mjs';

/** Where root may keep files for another account, best first: the first outlives a restart of the machine. */
const OUTSIDE = ['/var/lib', tmpdir()];

/**
 * Decides where the database's files live: in the state folder when the account that runs Postgres can enter it,
 * otherwise in a folder of its own outside (a clone under /root, for instance, is closed to everybody else).
 * @param {string} stateFolder
 * @param {{ uid?: number, gid?: number, name?: string }} user
 * @param {(line: string) => void} say
 * @returns {string} an existing folder that belongs to the account
 */
export function makeHome(stateFolder, user, say) {
  if (canReach(user, stateFolder)) return ownedFolder(join(stateFolder, 'postgres'), user);
  const parent = OUTSIDE.find((folder) => existsSync(folder) && canReach(user, folder)) ?? tmpdir();
  const home = ownedFolder(join(parent, `jardem-${randomBytes(4).toString('hex')}`), user);
  say(`The account "${user.name}" may not enter ${stateFolder}; the database's files are kept in ${home}.`);
  return home;
}

/**
 * Creates a folder that only the account may enter.
 * @param {string} folder
 * @param {{ uid?: number, gid?: number }} user
 */
export function ownedFolder(folder, user) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  return folder;
}

/**
 * The programs of Postgres where the account can run them: as npm installed them, or a copy in its home.
 * @param {string} native the folder npm installed
 * @param {string} home
 * @param {{ uid?: number, gid?: number, name?: string }} user
 * @param {(line: string) => void} say
 */
export function reachablePrograms(native, home, user, say) {
  if (['bin', 'lib', 'share'].every((folder) => canReach(user, join(native, folder)))) return native;
  const copy = join(home, 'programs');
  const stamp = join(copy, 'version');
  const { version } = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return copy;
  say(`The account "${user.name}" may not enter ${native}; copying Postgres to ${copy} …`);
  rmSync(copy, { recursive: true, force: true });
  cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  writeFileSync(stamp, version);
  return copy;
}
