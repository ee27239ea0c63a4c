// Prints, as JSON, a Chromium that runs here; a process of its own because tests cannot load the package themselves.
import { printError } from '../plain-error.mjs';
import { findChromium } from './find-chromium.mjs';

try {
  console.log(JSON.stringify(await findChromium()));
} catch (error) {
  printError(error);
  process.exitCode = 1;
}
