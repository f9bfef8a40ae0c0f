import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));
const elsewhere = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', '.data/**'];

/** Rooms of the machine room that hold tests of their own; contract and journeys run by themselves. */
const machineRooms = 'infra/{bench,browser,bundle,database,demo,mail,mutation,proofs,start,tests}';

export default defineConfig({
  root,
  resolve: {
    alias: [
      // Apollo's packages require graphql's CommonJS file; its ESM twin would be a second copy, and
      // its classes would not be recognised as the first copy's.
      { find: /^graphql$/, replacement: createRequire(import.meta.url).resolve('graphql') },
    ],
  },
  test: {
    passWithNoTests: true,
    // One would leave a processor idle: most of the time a test waits for the database.
    maxWorkers: 2,
    // Generous: on a busy machine a slow test is no failing one.
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{gateway,subgraphs/*}/src/**/*.test.ts', `${machineRooms}/**/*.test.ts`],
          exclude: [...elsewhere, '**/*.integration.test.ts', '**/*.journey.test.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['{gateway,subgraphs/*,infra}/**/*.integration.test.ts'],
          exclude: elsewhere,
          globalSetup: 'infra/tests/database-server.ts',
        },
      },
      {
        extends: true,
        test: {
          // What must hold in both ways to run, once more with the subgraphs behind sockets.
          name: 'over-http',
          include: ['infra/proofs/{isolation/isolation,masking,shield}.integration.test.ts'],
          exclude: elsewhere,
          globalSetup: 'infra/tests/database-server.ts',
          provide: { subgraphs: 'http' },
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: ['infra/{journeys,start}/**/*.journey.test.ts'],
          exclude: [...elsewhere, 'infra/journeys/over-http/**'],
          globalSetup: 'infra/tests/stack-server.ts',
          // They share one stack and two processors.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'browser-over-http',
          include: ['infra/journeys/{main-job,over-http/*}.journey.test.ts'],
          exclude: elsewhere,
          globalSetup: 'infra/tests/stack-server-http.ts',
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['infra/contract/**/*.test.ts'], exclude: elsewhere },
      },
    ],
  },
});
