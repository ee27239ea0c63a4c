// npm run -s due -- --service <id> --edition <id> --deadline <id> --start <ISO instant> --channel <id>: when a period of an
// act ends, and why. Only the answer goes to standard output, so that it can be piped.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProject } from './build/build-project.mjs';
import { printError } from './plain-error.mjs';
import { projectRoot } from './project-root.mjs';
import { installLibraries } from './start/install-libraries.mjs';

try {
  await installLibraries((line) => console.error(line));
  await buildProject();
  await import(pathToFileURL(join(projectRoot, 'dist/src/due.js')).href);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
