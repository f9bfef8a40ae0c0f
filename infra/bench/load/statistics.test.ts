import { expect, it } from 'vitest';
import { median, quantile } from './statistics.ts';

it('gives the middle of an odd number of values, in whatever order they come', () => {
  expect(median([900, 10, 11])).toBe(11);
});

it('gives the mean of the two in the middle of an even number', () => {
  expect(median([4, 1, 3, 2])).toBe(2.5);
});

it('gives the value below which ninety-nine of a hundred lie', () => {
  const hundred = Float64Array.from({ length: 100 }, (_, index) => index + 1);
  expect(quantile(hundred, 0.99)).toBe(100);
  expect(quantile(hundred, 0.5)).toBe(51);
});

it('gives the only value there is', () => {
  expect(quantile([7], 0.99)).toBe(7);
});
