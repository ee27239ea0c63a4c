// Turns every EJS view into TypeScript under .typed-views/, so that the compiler checks what views read of their models.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ejs from 'ejs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const views = join(root, 'views');
const target = join(root, '.typed-views');

/** A page sees its model and the page; a component or layout sees the one object it is given. */
function modelOf(name) {
  const isComponent = /^(layouts|components|fields|mail)\//.test(name);
  return isComponent ? `ComponentModels['${name}']` : `PageView<'${name}'>`;
}

function typescriptOf(name) {
  const template = new ejs.Template(readFileSync(join(views, `${name}.ejs`), 'utf8'), {
    client: true,
    strict: true,
    _with: false,
    localsName: 'v',
    compileDebug: false,
  });
  template.generateSource();
  const up = '../'.repeat(name.split('/').length);
  return [
    `import type { ComponentModels, Include, PageView } from '${up}src/web/rendering/view-models';`,
    `import type { escapeHtml } from '${up}src/web/rendering/escape';`,
    `export type Uses = [ComponentModels, PageView<never>];`,
    `export function view(v: ${modelOf(name)}, escapeFn: typeof escapeHtml, include: Include): string {`,
    `let __output = ''; function __append(s: unknown): void { if (s !== undefined && s !== null) __output += String(s); }`,
    template.source,
    `return __output; }`,
  ].join('\n');
}

rmSync(target, { recursive: true, force: true });
let count = 0;
for (const entry of readdirSync(views, { recursive: true, withFileTypes: true })) {
  if (!entry.isFile() || !entry.name.endsWith('.ejs')) continue;
  const name = relative(views, join(entry.parentPath, entry.name))
    .replaceAll('\\', '/')
    .replace(/\.ejs$/, '');
  const file = join(target, `${name}.ts`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, typescriptOf(name));
  count += 1;
}
console.log(`${count} views written as TypeScript`);
