import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runProgram } from './programs.mjs';

/** The name of the login and of its database. */
export const LOGIN = 'jardem';

/** Letters outside Latin need a UTF-8 character type; not every machine knows the first. */
const LOCALES = ['C.UTF-8', 'en_US.UTF-8', 'C'];

/** The only way in: the password, from this machine. */
const ACCESS = 'host all all 127.0.0.1/32 scram-sha-256\n';

/**
 * Creates the files of a database cluster with Kazakh sorting and one login, which may create databases and roles but
 * is no superuser: what works here works on a managed Postgres. Half-made files of an interrupted attempt are
 * replaced.
 * @param {{ programs: string, home: string, data: string, user: object }} place
 * @param {{ password: string, durable: boolean }} wishes
 */
export function createCluster(place, { password, durable }) {
  const unfinished = `${place.data}.unfinished`;
  const sync = durable ? [] : ['--no-sync'];
  initialise(place, unfinished, sync);
  writeFileSync(join(unfinished, 'pg_hba.conf'), ACCESS);
  runStatements(place, unfinished, [
    `CREATE ROLE ${LOGIN} LOGIN CREATEDB CREATEROLE PASSWORD '${password}'`,
    `CREATE DATABASE ${LOGIN} OWNER ${LOGIN}`,
    ...(durable ? [] : [`GRANT SET ON PARAMETER session_replication_role TO ${LOGIN}`]),
  ]);
  renameSync(unfinished, place.data);
}

/**
 * Gives the login a new password, for when the old one was lost.
 * @param {{ programs: string, home: string, data: string, user: object }} place
 * @param {string} password
 */
export function changePassword(place, password) {
  runStatements(place, place.data, [`ALTER ROLE ${LOGIN} PASSWORD '${password}'`]);
}

function initialise(place, folder, sync) {
  const failures = [];
  for (const locale of LOCALES) {
    rmSync(folder, { recursive: true, force: true });
    const kazakh = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=kk-KZ', `--locale=${locale}`];
    try {
      runProgram(place, 'initdb', ['-D', folder, '--username=postgres', '--auth=reject', ...kazakh, ...sync]);
      return;
    } catch (error) {
      failures.push(error);
    }
  }
  if (existsSync(folder)) rmSync(folder, { recursive: true, force: true });
  throw failures[0];
}

/** Single-user mode needs no network and no password; it reads one statement a line. */
function runStatements(place, folder, statements) {
  runProgram(
    place,
    'postgres',
    ['--single', '-j', '-D', folder, 'postgres'],
    statements.join(';\n\n') + ';\n\n',
  );
}
