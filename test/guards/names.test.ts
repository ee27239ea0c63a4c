import ts from 'typescript';
import { sourcesIn } from '../support/app-sources';

const CODE = ['src', 'migrations', 'seeds'].flatMap((folder) => sourcesIn(folder, '.ts'));
const OTHERS = [
  ...sourcesIn('views', ''),
  ...sourcesIn('public', ''),
  ...sourcesIn('scripts', ''),
  ...sourcesIn('test', '.ts'),
];

/** Words that say nothing of what is in a file or folder, and words that mean something else here. */
const EMPTY_NAMES = /(^|\/)(utils?|helpers?|types|common|misc|shared|lib|services?|index)(\.ts|\/)/;
/** Where such a word is the right one: the parts that the container shares out. */
const RIGHT_NAMES = new Set(['src/container/shared.ts']);
/** Parts of a name: words joined by hyphens, an edition after @, an ending. */
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?((\.|_)[a-z0-9]+(-[a-z0-9]+)*)*$/;
/** Files that their makers have named. */
const FOREIGN = /^public\/fonts\//;

test('files and folders are written in kebab-case', () => {
  const wrong = [...CODE, ...OTHERS]
    .map(({ file }) => file)
    .filter((file) => !FOREIGN.test(file))
    .filter((file) => !file.split('/').every((part) => KEBAB.test(part.replace(/^\./, ''))));
  expect(wrong).toEqual([]);
});

test('no file or folder is called by a word that says nothing', () => {
  const wrong = CODE.map(({ file }) => file).filter(
    (file) => EMPTY_NAMES.test(file.replace(/^src\//, '')) && !RIGHT_NAMES.has(file),
  );
  expect(wrong).toEqual([]);
});

test('every function and class that a file gives to others says what it does', () => {
  const silent = CODE.filter(({ file }) => file.startsWith('src/')).flatMap(({ file, text }) =>
    exportsOf(file, text)
      .filter(({ isExplained }) => !isExplained)
      .map(({ name }) => `${file}: ${name}`),
  );
  expect(silent).toEqual([]);
});

test('what is got is there; what may be missing is found', () => {
  const wrong = CODE.flatMap(({ file, text }) =>
    [...text.matchAll(/\bfunction (get[A-Z]\w*)\([^)]*\): ([^{]*) \{/g)]
      .filter(([, , type = '']) => /\bundefined\b/.test(type))
      .map(([, name = '']) => `${file}: ${name}`),
  );
  expect(wrong).toEqual([]);
});

interface Export {
  readonly name: string;
  readonly isExplained: boolean;
}

/** Exported functions and classes, with whether a comment of their own stands before them. */
function exportsOf(file: string, text: string): Export[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  return source.statements.filter(isAct).map((statement) => ({
    name: statement.name?.text ?? '',
    isExplained: ts.getJSDocCommentsAndTags(statement).length > 0,
  }));
}

function isAct(statement: ts.Statement): statement is ts.FunctionDeclaration | ts.ClassDeclaration {
  if (!ts.isFunctionDeclaration(statement) && !ts.isClassDeclaration(statement)) return false;
  return ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) ?? false;
}
