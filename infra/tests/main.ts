/**
 * `npm test`: every check there is, on a fresh clone as well. Names of checks as arguments choose
 * some: `node infra/run.mjs test types lint`.
 */
import { buildAll } from '../bundle/build.ts';
import { whenAncestorEnds } from '../start/ancestors.ts';
import type { Check, Outcome } from './check.ts';
import { journeys, readers, testers } from './checks.ts';

const wanted = process.argv.slice(3);
const outcomes: Outcome[] = [];

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => process.exit(1));
}
whenAncestorEnds(() => process.exit(1));

const isWanted = ({ name }: Check) =>
  wanted.length === 0 || wanted.some((word) => name.includes(word));

async function inOrder(checks: Check[]): Promise<void> {
  for (const { name, run } of checks) {
    const begin = performance.now();
    const outcome = await run();
    outcomes.push(outcome);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    const { passed, failed, output } = outcome;
    if (failed > 0) console.log(`\n${output.trim()}\n`);
    console.log(
      `${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed (${seconds} s)`,
    );
  }
}

/** Always: every other check reads what is generated here. */
const build: Check = {
  name: 'build',
  run: async () => {
    try {
      await buildAll();
      return { passed: 1, failed: 0, output: '' };
    } catch (error) {
      return {
        passed: 0,
        failed: 1,
        output: error instanceof Error ? error.message : String(error),
      };
    }
  },
};

await inOrder([build]);
await Promise.all([inOrder(readers().filter(isWanted)), inOrder(testers().filter(isWanted))]);
await inOrder(journeys().filter(isWanted));

const sum = (of: 'passed' | 'failed') =>
  outcomes.reduce((total, outcome) => total + outcome[of], 0);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
