import { describe, expect, it } from 'vitest';
import { statusOn } from './status.ts';

const today = '2026-11-23';
const status = (startDate: string, leftOn: string | null = null) =>
  statusOn(today, { startDate, leftOn });

describe('un salarié est', () => {
  it('présent dès son premier jour', () => {
    expect(status('2026-11-22')).toBe('ACTIVE');
    expect(status(today)).toBe('ACTIVE');
  });

  it('à venir la veille', () => {
    expect(status('2026-11-24')).toBe('UPCOMING');
  });

  it('encore présent son dernier jour, sorti le lendemain', () => {
    expect(status('2020-01-01', today)).toBe('ACTIVE');
    expect(status('2020-01-01', '2026-11-22')).toBe('CLOSED');
  });

  it('présent tant que son départ est à venir', () => {
    expect(status('2020-01-01', '2026-12-31')).toBe('ACTIVE');
    expect(status('2026-12-01', '2026-12-31')).toBe('UPCOMING');
  });
});
