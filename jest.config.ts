import type { Config } from 'jest';

/** Everything runs as ES modules through swc; tests talk to real parts, so they get real time. */
const config: Config = {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', { jsc: { target: 'es2024', parser: { syntax: 'typescript' } } }] },
  // The nemesis wants the machine to itself: npm run test:nemesis.
  testPathIgnorePatterns: ['/node_modules/', ...(process.env.NEMESIS ? [] : ['/test/bench/'])],
  testTimeout: 30_000,
  maxWorkers: 2,
};

export default config;
