import { describe, expect, it } from 'vitest';
import { dayRefusals, overlap, returnWhenOver, statusOn, type AbsenceDays } from './rules.ts';

const today = '2026-11-21';
const employed = { startDate: '2020-03-02', leftOn: null };

const refused = (days: Partial<AbsenceDays>, who: Parameters<typeof dayRefusals>[1] = employed) =>
  dayRefusals(
    { firstDay: '2026-11-09', expectedLastDay: null, returnedOn: null, ...days },
    who,
    today,
  ).map(({ code, field }) => `${code} ${field}`);

describe('les jours d’une absence', () => {
  it('un seul jour est possible, et une fin inconnue aussi', () => {
    expect(refused({ expectedLastDay: '2026-11-09' })).toEqual([]);
    expect(refused({})).toEqual([]);
  });

  it('la fin ne précède pas le début', () => {
    expect(refused({ expectedLastDay: '2026-11-08' })).toEqual(['INVALID_DATE expectedLastDay']);
    expect(refused({ returnedOn: '2026-11-09' })).toEqual(['INVALID_DATE returnedOn']);
    expect(refused({ returnedOn: '2026-11-10' })).toEqual([]);
  });

  it('elle ne commence pas avant l’embauche', () => {
    expect(refused({ firstDay: '2020-03-01' })).toEqual(['BEFORE_HIRE firstDay']);
    expect(refused({ firstDay: '2020-03-02' })).toEqual([]);
  });

  it('elle ne commence ni ne finit après le départ', () => {
    const leaving = { ...employed, leftOn: '2026-11-30' };
    expect(refused({ firstDay: '2026-12-01' }, leaving)).toEqual(['AFTER_LEAVING firstDay']);
    expect(refused({ expectedLastDay: '2026-12-01' }, leaving)).toEqual([
      'AFTER_LEAVING expectedLastDay',
    ]);
    expect(refused({ expectedLastDay: '2026-11-30' }, leaving)).toEqual([]);
  });

  it('un congé de maternité se déclare d’avance, au plus un an', () => {
    expect(refused({ firstDay: '2027-11-22' })).toEqual([]);
    expect(refused({ firstDay: '2027-11-23' })).toEqual(['INVALID_DATE firstDay']);
  });

  it('au-delà de trois ans, c’est une faute de frappe', () => {
    expect(refused({ expectedLastDay: '2029-11-10' })).toEqual([]);
    expect(refused({ expectedLastDay: '2029-11-11' })).toEqual(['INVALID_DATE expectedLastDay']);
  });

  it('un retour réel ne se déclare pas d’avance', () => {
    expect(refused({ returnedOn: '2026-11-21' })).toEqual([]);
    expect(refused({ returnedOn: '2026-11-22' })).toEqual(['RETURN_AHEAD returnedOn']);
  });
});

describe('une absence déclarée', () => {
  it('après sa fin compte comme terminée', () => {
    expect(returnWhenOver('2026-11-20', today)).toBe('2026-11-21');
    expect(returnWhenOver('2026-11-21', today)).toBeNull();
    expect(returnWhenOver(null, today)).toBeNull();
  });
});

describe('deux absences', () => {
  const days = (firstDay: string, lastDay: string | null) => ({ firstDay, lastDay });

  it.each([
    [days('2026-11-01', '2026-11-10'), days('2026-11-10', '2026-11-12'), true],
    [days('2026-11-01', '2026-11-10'), days('2026-11-11', '2026-11-12'), false],
    [days('2026-11-01', null), days('2027-11-11', '2027-11-12'), true],
    [days('2026-11-01', null), days('2026-10-11', '2026-10-31'), false],
    [days('2026-11-01', '2026-11-30'), days('2026-11-05', '2026-11-06'), true],
  ])('%j et %j se chevauchent : %s', (one, other, expected) => {
    expect(overlap(one, other)).toBe(expected);
    expect(overlap(other, one)).toBe(expected);
  });
});

describe('où en est une absence', () => {
  const row = {
    firstDay: '2026-11-09',
    lastDay: '2026-12-06' as string | null,
    returnedOn: null as string | null,
    withdrawnAt: null as Date | null,
  };

  it('à venir, en cours, à confirmer une fois la fin prévue passée', () => {
    expect(statusOn('2026-11-08', row, null)).toBe('UPCOMING');
    expect(statusOn('2026-11-09', row, null)).toBe('CURRENT');
    expect(statusOn('2026-12-06', row, null)).toBe('CURRENT');
    expect(statusOn('2026-12-07', row, null)).toBe('TO_CONFIRM');
    expect(statusOn('2026-12-07', { ...row, lastDay: null }, null)).toBe('CURRENT');
  });

  it('terminée une fois le retour connu, retirée quand c’était une erreur', () => {
    expect(statusOn('2026-12-07', { ...row, returnedOn: '2026-12-07' }, null)).toBe('RETURNED');
    expect(statusOn('2026-11-20', { ...row, withdrawnAt: new Date() }, null)).toBe('WITHDRAWN');
  });

  it('terminée quand l’emploi a pris fin pendant l’absence', () => {
    expect(statusOn('2026-11-20', row, '2026-11-20')).toBe('CURRENT');
    expect(statusOn('2026-11-21', row, '2026-11-20')).toBe('ENDED_BY_LEAVING');
  });
});
