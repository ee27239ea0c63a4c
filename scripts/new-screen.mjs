// npm run new:screen -- <area>/<screen>: handler, presenter, view and test of a new page, in the house form.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { PlainError, printError } from './plain-error.mjs';
import { projectRoot } from './project-root.mjs';
import { pascalCase, screenFiles } from './scaffold/screen-files.mjs';

const NAME = /^([a-z]+)\/([a-z][a-z0-9]*(?:-[a-z0-9]+)*)$/;
const WORDS = ['heading', 'lead'];

try {
  newScreen(process.argv.slice(2));
} catch (error) {
  printError(error);
  process.exitCode = 1;
}

function newScreen([name = '', ...rest]) {
  const [, area, screen] = NAME.exec(name) ?? [];
  if (screen === undefined || rest.length > 0 || !areas().includes(area)) {
    throw new PlainError(`Say which: npm run new:screen -- <area>/<screen>, for instance citizen/withdraw.
Areas: ${areas().join(', ')}. The screen is in lower-case words joined by -.`);
  }
  const files = screenFiles(area, screen);
  const taken = files.find(({ path }) => existsSync(join(projectRoot, path)));
  if (taken !== undefined) throw new PlainError(`${taken.path} is there already.`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(projectRoot, path)), { recursive: true });
    writeFileSync(join(projectRoot, path), text);
  }
  const locales = ['kk', 'ru'].map((language) =>
    addWords(`src/locales/${language}/${area}.json`, area, screen),
  );
  console.log(report(area, screen, [...files.map(({ path }) => path), ...locales]));
}

/** Areas have routes and words of their own. */
function areas() {
  const folders = readdirSync(join(projectRoot, 'src/web'));
  const needed = (area) => [`src/web/${area}/${area}.routes.ts`, `src/locales/kk/${area}.json`];
  return folders.filter((area) => needed(area).every((path) => existsSync(join(projectRoot, path))));
}

/** The words of the page, empty: the guard of the texts asks for them until they are written. */
function addWords(path, area, screen) {
  const words = JSON.parse(readFileSync(join(projectRoot, path), 'utf8'));
  for (const word of WORDS) words[`${area}.${screen}.${word}`] ??= '';
  writeFileSync(join(projectRoot, path), `${JSON.stringify(words, null, 2)}\n`);
  return path;
}

function report(area, screen, paths) {
  const show = `show${pascalCase(screen)}`;
  const place = ['public', 'citizen'].includes(area) ? `/${screen}` : `/${area}/${screen}`;
  return `${paths.map((path) => `  ${path}`).join('\n')}

Next:
  1. Write its words in both languages: the last two lines of the locale files.
  2. Add its route to src/web/${area}/${area}.routes.ts:
       import { ${show} } from './${screen}/${screen}.handler';
       { method: 'get', path: '${place}', permission: '${area}', handler: ${show}() },
     PERMISSIONS in src/domain/access/permission.ts has all permissions.
  3. Give the handler its use case (see the routes beside it), and the presenter what it finds.
  4. npm test`;
}
