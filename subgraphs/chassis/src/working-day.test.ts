import { describe, expect, it } from 'vitest';
import { isPublicHoliday, isWorkingDay, isWorkingDayAt } from './working-day.ts';

describe('jours ouvrés', () => {
  it('le samedi et le dimanche n’en sont pas', () => {
    expect(isWorkingDay('2026-11-27')).toBe(true);
    expect(isWorkingDay('2026-11-28')).toBe(false);
    expect(isWorkingDay('2026-11-29')).toBe(false);
  });

  it('les onze jours fériés de 2027 sont fermés (L3133-1)', () => {
    const closed: string[] = [];
    for (let time = Date.UTC(2027, 0, 1); time < Date.UTC(2028, 0, 1); time += 86_400_000) {
      const day = new Date(time).toISOString().slice(0, 10);
      if (isPublicHoliday(day)) closed.push(day);
    }
    expect(closed).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-08',
      '2027-05-17',
      '2027-07-14',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ]);
  });

  it.each(['2000-04-24', '2011-04-25', '2024-04-01', '2035-03-26', '2038-04-26'])(
    'le lundi de Pâques %s est férié',
    (day) => expect(isPublicHoliday(day)).toBe(true),
  );

  it('le Vendredi saint et le 26 décembre ferment un centre d’Alsace-Moselle, pas les autres (L3134-13)', () => {
    const closed = (postCode: string) =>
      ['2025-04-18', '2025-12-26', '2025-04-21', '2025-04-17'].filter(
        (day) => !isWorkingDayAt(day, postCode),
      );
    expect(closed('67000')).toEqual(['2025-04-18', '2025-12-26', '2025-04-21']);
    expect(closed('57000')).toEqual(closed('68100'));
    expect(closed('49990')).toEqual(['2025-04-21']);
  });
});
