import { nowhere, type Instance } from '@vigie/appointments/planning/plan/model';
import { effortFor, plan } from '@vigie/appointments/planning/plan/plan';
import { reasonFor } from '@vigie/appointments/planning/plan/reasons';
import { describe, expect, it } from 'vitest';
import { lowerBound } from './bound.ts';
import { check } from './checker.ts';
import { envies } from './envy.ts';
import { generate } from './generator.ts';
import { firstFit, priorityGreedy } from './rivals.ts';

const seeds = [1, 2, 3, 4, 5];
const size = { visits: 150, practitioners: 3, weeks: 5 };
const instances = seeds.map((seed) => ({ seed, instance: generate(size, seed) }));

/** The night after: some are summoned and stay, some have fallen away, the rest is tentative. */
function nextNight(instance: Instance, sessionOf: Int32Array): Instance {
  const visits = instance.visits.map((visit, index) => {
    const before = sessionOf[index]!;
    return { ...visit, before, pinned: before !== nowhere && index % 3 === 0 };
  });
  return { ...instance, visits };
}

describe.each(instances)('plans of random instances: $seed', ({ instance }) => {
  const found = plan(instance, effortFor(instance));
  const verdict = check(instance, found.board.sessionOf);

  it('keep every rule, and cost what the planner says', () => {
    expect(verdict.faults).toEqual([]);
    expect(verdict.cost).toBeCloseTo(found.board.cost, 4);
  });

  it('cost no less than the bound and less than the rivals’', () => {
    expect(verdict.cost).toBeGreaterThanOrEqual(lowerBound(instance, found.prices));
    for (const rival of [firstFit, priorityGreedy]) {
      const theirs = check(instance, rival(instance));
      expect(theirs.faults).toEqual([]);
      expect(verdict.cost).toBeLessThan(theirs.cost);
    }
  });

  it('are the same for the same seed', () => {
    expect(plan(instance, effortFor(instance)).board.sessionOf).toEqual(found.board.sessionOf);
  });

  it('move nobody who is summoned the night after', () => {
    const night = nextNight(instance, found.board.sessionOf);
    expect(check(night, plan(night, effortFor(instance)).board.sessionOf).faults).toEqual([]);
  });

  it('leave no visit behind one of less weight that it could replace', () => {
    expect(envies(instance, found.board.sessionOf)).toEqual([]);
    for (const [index] of instance.visits.entries()) {
      if (found.board.sessionOf[index] === nowhere) {
        expect(reasonFor(found, index).code).not.toBe('IN_TIME');
      }
    }
  });
});
