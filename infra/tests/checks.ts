import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import { buildFolder } from '../bundle/build-folder.ts';
import { type Check, toolCheck } from './check.ts';
import { vitestCheck } from './vitest-check.ts';

const infra = join(root, 'infra');
const web = join(root, 'web');

/** The main file of a tool that a package depends on; `.bin` scripts would need a shell. */
function tool(from: string, name: string, file: string): string {
  const description = createRequire(join(from, 'package.json')).resolve(`${name}/package.json`);
  return join(dirname(description), file);
}

const cache = (name: string) => join(buildFolder, name);

/** One after the other, since each fills a processor. */
export const readers = (): Check[] => [
  toolCheck('types', {
    cwd: root,
    args: [
      tool(infra, 'typescript', 'bin/tsc'),
      ...['--project', 'tsconfig.json', '--incremental'],
      ...['--tsBuildInfoFile', cache('types.tsbuildinfo')],
    ],
  }),
  toolCheck('types of the explorer', {
    cwd: root,
    args: [tool(infra, 'typescript', 'bin/tsc'), '--noEmit', '-p', 'explorer'],
  }),
  toolCheck('types of the portal', {
    cwd: web,
    args: [
      tool(web, 'svelte-check', 'bin/svelte-check'),
      ...['--tsconfig', './tsconfig.json', '--fail-on-warnings'],
    ],
  }),
  toolCheck('lint', {
    cwd: root,
    args: [
      tool(infra, 'eslint', 'bin/eslint.js'),
      ...['--config', 'infra/checks/eslint.config.js', '--max-warnings', '0'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('eslint')],
      '.',
    ],
  }),
  toolCheck('format', {
    cwd: root,
    args: [
      tool(infra, 'prettier', 'bin/prettier.cjs'),
      ...['--config', 'infra/checks/prettier.json', '--check', '--log-level', 'warn'],
      ...['--cache', '--cache-strategy', 'content', '--cache-location', cache('prettier')],
      '.',
    ],
  }),
];

const vitest = {
  cwd: root,
  program: tool(infra, 'vitest', 'vitest.mjs'),
  config: 'infra/checks/vitest.config.ts',
};

export const testers = (): Check[] => [
  vitestCheck({
    ...vitest,
    name: 'unit, contract, integration',
    projects: ['unit', 'contract', 'integration', 'integration-isolated', 'over-http'],
  }),
  // SvelteKit looks for its configuration in the working directory.
  vitestCheck({
    name: 'unit tests of the portal',
    cwd: web,
    program: tool(web, 'vitest', 'vitest.mjs'),
    config: 'vite.config.ts',
    projects: [],
  }),
];

/** At the end, with nothing beside them: a browser on a busy machine fails for reasons that are nobody's fault. */
export const journeys = (): Check[] => [
  vitestCheck({ ...vitest, name: 'browser', projects: ['browser'] }),
  vitestCheck({ ...vitest, name: 'browser, over HTTP', projects: ['browser-over-http'] }),
];
