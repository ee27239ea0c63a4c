/** Five kinds of test: without a database, on a real Postgres, about the code, about the commands, and in a browser. */
const base = {
  transform: { '^.+\\.ts$': '<rootDir>/test/support/one-realm/transformer.cjs' },
  testEnvironment: '<rootDir>/test/support/one-realm/environment.cjs',
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
};

/** A database of its own for every test file, closed after the file's last hook. */
const onPostgres = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

const elsewhere = ['guards', 'journeys', 'scripts'].map((folder) => `<rootDir>/test/${folder}/`);

module.exports = {
  testTimeout: 30_000,
  testSequencer: '<rootDir>/test/support/longest-first.cjs',
  projects: [
    {
      ...base,
      displayName: 'unit',
      testMatch: ['<rootDir>/test/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.db\\.test\\.ts$', ...elsewhere],
    },
    { ...onPostgres, displayName: 'database', testMatch: ['<rootDir>/test/**/*.db.test.ts'] },
    { ...base, displayName: 'scripts', testMatch: ['<rootDir>/test/scripts/**/*.test.ts'] },
    {
      ...onPostgres,
      displayName: 'guards',
      testMatch: ['<rootDir>/test/guards/**/*.test.ts'],
      testPathIgnorePatterns: ['\\.db\\.test\\.ts$'],
    },
    { ...onPostgres, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] },
  ],
};
