import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAMES = ['SESSION_SECRET', 'CODE_SECRET'];

/**
 * Secrets of a portal on somebody's own machine: random, made once, readable by that person alone, kept between runs so
 * that nobody is logged out by a restart. A server in production is given its own and never comes here.
 * @param {string} stateFolder
 * @returns {Record<string, string>} by the name of the environment variable
 */
export function ownSecrets(stateFolder) {
  const file = join(stateFolder, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (NAMES.every((name) => known[name])) return known;
  const fresh = NAMES.map((name) => [name, randomBytes(32).toString('hex')]);
  const secrets = { ...Object.fromEntries(fresh), ...known };
  writeFileSync(file, JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600 });
  return secrets;
}
