// npm run registries -- [--port <n>] [--key <secret>] [--people]: the simulated state registries as a process of their own.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildProject } from './build/build-project.mjs';
import { printError } from './plain-error.mjs';
import { projectRoot } from './project-root.mjs';
import { installLibraries } from './start/install-libraries.mjs';

try {
  await installLibraries((line) => console.error(line));
  await buildProject();
  await import(pathToFileURL(join(projectRoot, 'dist/src/registries.js')).href);
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
