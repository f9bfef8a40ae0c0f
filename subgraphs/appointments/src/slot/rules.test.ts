import { describe, expect, it } from 'vitest';
import { slotsOf } from './rules.ts';

const starts = (day: string, from: string, until: string, zone = 'Europe/Paris') =>
  slotsOf({ day, from, until, slotMinutes: 45 }, zone).map(({ startsAt }) =>
    startsAt.toISOString(),
  );

describe('slots of a half-day', () => {
  it('cuts the local time of the centre; the remainder is no slot', () => {
    expect(starts('2026-11-30', '09:00', '11:30')).toEqual([
      '2026-11-30T08:00:00.000Z',
      '2026-11-30T08:45:00.000Z',
      '2026-11-30T09:30:00.000Z',
    ]);
  });

  it('starts at nine o’clock on both sides of the change of the hour', () => {
    expect(starts('2026-10-23', '09:00', '09:45')).toEqual(['2026-10-23T07:00:00.000Z']);
    expect(starts('2026-10-26', '09:00', '09:45')).toEqual(['2026-10-26T08:00:00.000Z']);
  });

  it('uses the zone of the centre, not of the service', () => {
    expect(starts('2026-11-30', '08:00', '08:45', 'Indian/Reunion')).toEqual([
      '2026-11-30T04:00:00.000Z',
    ]);
  });

  it('reads a skipped or doubled time as PostgreSQL does', () => {
    expect(starts('2027-03-28', '02:30', '03:15')).toEqual(['2027-03-28T01:30:00.000Z']);
    expect(starts('2026-10-25', '02:30', '03:15')).toEqual(['2026-10-25T01:30:00.000Z']);
  });

  it('gives none when the half-day is shorter than a slot', () => {
    expect(starts('2026-11-30', '09:00', '09:30')).toEqual([]);
  });
});
