import { expect, it } from 'vitest';
import { numbersIn, unitsIn } from './values';

it('numbers are read as people paste them', () => {
  expect(numbersIn('0010001, 0010002\n10003 Hôtel ; 0010004')).toEqual([
    ...['0010001', '0010002', '0010003', '0010004'],
  ]);
  expect(numbersIn(' \n ')).toEqual([]);
});

it('a rate is read with the spaces of thousands, and nothing else', () => {
  expect(unitsIn('')).toBeNull();
  expect(unitsIn('2 000 000')).toBe(2_000_000);
  expect(['beaucoup', '-5', '1e9'].map(unitsIn)).toEqual([0, 0, 0]);
});
