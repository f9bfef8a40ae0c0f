import { expect, it } from 'vitest';
import { amountOf, centsIn } from './amount';

it.each([
  ['116', 11_600],
  ['96,38', 9_638],
  ['96.3', 9_630],
  ['1 200,00 €', 120_000],
  ['0', 0],
  ['4,35', 435],
])('reads %j as %d cents', (typed, cents) => {
  expect(centsIn(typed)).toBe(cents);
});

it.each(['', '-3', '1,234', 'cent', '1,2,3', '12345678'])('reads nothing in %j', (typed) => {
  expect(centsIn(typed)).toBeNull();
});

it('writes what it reads', () => {
  for (const cents of [0, 5, 435, 9_638, 120_000]) expect(centsIn(amountOf(cents))).toBe(cents);
});
