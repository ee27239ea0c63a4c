import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compile, type TemplateFunction } from 'ejs';

/** A view of the baselines, compiled once, strict and without `with`: EJS as fast as it comes. */
export function compileView(name: string): TemplateFunction {
  return compile(readFileSync(join(__dirname, `${name}.ejs`), 'utf8'), {
    strict: true,
    _with: false,
    localsName: 'v',
    compileDebug: false,
  });
}
