/** Three kinds of test: without a database, on a real Postgres, and about the code itself. */
const base = {
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }] },
  testEnvironment: 'node',
};

module.exports = {
  projects: [
    { ...base, displayName: 'unit', testMatch: ['<rootDir>/test/**/*.test.ts'], testPathIgnorePatterns: ['\\.db\\.test\\.ts$', '<rootDir>/test/guards/', '<rootDir>/test/journeys/'] },
    { ...base, displayName: 'database', testMatch: ['<rootDir>/test/**/*.db.test.ts'] },
    { ...base, displayName: 'guards', testMatch: ['<rootDir>/test/guards/**/*.test.ts'] },
    { ...base, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.test.ts'] },
  ],
};
