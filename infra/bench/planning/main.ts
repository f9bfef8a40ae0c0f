/**
 * Plans of made-up services beside their proved bound and beside what services do today:
 * `node --import ./infra/typescript.mjs infra/bench/planning/main.ts [small|half-year] [seed]`. Generator, checker, bound and
 * rivals share no rule with the planner. Seconds are those of the processor.
 */
import type { Instance } from '@vigie/appointments/planning/plan/model';
import { effortFor, plan } from '@vigie/appointments/planning/plan/plan';
import { lowerBound } from './bound.ts';
import { check } from './checker.ts';
import { envies } from './envy.ts';
import { lateShares } from './fairness.ts';
import { generate, type Size } from './generator.ts';
import { measureInsertions } from './insertions.ts';
import { firstFit, priorityGreedy } from './rivals.ts';

const sizes: Record<string, Size> = {
  small: { visits: 1_000, practitioners: 5, weeks: 6 },
  'half-year': { visits: 20_000, practitioners: 22, weeks: 26 },
};

const [wanted, seed = '1'] = process.argv.slice(2);

for (const [name, size] of Object.entries(sizes)) {
  if (wanted !== undefined && wanted !== name) continue;
  const instance = generate(size, Number(seed));
  console.log(
    `\n${name}: ${size.visits} visits, ${size.practitioners} practitioners, ${size.weeks} weeks`,
  );
  show('by date, first free', instance, firstFit(instance));
  show('by weight, cheapest', instance, priorityGreedy(instance));
  const effort = effortFor(instance);
  const start = seconds();
  const found = plan(instance, effort);
  const spent = seconds() - start;
  const cost = show('planner', instance, found.board.sessionOf);
  const bound = lowerBound(instance, found.prices);
  aim('cost over bound', '≤ 1.020', (cost / bound).toFixed(3));
  aim('seconds for it', '≤ 30', spent.toFixed(1));
  aim('envied places', '0', String(envies(instance, found.board.sessionOf).length));
  const { small, large } = lateShares(instance, found.board.sessionOf);
  const apart = 100 * Math.abs(small - large);
  aim('points between small and large employers late', '≤ 2', apart.toFixed(1));
  const { p99 } = measureInsertions(found);
  aim('one visit more, p99 in milliseconds of the processor', '≤ 5', p99.toFixed(2));
}

/** Processor time of this process since it started. */
function seconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000_000;
}

function show(who: string, instance: Instance, sessionOf: Int32Array): number {
  const { faults, cost, placed, onTime, outings } = check(instance, sessionOf);
  const figures = [
    `cost ${Math.round(cost).toLocaleString('en')}`,
    `placed ${placed}`,
    `weight in time ${(100 * onTime).toFixed(1)} %`,
    `outings ${outings}`,
    `faults ${faults.length}`,
  ];
  console.log(`  ${who.padEnd(22)}${figures.join(', ')}`);
  return cost;
}

function aim(what: string, wantedFigure: string, figure: string): void {
  console.log(`  ${what.padEnd(38)}${figure.padStart(8)}   aim ${wantedFigure}`);
}
