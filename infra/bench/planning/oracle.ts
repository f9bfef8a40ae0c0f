/**
 * Plans beside what a solver of integer programs finds in the time that it is given:
 * `node --import ./infra/typescript.mjs infra/bench/planning/oracle.ts [visits] [seconds] [seeds]`. The solver is
 * HiGHS, of the rivals' package; it is asked for the same costs (`costs.ts`), and what it answers is checked like a plan.
 */
import { effortFor, plan } from '@vigie/appointments/planning/plan/plan';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { install } from '../rivals.ts';
import { lowerBound } from './bound.ts';
import { check } from './checker.ts';
import { generate } from './generator.ts';
import { modelOf } from './model-text.ts';
import { planIn, type SolverAnswer } from './solver-answer.ts';

const [visits = 200, limit = 300, seeds = 5] = process.argv.slice(2).map(Number);

/** Practitioners and weeks grow with the visits, as in the bench of a thousand. */
const size = {
  visits,
  practitioners: Math.max(2, Math.round(visits / 200)),
  weeks: Math.max(3, Math.round((6 * visits) / 1000)),
};

interface Solver {
  solve(model: string, options: Record<string, number>): SolverAnswer;
}

await install();
const rivals = createRequire(fileURLToPath(new URL('../rivals/package.json', import.meta.url)));
const loadHighs = rivals('highs') as () => Promise<Solver>;

console.log(`${visits} visits, ${size.practitioners} practitioners, ${size.weeks} weeks`);
for (let seed = 1; seed <= seeds; seed += 1) {
  const instance = generate(size, seed);
  const found = plan(instance, effortFor(instance));
  const ours = check(instance, found.board.sessionOf).cost;
  const bound = lowerBound(instance, found.prices);
  const { text } = modelOf(instance);
  // A solver of its own for each: what it keeps in memory is given back only with it.
  const answer = (await loadHighs()).solve(text, { time_limit: limit });
  const theirs = check(instance, planIn(instance, answer));
  if (theirs.faults.length > 0)
    throw new Error(`The model says less than the rules: ${theirs.faults[0]}`);
  const percent = (cost: number) => `${(100 * (ours / cost - 1)).toFixed(2)} %`;
  console.log(
    `seed ${seed}: planner ${ours.toFixed(0)}, ${percent(bound)} over its bound, ` +
      `${percent(theirs.cost)} over HiGHS (${answer.Status.toLowerCase()}; aim ≤ 0.5 %)`,
  );
}
