const path = require('node:path')

const rootDir = path.resolve(__dirname, '..')

/** Types are tsc's business: here they are only stripped. */
const swc = (tsx) => [
  '@swc/jest',
  {
    swcrc: false,
    jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx }, transform: { react: { runtime: 'automatic' } } },
    module: { type: 'commonjs' },
  },
]

const project = (name, extra = {}) => ({
  displayName: name,
  // One for all: what is compiled for one project need not be compiled for the next.
  id: 'yushuitong',
  rootDir,
  cacheDirectory: path.join(rootDir, '.data/jest-cache'),
  testEnvironment: 'node',
  testMatch: [`<rootDir>/tests/${name}/**/*.test.ts`],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.data/'],
  transform: { '\\.ts$': swc(false), '\\.tsx$': swc(true) },
  ...extra,
})

const SLOW = { setupFilesAfterEnv: ['<rootDir>/config/slow-tests.cjs'] }

/** @type {import('jest').Config} */
module.exports = {
  rootDir,
  projects: [project('unit'), project('contract'), project('integration', SLOW), project('weapp', SLOW), project('e2e', SLOW)],
  // Only with --coverage: jest --selectProjects unit --coverage --testPathPatterns tests/unit/law tests/unit/engines
  collectCoverageFrom: ['bff/engines/law/**/*.ts'],
  coverageDirectory: '.data/coverage',
  coverageReporters: ['text'],
  coverageThreshold: { './bff/engines/law/': { branches: 100 } },
}
