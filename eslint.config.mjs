import js from '@eslint/js';
import tseslint from 'typescript-eslint';

const RAW_SQL = '/^(raw|whereRaw|orWhereRaw|orderByRaw|groupByRaw|havingRaw|joinRaw|fromRaw|withRaw)$/';

/** Each rule says what to do instead. */
const CLOCK = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message:
      'Ask the Clock that was injected: time must be the same for a whole action, and tests must rule it.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message:
      'Ask the Clock that was injected: time must be the same for a whole action, and tests must rule it.',
  },
];
const ENVIRONMENT = [
  {
    selector: "MemberExpression[object.name='process'][property.name='env']",
    message: 'Only src/config reads the environment; take what you need as a value.',
  },
];
const SQL = [
  {
    selector: `CallExpression[callee.property.name=${RAW_SQL}] > TemplateLiteral.arguments:first-child[expressions.length>0]`,
    message: 'No text is put together into SQL: bind values with ? and names with ??.',
  },
  {
    selector: `CallExpression[callee.property.name=${RAW_SQL}] > BinaryExpression.arguments:first-child`,
    message: 'No text is put together into SQL: bind values with ? and names with ??.',
  },
];
const WHOLE_TESTS = [
  {
    selector:
      'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|only|todo|failing)$/]',
    message: 'Every test runs, always.',
  },
  {
    selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
    message: 'Every test runs, always.',
  },
];

const SIZES = {
  'max-lines': ['error', { max: 200 }],
  'max-lines-per-function': ['error', { max: 40 }],
  complexity: ['error', 8],
};

const SAFETY = {
  eqeqeq: 'error',
  'no-eval': 'error',
  'no-implied-eval': 'error',
  'no-new-func': 'error',
  'no-script-url': 'error',
  'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'], location: 'anywhere' }],
  'no-console': 'error',
};

const TYPES = {
  '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
  '@typescript-eslint/no-floating-promises': 'error',
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-non-null-assertion': 'error',
  '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
  '@typescript-eslint/consistent-type-assertions': [
    'error',
    { assertionStyle: 'as', objectLiteralTypeAssertions: 'never' },
  ],
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
  '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
  // A schema and the type inferred from it share a name on purpose.
  '@typescript-eslint/no-redeclare': 'off',
  // An async function without await still turns what it throws into a rejection.
  '@typescript-eslint/require-await': 'off',
};

export default tseslint.config(
  { ignores: ['dist/', '.data/', '.typed-views/', 'coverage/', 'public/', 'docs/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...SAFETY,
      ...SIZES,
      ...TYPES,
      'no-restricted-syntax': ['error', ...CLOCK, ...ENVIRONMENT, ...SQL],
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: ['child_process', 'node:child_process', 'vm', 'node:vm'] }],
    },
  },
  {
    files: ['src/kernel/**/*.ts', 'src/adapters/clock/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...ENVIRONMENT, ...SQL] },
  },
  // A migration is a text of SQL, a repository a list of small functions over one connection.
  { files: ['migrations/**/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['src/data/**/*.ts'], rules: { 'max-lines-per-function': ['error', { max: 80 }] } },
  { files: ['src/config/**/*.ts'], rules: { 'no-restricted-syntax': ['error', ...CLOCK, ...SQL] } },
  {
    files: ['test/**/*.ts', 'bench/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...WHOLE_TESTS],
      'max-lines': 'off',
      'max-lines-per-function': 'off',
      // expect.any() and parsed JSON are of type any.
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['bench/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.mjs', '**/*.cjs'],
    languageOptions: { globals: nodeGlobals() },
    rules: { ...SAFETY, ...SIZES, 'no-console': 'off' },
  },
  { files: ['**/*.cjs'], languageOptions: { sourceType: 'commonjs' } },
);

function nodeGlobals() {
  const names = [
    'process',
    'console',
    'performance',
    'setTimeout',
    'clearTimeout',
    'setInterval',
    'clearInterval',
  ];
  const more = ['URL', 'Buffer', 'fetch', 'AbortSignal', 'structuredClone', 'module', 'require', '__dirname'];
  return Object.fromEntries([...names, ...more].map((name) => [name, 'readonly']));
}
