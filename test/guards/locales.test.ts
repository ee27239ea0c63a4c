import { readdirSync, readFileSync } from 'node:fs';
import ruChecks from '../../src/locales/ru/checks.json';
import { CHECK_JUDGE_IDS } from '../../src/domain/checks/judges';
import { join } from 'node:path';
import ejs from 'ejs';
import ts from 'typescript';
import { z } from 'zod';
import { projectRoot } from '../../src/config/project-root';
import { LANGUAGES, type Language } from '../../src/kernel/language';

/** Forms that a number asks for in each language, as CLDR has them. */
const PLURAL_FORMS: Readonly<Record<Language, readonly string[]>> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
};
const PLURAL = /_(zero|one|two|few|many|other)$/;
const LOCALES = join(projectRoot, 'src/locales');

/**
 * Keys that are put together from parts whose values the compiler cannot name, and the keys that come of them. All other
 * computed keys are found by their types. `${}` stands for any part.
 */
const COMPUTED: Readonly<Record<string, readonly string[]>> = {
  // Only names again, for each type of field, what is said in full where it is found: `wrong('fields.date.future')`.
  'fields.${}.${}': [],
  // Every judge of the automatic checks has its own words for each of its reasons, and some for what can be done.
  'checks.${}': ['checks.registry-silent', 'checks.nobody-named'],
  'checks.${}.${}': Object.keys(ruChecks).filter((key) => isOfJudge(key) && !key.endsWith('.remedy')),
  'checks.${}.${}.remedy': Object.keys(ruChecks).filter((key) => isOfJudge(key) && key.endsWith('.remedy')),
};

function isOfJudge(key: string): boolean {
  return CHECK_JUDGE_IDS.some((judge) => key.startsWith(`checks.${judge}.`));
}

/** What a text must not have in it, and how such a place is called. */
const SLIPS: Readonly<Record<string, RegExp>> = {
  'Latin and Cyrillic letters in one word': /\p{sc=Latin}\p{sc=Cyrillic}|\p{sc=Cyrillic}\p{sc=Latin}/u,
  'a number that may part from its sign or unit': new RegExp(
    `№ |(?:\\d|\\}\\}) (?:[%₸]|(?:МБ|КБ|мин|минут|с|секунд\\p{L}*|дел|дел[оау]|іс|істің|год\\p{L}*|жыл\\p{L}*|услуг\\p{L}*|қызмет|файл\\p{L}*)(?!\\p{L}))`,
    'u',
  ),
  'quotation marks of another language': /["'“”„]/,
  'a hyphen in place of a dash': / - /,
  'two spaces': / {2}/,
  'an exclamation mark': /!/,
};

type Texts = ReadonlyMap<string, string>;

const Locale = z.record(z.string(), z.string());
const files = readdirSync(join(LOCALES, 'kk')).sort();

function textsOf(language: Language, file: string): Texts {
  return new Map(
    Object.entries(Locale.parse(JSON.parse(readFileSync(join(LOCALES, language, file), 'utf8')))),
  );
}

function stem(key: string): string {
  return key.replace(PLURAL, '');
}

/** Stem → names of its placeholders over all its forms. */
function placeholders(texts: Texts): Record<string, string[]> {
  const found = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const names = found.get(stem(key)) ?? new Set();
    for (const [, name = ''] of text.matchAll(/\{\{\s*([^}\s]+)\s*\}\}/g)) names.add(name);
    found.set(stem(key), names);
  }
  return Object.fromEntries([...found].map(([key, names]) => [key, [...names].sort()]));
}

/** Stem → its plural forms, for keys that have any. */
function pluralForms(texts: Texts): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (const key of texts.keys()) {
    const form = PLURAL.exec(key)?.[1];
    if (form !== undefined) forms.set(stem(key), [...(forms.get(stem(key)) ?? []), form].sort());
  }
  return forms;
}

describe('the texts of the interface', () => {
  it('are in the same files for both languages', () => {
    expect(readdirSync(join(LOCALES, 'ru')).sort()).toEqual(files);
    expect(files.length).toBeGreaterThan(3);
  });

  it.each(files)('%s has the same keys with the same placeholders in both languages', (file) => {
    expect(placeholders(textsOf('kk', file))).toEqual(placeholders(textsOf('ru', file)));
  });

  it.each(files)('%s asks for numbers in every form that the language has', (file) => {
    const plural = new Set(LANGUAGES.flatMap((language) => [...pluralForms(textsOf(language, file)).keys()]));
    for (const language of LANGUAGES) {
      const forms = pluralForms(textsOf(language, file));
      const incomplete = [...plural].filter(
        (key) => forms.get(key)?.join() !== PLURAL_FORMS[language].join(),
      );
      expect({ language, incomplete }).toEqual({ language, incomplete: [] });
    }
  });

  it.each(files)('%s says something under every key, without spaces around it', (file) => {
    const faulty = LANGUAGES.flatMap((language) =>
      [...textsOf(language, file)].filter(([, text]) => text.trim() !== text || text === ''),
    );
    expect(faulty).toEqual([]);
  });

  it.each(files)('%s is set as it should be printed', (file) => {
    const slips = LANGUAGES.flatMap((language) =>
      [...textsOf(language, file)].flatMap(([key, text]) =>
        Object.entries(SLIPS).flatMap(([slip, sign]) =>
          sign.test(text) ? [`${language} ${key}: ${slip}`] : [],
        ),
      ),
    );
    expect(slips).toEqual([]);
  });

  it('stand under one key each: no file overwrites what another says', () => {
    for (const language of LANGUAGES) {
      const keys = files.flatMap((file) => [...textsOf(language, file).keys()]);
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });
});

describe('the keys of the texts', () => {
  const keys = [...new Set(files.flatMap((file) => [...textsOf('kk', file).keys()].map(stem)))];
  const areas = new Set(keys.map((key) => key.split('.')[0] ?? ''));
  const { literals, templates } = textsInCode();
  const open = new Map(
    [...templates].filter(([template, values]) => areas.has(template.split('.')[0] ?? '') && values === null),
  );

  it('are all used by code or views', () => {
    const computed = [...templates.values()].flatMap((values) => values ?? []);
    const used = new Set([...literals, ...computed, ...Object.values(COMPUTED).flat()]);
    expect(keys.filter((key) => !used.has(key))).toEqual([]);
  });

  it('that the compiler cannot tell are named above, and only those', () => {
    expect([...open.keys()].sort()).toEqual(Object.keys(COMPUTED).sort());
  });
});

/**
 * Every string in src and views, and every template with the strings that it can become; null when the type of one of its
 * parts does not tell.
 */
function textsInCode(): { literals: Set<string>; templates: Map<string, readonly string[] | null> } {
  const program = programOfEverything();
  const checker = program.getTypeChecker();
  const literals = new Set<string>();
  const templates = new Map<string, readonly string[] | null>();
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) literals.add(node.text);
    if (ts.isTemplateExpression(node) && /^[a-z-]+\./.test(node.head.text)) {
      const name = node.head.text + node.templateSpans.map(({ literal }) => `\${}${literal.text}`).join('');
      const before = templates.get(name);
      const values = valuesOf(checker, node);
      templates.set(name, before === null || values === null ? null : [...(before ?? []), ...values]);
    }
    ts.forEachChild(node, visit);
  };
  for (const file of program.getSourceFiles()) if (!file.isDeclarationFile) visit(file);
  return { literals, templates };
}

function valuesOf(checker: ts.TypeChecker, { head, templateSpans }: ts.TemplateExpression): string[] | null {
  let values = [head.text];
  for (const { expression, literal } of templateSpans) {
    const type = checker.getTypeAtLocation(expression);
    const constraint = checker.getBaseConstraintOfType(type) ?? type;
    const members = constraint.isUnion() ? constraint.types : [constraint];
    const parts = members.map((member) =>
      member.isStringLiteral() || member.isNumberLiteral() ? String(member.value) : null,
    );
    if (parts.includes(null)) return null;
    values = values.flatMap((value) => parts.map((part) => `${value}${part}${literal.text}`));
  }
  return values;
}

/** The portal's own files, and its views as the TypeScript that EJS makes of them. */
function programOfEverything(): ts.Program {
  const { config } = ts.readConfigFile(join(projectRoot, 'tsconfig.json'), (path) =>
    ts.sys.readFile(path),
  ) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(
    { ...config, files: [], include: [] },
    ts.sys,
    projectRoot,
  );
  const views = new Map(
    filesBelow('views', '.ejs').map((path) => [join(projectRoot, `${path}.ts`), typescriptOf(path)]),
  );
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile } = host;
  host.fileExists = (path) => views.has(path) || fileExists(path);
  host.readFile = (path) => views.get(path) ?? readFile(path);
  const sources = filesBelow('src', '.ts').map((path) => join(projectRoot, path));
  return ts.createProgram([...sources, ...views.keys()], options, host);
}

function filesBelow(folder: string, ending: string): string[] {
  const entries = readdirSync(join(projectRoot, folder), { recursive: true, encoding: 'utf8' });
  return entries.filter((path) => path.endsWith(ending)).map((path) => join(folder, path));
}

function typescriptOf(view: string): string {
  const template = new ejs.Template(readFileSync(join(projectRoot, view), 'utf8'), {
    client: true,
    strict: true,
    _with: false,
    localsName: 'v',
    compileDebug: false,
  }) as ejs.Template & { generateSource(): void; source: string };
  template.generateSource();
  const name = view.replace(/^views\//, '').replace(/\.ejs$/, '');
  const isComponent = /^(layouts|components|fields|mail)\//.test(name);
  const model = isComponent ? `ComponentModels['${name}']` : `PageView<'${name}'>`;
  const up = '../'.repeat(view.split('/').length - 1);
  return [
    `import type { ComponentModels, Include, PageView } from '${up}src/web/rendering/view-models';`,
    `export function view(v: ${model}, escapeFn: (value: unknown) => string, include: Include): string {`,
    `let __output = ''; function __append(s: unknown): void { __output += String(s); }`,
    template.source,
    'return __output; }',
  ].join('\n');
}
