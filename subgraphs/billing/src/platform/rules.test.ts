import { expect, it } from 'vitest';
import { currentOf, type Told } from './rules.ts';

const told = (status: Told['status'], minute: number): Told => ({
  ...{ status, reason: null },
  at: new Date(Date.UTC(2027, 0, 4, 9, minute)),
});

const way = [told('DEPOSITED', 0), told('RECEIVED', 1), told('APPROVED', 30), told('PAID', 59)];

it('the latest status holds in whatever order they come', () => {
  for (const order of [way, way.toReversed(), [...way.slice(2), ...way.slice(0, 2)]]) {
    expect(currentOf(order)?.status).toBe('PAID');
  }
  expect(currentOf([])).toBeNull();
});

it('a status that comes late changes nothing about what happened after it', () => {
  expect(currentOf([told('REJECTED', 5), told('DEPOSITED', 0)])?.status).toBe('REJECTED');
});

it('of the same instant the one further along the way holds', () => {
  const both = [told('RECEIVED', 1), told('DEPOSITED', 1)];
  expect(currentOf(both)?.status).toBe('RECEIVED');
  expect(currentOf(both.toReversed())?.status).toBe('RECEIVED');
});
