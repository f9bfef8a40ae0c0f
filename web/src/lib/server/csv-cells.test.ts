import { expect, it } from 'vitest';
import { dayCell, dayOfCell, instantCell } from './csv-cells';

it('writes days and hours as spreadsheets in French read them, in Paris time', () => {
  expect(dayCell('2026-11-30')).toBe('30/11/2026');
  expect(dayOfCell('2026-11-30T23:30:00Z')).toBe('01/12/2026');
  expect(instantCell('2026-11-30T23:30:00Z')).toBe('01/12/2026 00:30');
  expect([dayCell(null), dayOfCell(undefined), instantCell(null)]).toEqual(['', '', '']);
});
