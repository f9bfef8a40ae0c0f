import { describe, expect, it } from 'vitest';
import { daysInWords, durationInWords, lengthInWords } from './words';

describe('les jours d’une absence en toutes lettres', () => {
  it('du premier au dernier jour, les deux compris', () => {
    const leave = { firstDay: '2026-11-09', lastDay: '2026-12-06' };
    expect(daysInWords(leave)).toBe('du 9\u00a0novembre 2026 au 6\u00a0décembre 2026');
    expect(lengthInWords(leave)).toBe('28\u00a0jours');
  });

  it('un seul jour', () => {
    const leave = { firstDay: '2026-11-09', lastDay: '2026-11-09' };
    expect(daysInWords(leave)).toBe('le 9\u00a0novembre 2026');
    expect(lengthInWords(leave)).toBe('1\u00a0jour');
  });

  it('une fin que personne ne connaît', () => {
    const leave = { firstDay: '2026-11-01', lastDay: null };
    expect(daysInWords(leave)).toBe('depuis le 1er\u00a0novembre 2026, fin non connue');
    expect(lengthInWords(leave)).toBeNull();
    expect(durationInWords({ ...leave, status: 'CURRENT' })).toBe(
      'en cours depuis le 1er\u00a0novembre 2026',
    );
    expect(durationInWords({ ...leave, status: 'UPCOMING' })).toBe('fin non connue');
    expect(durationInWords({ ...leave, lastDay: '2026-11-02', status: 'CURRENT' })).toBe(
      '2\u00a0jours',
    );
  });
});
