import { describe, expect, it } from 'vitest';
import { coverOf } from './covers.ts';
import type { ClosureRow } from './table.ts';

const closure: ClosureRow = {
  ...{
    id: 'c',
    practitionerId: null,
    centreId: null,
    firstDay: '2026-12-21',
    lastDay: '2026-12-24',
  },
  ...{ part: null, reason: 'Fermeture', closedBy: 'x', closedAt: new Date(0) },
  ...{ liftedBy: null, liftedAt: null, version: 1 },
};
const halfDay = { practitionerId: 'p', centreId: 'n', day: '2026-12-21', from: '09:00' };
const covers = (change: Partial<ClosureRow>, other: Partial<typeof halfDay> = {}) =>
  coverOf([{ ...closure, ...change }], { ...halfDay, ...other }) !== undefined;

describe('une fermeture', () => {
  it('vaut du premier au dernier jour compris', () => {
    const days = ['2026-12-20', '2026-12-21', '2026-12-24', '2026-12-25'];
    expect(days.map((day) => covers({}, { day }))).toEqual([false, true, true, false]);
  });

  it('d’un praticien ne ferme que ses demi-journées, d’un centre que celles du centre', () => {
    expect(covers({ practitionerId: 'p' })).toBe(true);
    expect(covers({ practitionerId: 'q' })).toBe(false);
    expect(covers({ centreId: 'n' })).toBe(true);
    expect(covers({ centreId: 's' })).toBe(false);
    expect(covers({ practitionerId: 'p', centreId: 's' })).toBe(false);
  });

  it('du matin laisse ce qui commence à 13 heures', () => {
    expect(covers({ part: 'MORNING' }, { from: '12:59' })).toBe(true);
    expect(covers({ part: 'MORNING' }, { from: '13:00' })).toBe(false);
    expect(covers({ part: 'AFTERNOON' }, { from: '13:00' })).toBe(true);
  });
});
