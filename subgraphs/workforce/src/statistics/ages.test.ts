import { expect, it } from 'vitest';
import { inBands } from './ages.ts';

it('people stand in the band of their completed years, the youngest and the oldest too', () => {
  const bands = inBands([
    { age: 15, profile: 'SI', people: 1 },
    { age: 24, profile: 'SIR', people: 2 },
    { age: 25, profile: 'SI', people: 3 },
    { age: 71, profile: 'SIA', people: 4 },
  ]);
  expect(bands[0]).toEqual({ from: 16, to: 24, si: 1, sia: 0, sir: 2 });
  expect(bands[1]).toMatchObject({ from: 25, to: 34, si: 3 });
  expect(bands.at(-1)).toEqual({ from: 65, to: null, si: 0, sia: 4, sir: 0 });
});
