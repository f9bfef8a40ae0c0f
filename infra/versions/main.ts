/**
 * `npm run versions`: every test on each Node that Vigie promises to run on, one after the other. Versions as
 * arguments choose others: `npm run versions 22.12.0`.
 */
import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { root } from '../root.ts';
import { nodeFolder } from './node-program.ts';

/** The oldest that `engines` admits, and the newest of each later line. */
const promised = ['20.19.0', '22.23.3', '24.21.0'];

const chosen = process.argv.slice(3);
const results = (chosen.length > 0 ? chosen : promised).map((version) => {
  console.log(`\nNode ${version}`);
  const folder = nodeFolder(version);
  const { status } = spawnSync(join(folder, 'node'), [join(root, 'infra/run.mjs'), 'test'], {
    // What the tests start must find the same Node first.
    env: { ...process.env, PATH: [folder, process.env['PATH']].join(delimiter) },
    stdio: 'inherit',
  });
  return { version, passed: status === 0 };
});

console.log('');
for (const { version, passed } of results) {
  console.log(`Node ${version}: ${passed ? 'passed' : 'FAILED'}`);
}
process.exit(results.every(({ passed }) => passed) ? 0 : 1);
