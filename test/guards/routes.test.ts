import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/config/project-root';
import { PERMISSIONS } from '../../src/domain/access/permission';
import { Channel } from '../../src/domain/edition/vocabulary';
import { applicationForm } from '../../src/domain/form/application-form';
import { exampleOf, patternOf, portalRoutes } from '../support/app-routes';
import { sourcesIn } from '../support/app-sources';
import { seededEdition } from '../support/fictional-service';

const LIST = join(__dirname, 'route-list.json');
const ROUTES = portalRoutes();

/** Addresses that are served beside the routes. */
const ASSETS = /^\/(css|js|img|fonts)\//;

/** A place in a view or presenter that leads to an address. */
interface Link {
  readonly where: string;
  readonly method: 'get' | 'post' | null;
  /** After the language; what is put in is `x1`. */
  readonly path: string;
}

test('the routes are those of route-list.json', () => {
  const rows = ROUTES.map(({ method, path, permission, body }) => [method, path, permission, body ?? '']);
  // A wanted change is written down by hand: ROUTE_LIST=write npx jest --selectProjects guards -- test/guards/routes
  if (process.env.ROUTE_LIST === 'write') {
    writeFileSync(
      LIST,
      `[\n${rows.map((row) => `  ${JSON.stringify(row).replaceAll(',', ', ')}`).join(',\n')}\n]\n`,
    );
  }
  expect(rows).toEqual(JSON.parse(readFileSync(LIST, 'utf8')));
});

test('each route has a permission of the list, a handler, and a kebab-case path', () => {
  for (const { method, path, permission, handler } of ROUTES) {
    expect(PERMISSIONS).toContain(permission);
    expect(typeof handler).toBe('function');
    expect(['get', 'post']).toContain(method);
    expect(path).toMatch(/^(\/(:[a-z][A-Za-z]*|[a-z0-9]+(-[a-z0-9]+)*(\.pdf)?))*$/);
  }
});

test('each act says how its form is read; only acts are sent a form', () => {
  const silent = ROUTES.filter(({ method, body }) => (method === 'post') !== (body !== undefined));
  expect(silent.map(({ method, path }) => `${method} ${path}`)).toEqual([]);
});

test('no route stands in the way of a later one', () => {
  const hidden = ROUTES.flatMap((route, index) =>
    ROUTES.slice(0, index)
      .filter((earlier) => earlier.method === route.method && patternOf(earlier).test(exampleOf(route)))
      .map((earlier) => `${route.method} ${route.path} behind ${earlier.path}`),
  );
  expect(hidden).toEqual([]);
});

test('no page of a form has the name of a place of its own', () => {
  const fixed = ROUTES.flatMap(({ path }) => /^\/apply\/:draftId\/([a-z-]+)$/.exec(path)?.[1] ?? []);
  expect(fixed).toEqual(expect.arrayContaining(['check', 'sign', 'documents', 'consents']));
  const taken = sourcesIn('seeds/editions', '.yaml').flatMap(({ file }) => {
    const edition = seededEdition(file.replace(/^.*\/|\.yaml$/g, ''));
    return Channel.options
      .flatMap((channel) => applicationForm(edition, { channel, representative: true }).pages)
      .filter(({ kind, key }) => kind === 'questions' && fixed.includes(key))
      .map(({ key }) => `${file}: ${key}`);
  });
  expect(taken).toEqual([]);
});

test('every address in a view or a presenter leads somewhere', () => {
  const links = [...viewLinks(), ...codeLinks()];
  expect(links.length).toBeGreaterThan(60);
  const dead = links.filter(({ method, path }) => !leadsSomewhere(method, path));
  expect(dead.map(({ where, method, path }) => `${where}: ${method ?? ''} ${path}`)).toEqual([]);
});

test('every asset that a view names is there', () => {
  const named = sourcesIn('views', '.ejs').flatMap(({ file, text }) =>
    [...text.matchAll(/(?:href|src)="(\/(?:css|js|img|fonts)\/[^"]+)"/g)].map(([, path = '']) => ({
      file,
      path,
    })),
  );
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter(({ path }) => !existsSync(join(projectRoot, 'public', path)))).toEqual([]);
});

function leadsSomewhere(method: Link['method'], path: string): boolean {
  if (ASSETS.test(path)) return true;
  return ROUTES.some((route) => (method === null || route.method === method) && patternOf(route).test(path));
}

/** `href="/…"` and `action="/…"` of the views; the language is always put in. */
function viewLinks(): Link[] {
  return sourcesIn('views', '.ejs').flatMap(({ file, text }) =>
    [...text.matchAll(/(?:<form([^>]*?)\s)?(href|action|formaction)="(\/(?:<%[^%]*%>|[^"])*)"([^>]*)/g)].map(
      ([, before = '', name, address = '', after = '']): Link => ({
        where: file,
        method: name !== 'href' && /method="post"/.test(before + after) ? 'post' : 'get',
        path: placeOf(address.replaceAll(/<%[=-][^%]*%>/g, '¤')),
      }),
    ),
  );
}

/** Addresses that presenters and handlers put together. */
function codeLinks(): Link[] {
  return sourcesIn('src/web', '.ts').flatMap(({ file, text }) =>
    [...text.matchAll(/`(\/\$\{(?:\w+\.)*(?:language|goOnIn|_language)\}(?:[^`$]|\$\{[^}]*\})*)`/g)].map(
      ([, address = '']): Link => ({
        where: file,
        method: null,
        path: placeOf(address.replaceAll(/\$\{[^}]*\}/g, '¤')),
      }),
    ),
  );
}

/** Without the language, query and fragment. What follows a part without a slash is a query, a fragment or nothing. */
function placeOf(address: string): string {
  const place = address.replace(/^\/¤+/, '').replace(/([?#]|<%).*$/s, '');
  return place.replaceAll(/([^/¤])¤+/g, '$1').replaceAll(/¤+/g, 'x1');
}
