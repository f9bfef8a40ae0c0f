import { defineConfig } from 'vitest/config';

/**
 * Tests by example of the law: those over all pairs and random lives would kill the same mutants, far more slowly, and
 * the one that reads the sources would read changed ones.
 */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/{pairs,properties,bare-numbers}.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    // One thread keeps its modules loader: every run loads the sources anew all the same.
    isolate: false,
  },
});
