/**
 * `npm run mutation`: changes the law's source in small ways, one at a time, and tells which changes no test notices:
 * first its code by Stryker, then its values, which Stryker knows little of. Not part of `npm test`. Folders and files
 * of the source as arguments choose some: `npm run mutation period.ts absence`.
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
const patterns = chosen.map((name) => (name.endsWith('.ts') ? name : `${name}/**/*.ts`));
const options = {
  mutate: [
    ...(chosen.length > 0 ? patterns : ['**/*.ts']).map((pattern) => `src/${pattern}`),
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

const halves = [
  [stryker, 'run', file],
  [join(root, 'infra/mutation/values.ts'), ...chosen],
].map((command) =>
  spawnSync(process.execPath, command, {
    cwd: law,
    env: { ...process.env, NODE_OPTIONS: typescript },
    stdio: 'inherit',
  }),
);
process.exit(halves.every(({ status }) => status === 0) ? 0 : 1);
