/** Unit and contract specs sit beside the code; what needs PostgreSQL, HTTP or a browser sits under test/. */
const base = {
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  testEnvironment: 'node',
  moduleNameMapper: { '^(\\.{1,2}/(?:(?!\\.json\\.js$).)*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        swcrc: false,
        sourceMaps: 'inline',
        module: { type: 'es6' },
        jsc: {
          target: 'es2023',
          keepClassNames: true,
          parser: { syntax: 'typescript', tsx: true, decorators: true },
          transform: {
            legacyDecorator: true,
            decoratorMetadata: true,
            useDefineForClassFields: false,
            react: { runtime: 'automatic', importSource: 'preact' },
          },
        },
      },
    ],
  },
};

const withDatabase = {
  ...base,
  globalSetup: '<rootDir>/test/support/global-setup.mjs',
  globalTeardown: '<rootDir>/test/support/global-teardown.mjs',
};

export default {
  // of the whole run: projects have none of their own
  testTimeout: 240_000,
  // Modules of finished specs stay in memory: a worker that has grown past this is replaced by a fresh one.
  workerIdleMemoryLimit: '1GB',
  projects: [
    { ...base, displayName: 'unit', roots: ['<rootDir>/src'] },
    { ...withDatabase, displayName: 'database', roots: ['<rootDir>/test'], testPathIgnorePatterns: ['/bench/'] },
  ],
};
