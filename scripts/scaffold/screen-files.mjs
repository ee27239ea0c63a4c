/**
 * The files of a new screen in the house form: a handler that parses, calls one use case and answers; a pure presenter;
 * a view that sees one typed model; a test that asks for the page over HTTP in both languages.
 * @param {string} area folder of src/web
 * @param {string} screen in kebab-case
 * @returns {{ path: string, text: string }[]}
 */
export function screenFiles(area, screen) {
  const name = { area, screen, type: pascalCase(screen) };
  return [
    { path: `src/web/${area}/${screen}/${screen}.handler.ts`, text: handler(name) },
    { path: `src/web/${area}/${screen}/${screen}.presenter.ts`, text: presenter(name) },
    { path: `views/${area}/${screen}.ejs`, text: view() },
    { path: `test/web/${area}/${screen}.test.ts`, text: test(name) },
  ];
}

/** @param {string} words joined by - */
export function pascalCase(words) {
  return words.replace(/(^|-)([a-z0-9])/g, (_all, _dash, letter) => letter.toUpperCase());
}

function handler({ area, screen, type }) {
  return `import { page, type Handler } from '../../route';
import { present${type} } from './${screen}.presenter';

/** The page ${area}/${screen}. It reads the request, calls one use case, and shows what came of it. */
export function show${type}(): Handler {
  return async (context) => {
    const model = present${type}(context);
    return page('${area}/${screen}', model.heading, model);
  };
}
`;
}

function presenter({ area, screen, type }) {
  return `import type { RequestContext } from '../../route';

/** What the page ${area}/${screen} shows. */
export interface ${type}Model {
  readonly heading: string;
  readonly lead: string;
}

declare module '../../rendering/view-models' {
  interface ViewModels {
    '${area}/${screen}': ${type}Model;
  }
}

/** Says in the words of the person what the use case found. Pure: what it is given decides what is shown. */
export function present${type}({ words: w }: Pick<RequestContext, 'words'>): ${type}Model {
  return {
    heading: w['${area}.${screen}.heading'],
    lead: w['${area}.${screen}.lead'],
  };
}
`;
}

function view() {
  return `<div class="column">
<h1><%= v.heading %></h1>
<p class="lead"><%= v.lead %></p>
</div>
`;
}

function test({ area, screen, type }) {
  return `import { load } from 'cheerio';
import { LANGUAGES } from '../../../src/kernel/language';
import { show${type} } from '../../../src/web/${area}/${screen}/${screen}.handler';
import { words } from '../../../src/web/text/words';
import { memoryLibrary } from '../../use-cases/catalogue/seeded-library';
import { startPublicSide } from '../public/public-app';

test.each(LANGUAGES)('the page ${area}/${screen} speaks %s', async (language) => {
  const side = await startPublicSide({
    library: memoryLibrary([]),
    routes: [{ method: 'get', path: '/tested', permission: 'public', handler: show${type}() }],
  });
  const answer = await side.get(\`/\${language}/tested\`);
  const page = load(await answer.text());
  await side.stop();
  const heading = words(language)['${area}.${screen}.heading'];
  expect(answer.status).toBe(200);
  expect(heading).not.toBe('');
  expect(page('html').attr('lang')).toBe(language);
  expect(page('h1').text()).toBe(heading);
});
`;
}
