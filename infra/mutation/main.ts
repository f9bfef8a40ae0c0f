/**
 * `npm run mutation`: changes the law's source in small ways, one at a time, and tells which changes no test notices.
 * Not part of `npm test`. Files or patterns as arguments mutate only those:
 * `npm run mutation src/period.ts 'src/absence/*.ts'`.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../root.ts';

const law = join(root, 'subgraphs/law');
const find = createRequire(import.meta.url).resolve;
/** Stryker starts processes of its own, which load the runner too. */
const typescript = `--import ${pathToFileURL(join(root, 'infra/typescript.mjs')).href}`;
const chosen = process.argv.slice(3);
const options = {
  mutate: [
    ...(chosen.length > 0 ? chosen : ['src/**/*.ts']),
    ...['!src/**/*.test.ts', '!src/testing/**'],
  ],
  testRunner: 'law',
  plugins: [join(root, 'infra/mutation/runner.ts')],
  tempDirName: join(root, '.data/mutation'),
  concurrency: 1,
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: join(root, '.data/mutation.json') },
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  thresholds: { high: 95, low: 90, break: 90 },
};

const file = join(root, '.data/mutation-options.json');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify(options));
const stryker = join(dirname(find('@stryker-mutator/core/package.json')), 'bin/stryker.js');
const { status } = spawnSync(process.execPath, [stryker, 'run', file], {
  cwd: law,
  env: { ...process.env, NODE_OPTIONS: typescript },
  stdio: 'inherit',
});
process.exit(status ?? 1);
