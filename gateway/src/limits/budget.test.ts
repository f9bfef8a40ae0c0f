import { expect, test } from 'vitest';
import { Budget } from './budget.ts';

function clockedBudget(perMinute: number) {
  const time = { ms: 0 };
  return { time, budget: new Budget(perMinute, () => time.ms) };
}

test('a new budget holds what a minute brings', () => {
  const { budget } = clockedBudget(600);
  expect(budget.state()).toEqual({ limit: 600, remaining: 600, resetsInSeconds: 0 });
});

test('what was taken comes back evenly, and never beyond a minute’s worth', () => {
  const { budget, time } = clockedBudget(600);
  budget.take(600);
  expect(budget.state()).toEqual({ limit: 600, remaining: 0, resetsInSeconds: 60 });
  time.ms = 10_000;
  expect(budget.state()).toEqual({ limit: 600, remaining: 100, resetsInSeconds: 50 });
  time.ms = 3_600_000;
  expect(budget.state().remaining).toBe(600);
});

test('it says how long to wait for what is not there yet', () => {
  const { budget } = clockedBudget(600);
  budget.take(590);
  expect(budget.secondsUntil(10)).toBe(0);
  expect(budget.secondsUntil(11)).toBe(1);
  expect(budget.secondsUntil(110)).toBe(10);
});

test('a debt is paid back first, and is never more than a minute’s worth', () => {
  const { budget, time } = clockedBudget(600);
  budget.take(5000);
  expect(budget.secondsUntil(10)).toBe(61);
  time.ms = 60_000;
  expect(budget.state().remaining).toBe(0);
});
