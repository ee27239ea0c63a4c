import { load } from 'cheerio';
import { HtmlValidate, StaticConfigLoader, type ConfigData } from 'html-validate';
import { LANGUAGES, type Language } from '../../src/kernel/language';
import { words } from '../../src/web/text/words';

/** Rules about the style of the source, and about titles, which are as long as the acts make them. */
const RULES: ConfigData['rules'] = {
  'long-title': 'off',
  'no-trailing-whitespace': 'off',
  'void-style': 'off',
  'doctype-style': 'off',
  // What the portal's own host serves needs no proof that it came unchanged from another.
  'require-sri': 'off',
  // What is wrong with a form is said before its heading.
  'heading-level': ['error', { allowMultipleH1: false, minInitialRank: 'h2' }],
  // Boxes of one question bear one name.
  'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit'] }],
};

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: RULES,
  }),
);

/** A key of the dictionary that was shown in the place of its text. */
const KEY = new RegExp(
  `(?<![\\w@./-])(?:${prefixes().join('|')})(?:\\.[a-z0-9]+(?:-[a-z0-9]+)*)+(?![\\w@/])`,
);
const EMPTY = /\bundefined\b|\bNaN\b|\[object |\{\{|\}\}|<%|%>|\bInvalid Date\b/;

/** What is wrong with a page as the portal sends it, whatever shows it. */
export async function htmlFlaws(html: string, language: Language): Promise<string[]> {
  const $ = load(html);
  const title = $('title').text();
  const text = visibleText($);
  const found: (readonly [boolean, string])[] = [
    [$('html').attr('lang') === language, `lang is ${$('html').attr('lang')}`],
    [$('h1').length === 1, `${$('h1').length} headings of the first level`],
    [/\S/.test($('h1').text()), 'an empty heading'],
    [/\S/.test(title.replace(/[–-] Жәрдем$/, '')), `the title «${title}»`],
    [$('main').length === 1, 'no main'],
    [!KEY.test(text), `a key instead of a text: ${KEY.exec(text)?.[0]}`],
    [!EMPTY.test(text), `a gap: ${EMPTY.exec(text)?.[0]}`],
    ...LANGUAGES.map((other) => [hasLanguageLink($, other, language), `no way to ${other}`] as const),
  ];
  return [...found.filter(([right]) => !right).map(([, flaw]) => flaw), ...(await invalidities(html))];
}

async function invalidities(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line }) => `${ruleId}: ${message} (line ${line})`),
  );
}

/** All words of a page, those in attributes that are read out too. */
function visibleText($: ReturnType<typeof load>): string {
  const spoken = $('[aria-label], [placeholder], [alt], [title]').toArray();
  const attributes = spoken.flatMap(({ attribs }) => [
    attribs['aria-label'],
    attribs.placeholder,
    attribs.alt,
    attribs.title,
  ]);
  // What stands in a box to be changed, and code, are no words of the page.
  $('script, style, textarea, code').remove();
  // Words of neighbouring cells are words of their own.
  $('*').append(' ');
  return [$('title').text(), $('body').text(), ...attributes].join(' ');
}

/** The language in which one reads is named; to the other leads a link, or a button that keeps what was typed. */
function hasLanguageLink($: ReturnType<typeof load>, other: Language, language: Language): boolean {
  if (other === language) return true;
  return (
    $(`[lang=${other}]`).filter('a, button').length + $(`[lang=${other}] a, [lang=${other}] button`).length >
    0
  );
}

function prefixes(): string[] {
  const keys = Object.keys(words('kk'));
  return [...new Set(keys.map((key) => key.split('.')[0] ?? ''))];
}
