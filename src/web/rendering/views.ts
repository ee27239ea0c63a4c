import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Template } from 'ejs';
import { escapeHtml } from './escape';
import type { PageModel } from './page-model';
import type { ComponentModels, ComponentName, Include, ViewModels, ViewName } from './view-models';

type Draw = (model: object, escape: typeof escapeHtml, include: Include) => string;

/** Renders pages from compiled EJS. */
export interface Views {
  /** A whole page: the view inside the layout. */
  page<N extends ViewName>(name: N, model: ViewModels[N], page: PageModel): string;
  /** A component alone. */
  component<N extends ComponentName>(name: N, model: ComponentModels[N]): string;
}

/**
 * Compiles each view once, at its first use. Views are strict functions of one argument `v`, without `with`: what they
 * may read of it is checked by the compiler (`npm run typed-views`).
 * @param folder absolute path of `views/`.
 */
export function createViews(folder: string): Views {
  const compiled = new Map<string, Draw>();
  const include = ((name: string, model: object) => draw(name, model)) as Include;

  function draw(name: string, model: object): string {
    let view = compiled.get(name);
    if (view === undefined) {
      view = compileView(folder, name);
      compiled.set(name, view);
    }
    return view(model, escapeHtml, include);
  }

  return {
    page: (name, model, page) => draw('layouts/main', { page, body: draw(name, { ...model, page }) }),
    component: draw,
  };
}

/**
 * EJS's own functions bring their own `include`, which copies every model it is given: getters of a page would be read
 * and sessions made for nobody. So its source is compiled here, as EJS itself would.
 */
function compileView(folder: string, name: string): Draw {
  const template = new Template(readFileSync(join(folder, `${name}.ejs`), 'utf8'), {
    strict: true,
    _with: false,
    localsName: 'v',
    rmWhitespace: true,
    compileDebug: false,
  });
  template.compile();
  // eslint-disable-next-line no-new-func, @typescript-eslint/no-implied-eval -- our own views, read from our own folder
  return new Function('v', 'escapeFn', 'include', `"use strict";\n${template.source}`) as Draw;
}
