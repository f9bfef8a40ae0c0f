import { describe, expect, it } from 'vitest';
import { withPresentSummons } from './present-summons.server';

const summons = { id: 'd', appointmentAt: '2026-12-10T08:00:00.000Z' };

describe('the summons that a visit shows', () => {
  it('is the one to its hour', () => {
    const visit = { startsAt: '2026-12-10T08:00:00.000Z', summons };
    expect(withPresentSummons(visit)).toEqual(visit);
  });

  it('is none while the one to the hour to which it was moved is being written', () => {
    const moved = { startsAt: '2026-12-14T09:30:00.000Z', summons };
    expect(withPresentSummons(moved).summons).toBeNull();
  });

  it('stays where the visit has no hour to compare it with', () => {
    expect(withPresentSummons({ startsAt: null, summons }).summons).toBe(summons);
  });
});
