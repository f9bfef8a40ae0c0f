import { expect, it } from 'vitest';
import { headcountByMonth, headcountByYear } from './headcount';
import { monthsOf, yearsOf } from './periods';
import { isEmpty } from './trend';
import { visitTrends, type Ends } from './visits';

const none: Ends = {
  ...{ held: 0, heldInTime: 0, daysLate: 0, excused: 0, notExcused: 0, cancelled: 0 },
  absenceFees: 0,
};

const years = yearsOf([2024, 2025, 2026], '2026-11-27');

it('dit de chaque période ses issues, sa part dans le délai, son retard et ce que les absences coûtent', () => {
  const [endings, inTime, delays, absences] = visitTrends(years, [
    none,
    { ...none, held: 8, heldInTime: 6, daysLate: 31, excused: 1, notExcused: 2, absenceFees: 9000 },
    { ...none, held: 3, heldInTime: 3 },
  ]);
  expect(endings?.cells).toEqual([
    ['0', '0', '0'],
    ['8', '3', '0'],
    ['3', '0', '0'],
  ]);
  expect(inTime?.values).toEqual([[null], [75], [100]]);
  expect(inTime?.cells[0]).toEqual(['0', '0', '—']);
  expect(delays?.cells).toEqual([
    ['0', '—'],
    ['2', '16'],
    ['0', '—'],
  ]);
  expect(absences?.cells[1]?.map((cell) => cell.replaceAll(/\s/g, ' '))).toEqual([
    ...['1', '2', '90,00 €'],
  ]);
});

it('ne prend pas un mois à venir pour un mois sans rendez-vous', () => {
  const months = monthsOf(2026, '2026-11-27');
  const [endings] = visitTrends(
    months,
    months.map(() => none),
  );
  expect(endings?.cells[10]).toEqual(['0', '0', '0']);
  expect(endings?.cells[11]).toEqual(['—', '—', '—']);
  expect(isEmpty(endings!)).toBe(true);
});

it('compte l’effectif à la fin de chaque période, aujourd’hui pour celle qui court', () => {
  const months = [
    { year: 2025, month: 12, si: 4, sia: 1, sir: 0 },
    { year: 2026, month: 10, si: 5, sia: 1, sir: 2 },
    { year: 2026, month: 11, si: 6, sia: 1, sir: 2 },
  ];
  const byYear = headcountByYear(years, [2024, 2025, 2026], months);
  expect(byYear.cells).toEqual([
    ['—', '—', '—', '—'],
    ['4', '1', '0', '5'],
    ['6', '1', '2', '9'],
  ]);
  const byMonth = headcountByMonth(monthsOf(2026, '2026-11-27'), months.slice(1));
  expect(byMonth.values[10]).toEqual([6, 1, 2]);
  expect(byMonth.values[11]).toEqual([null, null, null]);
});
