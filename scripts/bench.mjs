import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { buildProject } from './build/build-project.mjs';
import { PlainError, printError } from './plain-error.mjs';
import { freePort } from './postgres/free-port.mjs';
import { startPostgres } from './postgres/start-postgres.mjs';
import { throwawayFolder } from './postgres/throwaway-folder.mjs';
import { installLibraries } from './start/install-libraries.mjs';

const OPTIONS = { json: { type: 'boolean' }, quick: { type: 'boolean' }, only: { type: 'string' } };
const folders = [];

/** Progress goes beside the result, so that `--json` can be piped. */
const say = (line) => console.error(line);

/** `npm run bench`: builds the portal and measures it beside its baselines, on this machine and in this run. */
async function main() {
  const { json, quick, only } = wishes();
  await installLibraries(say);
  await buildProject();
  const require = createRequire(import.meta.url);
  require('../bench/load-typescript.cjs');
  const { bench, table } = require('../bench/main.ts');
  const names = only === undefined ? [] : only.split(',').map((name) => name.trim());
  const results = await bench({ quick: quick === true, only: names }, tools());
  console.log(json ? JSON.stringify(results, null, 2) : `\n${table(results)}\n`);
  if (results.some(({ kind }) => kind === 'failed')) process.exitCode = 1;
}

function wishes() {
  try {
    return parseArgs({ options: OPTIONS }).values;
  } catch (error) {
    throw new PlainError(`${error.message}\nnpm run bench -- [--quick] [--json] [--only <name>,<name>]`);
  }
}

function tools() {
  const newFolder = (prefix) => {
    const folder = throwawayFolder(prefix);
    folders.push(folder);
    return folder;
  };
  return { startPostgres, throwawayFolder: newFolder, freePort, say };
}

function cleanUp() {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(signal, () => {
    cleanUp();
    process.exit(1);
  });
}

main()
  .catch((error) => {
    printError(error);
    process.exitCode = 1;
  })
  .finally(cleanUp);
