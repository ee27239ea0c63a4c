// npm run ncalayer -- [--mood <mood>] [--person <IIN>] [--port <port>]: a stand-in of NCALayer, so that pages that sign can
// be tried without the program and without a real key.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProject } from './build/build-project.mjs';
import { printError } from './plain-error.mjs';
import { projectRoot } from './project-root.mjs';
import { installLibraries } from './start/install-libraries.mjs';

try {
  await installLibraries((line) => console.error(line));
  await buildProject();
  await import(pathToFileURL(join(projectRoot, 'dist/src/ncalayer.js')).href);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
