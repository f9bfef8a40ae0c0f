import { expect, it } from 'vitest';
import { countedMonths } from './months.ts';

it('a month is counted on its last day, the running one today, and those to come not at all', () => {
  const months = countedMonths([2023, 2024], '2024-03-15');
  expect(months).toHaveLength(15);
  expect(months[0]).toEqual({ year: 2023, month: 1, day: '2023-01-31' });
  expect(months[13]).toEqual({ year: 2024, month: 2, day: '2024-02-29' });
  expect(months.at(-1)).toEqual({ year: 2024, month: 3, day: '2024-03-15' });
});

it('a year to come has no months', () => {
  expect(countedMonths([2025], '2024-12-31')).toEqual([]);
  expect(countedMonths([2025], '2025-01-01')).toEqual([
    { year: 2025, month: 1, day: '2025-01-01' },
  ]);
});
