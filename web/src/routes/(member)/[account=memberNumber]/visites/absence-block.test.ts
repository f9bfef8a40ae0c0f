import { describe, expect, it } from 'vitest';
import { absenceBlock } from './absence-block';

const now = Date.parse('2026-11-28T10:00:00Z');
const startsAt = '2026-11-30T09:00:00Z';
const tooLate = { possible: false, blockedBy: 'TOO_LATE' as const };
const told = (appointment: Parameters<typeof absenceBlock>[0]) =>
  absenceBlock({ startsAt, cancellation: tooLate, ...appointment }, now, 'Demandez le droit.');

describe('whoever cannot tell of an absence reads why, and what to do', () => {
  it('nothing stands against it once the notice has ended', () => {
    expect(told({ absenceNotice: { feeCents: 4200 } })).toBeUndefined();
  });

  it('before, the appointment is moved or cancelled instead', () => {
    expect(told({ cancellation: { possible: true } })).toMatch(/déplacez ou annulez/);
  });

  it('told once, it need not be told again', () => {
    expect(told({ absenceTold: {} })).toMatch(/déjà annoncée/);
  });

  it('without the right, whom to ask', () => {
    expect(told({ cancellation: { possible: false, blockedBy: 'MISSING_RIGHT' } })).toBe(
      'Demandez le droit.',
    );
  });

  it('once the hour has come, the service is called', () => {
    expect(told({ startsAt: '2026-11-28T09:00:00Z' })).toMatch(/appelez votre service/);
  });
});
