import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Secrets of a portal on somebody's own machine: random, made once, readable by that person alone, kept between runs so
 * that nobody is logged out by a restart. A server in production is given its own and never comes here.
 * @param {string} stateFolder
 * @returns {Record<string, string>} by the name of the environment variable
 */
export function ownSecrets(stateFolder) {
  const file = join(stateFolder, 'secrets.json');
  const known = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  if (known.SESSION_SECRET) return known;
  const secrets = { ...known, SESSION_SECRET: randomBytes(32).toString('hex') };
  writeFileSync(file, JSON.stringify(secrets, null, 2) + '\n', { mode: 0o600 });
  return secrets;
}
