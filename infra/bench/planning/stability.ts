/**
 * Whether plans stand still where they should, over seeds that nobody chose by:
 * `node --import ./infra/typescript.mjs infra/bench/planning/stability.ts [re-plans]`.
 */
import { effortFor, plan, type Effort } from '@vigie/appointments/planning/plan/plan';
import { lateShares } from './fairness.ts';
import { generate } from './generator.ts';
import { liveNights, replan } from './nights.ts';

const size = { visits: 1_000, practitioners: 5, weeks: 6 };
const seeds = [1, 2, 3, 4, 5];
const [times = 10_000] = process.argv.slice(2).map(Number);

const usual = effortFor(generate(size, seeds[0]!));

/** Ten thousand plans are many: who is summoned must stay however little a plan tries. */
const quick: Effort = {
  ...usual,
  ...{ lessons: { ...usual.lessons, passes: 4 }, firstReach: 20, rounds: 1, repacks: 0 },
};

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

for (const seed of seeds) {
  const instance = generate(size, seed);
  const shares = lateShares(instance, plan(instance, usual).board.sessionOf);
  const { tentative, moved, faults } = liveNights(instance, usual, 10, seed);
  console.log(
    `seed ${seed}: ten nights moved ${percent(moved / tentative)} of ${tentative} tentative appointments (aim ≤ 5 %), ` +
      `rules broken ${faults.length}; late at small employers ${percent(shares.small)}, at large ones ${percent(shares.large)}`,
  );
}
const start = process.cpuUsage();
const moved = replan(generate(size, 1), quick, times, 1);
const { user } = process.cpuUsage(start);
console.log(
  `${times} re-plans moved ${moved} summoned visits (aim 0), ${(user / 1e6).toFixed(0)} s`,
);
