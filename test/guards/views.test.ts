import { FIELD_TYPES } from '../../src/domain/edition/vocabulary';
import { sourcesIn } from '../support/app-sources';

/** The portal's name is the same in both languages. */
const OWN_NAME = /Жәрдем/g;

const VIEWS = sourcesIn('views', '.ejs').map(({ file, text }) => ({
  name: file.replace(/^views\/|\.ejs$/g, ''),
  text,
  html: withoutCode(text),
}));
const CODE = sourcesIn('src/web', '.ts');
const NAMES = VIEWS.map(({ name }) => name);
const PARTS = NAMES.filter((name) => /^(layouts|components|fields)\//.test(name));
const PAGES = NAMES.filter((name) => !PARTS.includes(name));

/** What is put out as it stands beside parts of the page: the body that the layout was given. */
const RAW: Readonly<Record<string, readonly string[]>> = { 'layouts/main': ['v.body'] };
/** Parts whose name is put together: by the kind of a field. */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  'components/field': FIELD_TYPES.map((kind) => `fields/${kind}`),
};

/** What stands in no view, and why it would be wrong. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
  ['a script of its own: the policy lets none run', /<script(?![^>]*\ssrc=)/i],
  ['a style of its own: the policy lets none apply', /<style|\sstyle=/i],
  ['a handler in an attribute', /\son[a-z]+=/i],
  ['an address that runs', /(javascript|vbscript|data):/i],
  ['an address on another host', /(src|href|action)="(https?:)?\/\//i],
  ['an attribute without quotes', /\s[a-z-]+=¤/],
  ['an old way of showing', /<(center|font|marquee|big|tt)\b/i],
  ['a place of the focus that is out of order', /tabindex="[1-9]/],
  ['a form that looks for its way by itself', /<form(?![^>]*\baction=)/i],
  ['words of its own', /[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]{3}/u],
];

test('each page that is sent has its view, and each view its page', () => {
  const sent = CODE.flatMap(({ text }) =>
    [...text.matchAll(/\bpage\(\s*'([a-z-]+\/[a-z-]+)'/g)].map(([, name]) => name),
  );
  expect(PAGES.length).toBeGreaterThan(20);
  expect([...new Set(sent)].sort()).toEqual([...PAGES].sort());
});

test('each page’s view has its model, and each model its view', () => {
  expect(declared('ViewModels')).toEqual([...PAGES].sort());
});

test('each part of a page has its model, and each model its part', () => {
  const fields = FIELD_TYPES.map((kind) => `fields/${kind}`);
  expect([...declared('ComponentModels'), ...fields].sort()).toEqual([...PARTS].sort());
});

test('each part is included somewhere, and what is included is there', () => {
  const included = VIEWS.flatMap(({ name, text }) => [
    ...[...text.matchAll(/include\('([^']+)'/g)].map(([, part = '']) => part),
    ...(COMPUTED[name] ?? []),
  ]);
  const computed = VIEWS.filter(({ text }) => /include\([^')]/.test(text)).map(({ name }) => name);
  expect(computed).toEqual(Object.keys(COMPUTED));
  const known = [...new Set([...included, 'layouts/main'])].sort();
  expect(known).toEqual([...PARTS].sort());
});

test('only parts of the page are put out as they stand; everything else is escaped', () => {
  const raw = VIEWS.flatMap(({ name, text }) =>
    [...text.matchAll(/<%-\s*([\s\S]*?)\s*-?%>/g)]
      .map(([, code = '']) => code)
      .filter((code) => !/^include\((?:'[^']+'|`[^`]+`), [\s\S]*\)$/.test(code))
      .filter((code) => !(RAW[name] ?? []).includes(code))
      .map((code) => `${name}: ${code}`),
  );
  expect(raw).toEqual([]);
});

test.each(FORBIDDEN)('no view has %s', (_what, pattern) => {
  const found = VIEWS.filter(({ html }) => pattern.test(html)).map(({ name }) => name);
  expect(found).toEqual([]);
});

test('each form that acts carries the token, and no other form does', () => {
  const wrong = VIEWS.flatMap(({ name, text }) =>
    [...text.matchAll(/<form\b([\s\S]*?)<\/form>/g)]
      .filter(([form]) => /method="post"/.test(form) !== /name="_csrf"/.test(form))
      .map(([form]) => `${name}: ${form.slice(0, 80)}`),
  );
  expect(wrong).toEqual([]);
});

/** The names of the models in an interface: its own, and those that presenters add to it. */
function declared(list: 'ViewModels' | 'ComponentModels'): string[] {
  const block = new RegExp(`( *)(?:export )?interface ${list}\\b[^{]*\\{\\n([\\s\\S]*?)\\n\\1\\}`, 'g');
  const blocks = CODE.flatMap(({ text }) => [...text.replace(/^ \*.*$/gm, '').matchAll(block)]);
  const names = blocks.flatMap(([, , body = '']) => [...body.matchAll(/^\s*'([a-z-]+\/[a-z-]+)':/gm)]);
  return names.map(([, name = '']) => name).sort();
}

/** The markup of a view: what it computes stands as one sign. */
function withoutCode(text: string): string {
  return text
    .replaceAll(/<%[=-][\s\S]*?%>/g, '¤')
    .replaceAll(/<%[\s\S]*?%>/g, '')
    .replaceAll(OWN_NAME, '');
}
