// npm run new:edition -- <service>@<edition>: the skeleton of a service or of another act's version of one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError, printError } from './plain-error.mjs';
import { projectRoot } from './project-root.mjs';

const NAME = /^[a-z0-9]+(-[a-z0-9]+)*@[a-z0-9]+(-[a-z0-9]+)*$/;
const USAGE = `Say which: npm run new:edition -- <service>@<edition>
Both are lower-case words joined by -, for instance library-card@order-12-2026.`;

try {
  newEdition(process.argv.slice(2));
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

function newEdition([name = '', ...rest]) {
  if (!NAME.test(name) || rest.length > 0) throw new PlainError(USAGE);
  const path = `seeds/editions/${name}.yaml`;
  if (existsSync(join(projectRoot, path))) throw new PlainError(`${path} is there already.`);
  const [service, edition] = name.split('@');
  const skeleton = readFileSync(join(projectRoot, 'scripts/scaffold/edition.yaml'), 'utf8');
  const text = skeleton.replaceAll('__SERVICE__', service).replaceAll('__EDITION__', edition);
  writeFileSync(join(projectRoot, path), text);
  const gaps = text.split('\n').filter((line) => /^[^#]*''/.test(line)).length;
  console.log(`${path} is written, with ${gaps} gaps ('') for the words of the act.

Next:
  1. Fill them in, and take out the sections on which the act is silent.
  2. npm test -- guards     lists what is left, as file:line:column
  3. Read seeds/reference/decision-points.yaml (who decides at which step) and overall-terms.yaml (what the whole
     term is), and add what the act leaves open there, with the reason.
  4. npm start              shows the service in the catalogue
Once published an edition never changes: a correction is a new edition.`);
}
