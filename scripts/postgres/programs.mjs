import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PlainError } from '../plain-error.mjs';
import { identity } from './unprivileged-user.mjs';

/**
 * Runs a program of Postgres to its end.
 * @param {{ programs: string, home: string, user: object }} place
 * @param {'initdb' | 'postgres'} name
 * @param {string[]} args
 * @param {string} [input] what the program reads
 * @throws {PlainError} with what the program said when it fails
 */
export function runProgram(place, name, args, input = '') {
  const result = spawnSync(program(place, name), args, { ...options(place), input, encoding: 'utf8' });
  if (result.status === 0) return result.stdout;
  const reason = result.error?.message ?? (result.stderr || result.stdout).trim();
  throw new PlainError(`${name} of the built-in Postgres failed:\n${reason}`);
}

/**
 * Starts the database server in a process group of its own, so that Ctrl-C at the terminal reaches us first.
 * @param {{ programs: string, home: string, user: object }} place
 * @param {string[]} args
 * @param {number} log descriptor of the open log file
 */
export function launchServer(place, args, log) {
  const stdio = ['ignore', log, log];
  return spawn(program(place, 'postgres'), args, { ...options(place), detached: true, stdio });
}

function program({ programs }, name) {
  return join(programs, 'bin', name);
}

/** The account may be unable to enter the present folder, and its language must not change what Postgres prints. */
function options({ home, user }) {
  return {
    ...identity(user),
    cwd: home,
    env: { PATH: process.env.PATH, HOME: home, LC_ALL: 'C', TZ: 'UTC' },
  };
}
