import { describe, expect, it } from 'vitest';
import { monthOf, monthsAround, spanOf, weeksOf } from './month';

const visit = (id: string, startsAt: string) => ({ id, startsAt });
const today = '2026-12-03';
const shown = (visits: { id: string; startsAt: string }[] = [], month = '2026-12') =>
  weeksOf({ month, today, visits, closures: [{ firstDay: '2026-12-28', lastDay: '2027-01-03' }] });

describe('the month of an address', () => {
  const asked = (search: string) => monthOf(new URL(`http://vigie.test/${search}`), today);

  it('is the one asked for, or the present one', () => {
    expect(asked('?mois=2027-02')).toBe('2027-02');
    expect(asked('')).toBe('2026-12');
  });

  it('is the present one where the address names none that exists', () => {
    expect(['?mois=2027-13', '?mois=demain', '?mois=0026-01'].map(asked)).toEqual(
      Array(3).fill('2026-12'),
    );
  });

  it('has one before and one after, across the years', () => {
    expect(monthsAround('2026-12')).toEqual({ before: '2026-11', after: '2027-01' });
    expect(monthsAround('2027-01')).toEqual({ before: '2026-12', after: '2027-02' });
  });
});

describe('a month', () => {
  it('spans whole weeks, from Monday to Sunday', () => {
    expect(spanOf('2026-12')).toEqual({ from: '2026-11-30', until: '2027-01-03' });
    expect(spanOf('2027-02')).toEqual({ from: '2027-02-01', until: '2027-02-28' });
  });

  it('shows Monday to Friday; what is of another month and today are told', () => {
    const weeks = shown();
    expect(weeks).toHaveLength(5);
    expect(weeks[0]?.map(({ day }) => day)).toEqual([
      ...['2026-11-30', '2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04'],
    ]);
    expect(weeks[0]?.map(({ outside }) => outside)).toEqual([true, false, false, false, false]);
    expect(weeks.flat().filter((each) => each.today)).toMatchObject([{ day: today }]);
  });

  it('shows the weekend as soon as somebody is expected then', () => {
    const weeks = shown([visit('a', '2026-12-12T08:00:00Z')]);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7]);
    expect(weeks[1]?.[5]?.visits).toMatchObject([{ id: 'a' }]);
  });

  it('puts an appointment on its day in Paris', () => {
    const weeks = shown([visit('late', '2026-12-10T23:30:00Z')]);
    expect(weeks.flat().find(({ visits }) => visits.length > 0)?.day).toBe('2026-12-11');
  });

  it('tells public holidays and the closures of the employer', () => {
    const notes = Object.fromEntries(
      shown()
        .flat()
        .flatMap(({ day, note }) => (note ? [[day, note]] : [])),
    );
    expect(notes).toEqual({
      '2026-12-25': 'Férié',
      '2026-12-28': 'Fermeture',
      '2026-12-29': 'Fermeture',
      '2026-12-30': 'Fermeture',
      '2026-12-31': 'Fermeture',
      '2027-01-01': 'Férié',
    });
  });
});
