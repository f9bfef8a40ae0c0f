import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './longest-first.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const elsewhere = ['**/node_modules/**', '**/build/**', '**/.svelte-kit/**', '.data/**'];

/** Rooms of the machine room that hold tests of their own; contract and journeys run by themselves. */
const machineRooms =
  'infra/{bench,browser,bundle,database,demo,mail,mutation,pictures,proofs,start,tests}';

/** They put something of their own in the place of a module: the product is loaded for each of them alone. */
const replacingModules = ['subgraphs/workforce/src/employee/list.integration.test.ts'];

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
    // Loading the product costs more than most tests of it: a worker loads it once for all its files.
    isolate: false,
    sequence: { sequencer: LongestFirst },
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
          exclude: [...elsewhere, ...replacingModules],
          globalSetup: 'infra/tests/database-server.ts',
        },
      },
      {
        extends: true,
        test: {
          name: 'integration-isolated',
          include: replacingModules,
          isolate: true,
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
          // Each worker has a stack of its own, and takes the next file when it has done one.
          globalSetup: 'infra/tests/stack-server.ts',
          isolate: true,
          // The jobs of a demonstration that has just been made come first.
          testTimeout: 300_000,
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
          // The jobs of a demonstration that has just been made come first.
          testTimeout: 300_000,
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
