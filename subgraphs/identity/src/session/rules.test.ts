import { describe, expect, it } from 'vitest';
import { absoluteLife, accessLife, idleLife, isAlive, machineLife } from './rules.ts';

const start = Date.parse('2026-11-23T08:00:00Z');
const after = (milliseconds: number): Date => new Date(start + milliseconds);
const session = { endsAt: after(absoluteLife), lastSeenAt: after(0), revokedAt: null };

describe('une session', () => {
  it('vit tant qu’on s’en sert', () => {
    expect(isAlive(session, after(0))).toBe(true);
    expect(isAlive(session, after(idleLife - 1))).toBe(true);
  });

  it('s’éteint après deux heures sans activité', () => {
    expect(idleLife).toBe(2 * 3_600_000);
    expect(isAlive(session, after(idleLife))).toBe(false);
  });

  it('s’éteint après douze heures, même si l’on s’en sert', () => {
    expect(absoluteLife).toBe(12 * 3_600_000);
    const busy = { ...session, lastSeenAt: after(absoluteLife - 60_000) };
    expect(isAlive(busy, after(absoluteLife - 1))).toBe(true);
    expect(isAlive(busy, after(absoluteLife))).toBe(false);
  });

  it('ne revit pas une fois révoquée', () => {
    expect(isAlive({ ...session, revokedAt: after(0) }, after(1))).toBe(false);
  });

  it('donne des jetons bien plus courts qu’elle', () => {
    expect(accessLife).toBe(5 * 60_000);
    expect(machineLife).toBe(3_600_000);
  });
});
