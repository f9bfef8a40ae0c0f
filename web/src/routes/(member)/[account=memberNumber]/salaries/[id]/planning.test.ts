import { describe, expect, it } from 'vitest';
import { isBeingPlanned, mayFollow } from './planning';

const now = Date.parse('2026-11-21T10:00:00Z');
const hired = { status: 'UPCOMING' as const, updatedAt: '2026-11-21T09:59:50Z', visits: [] };

describe('the file of an employee waits for an appointment', () => {
  it('right after the hire, when the service does not know of it yet', () => {
    expect(isBeingPlanned(hired, now)).toBe(true);
  });

  it('not for ever', () => {
    expect(isBeingPlanned({ ...hired, updatedAt: '2026-11-21T09:00:00Z' }, now)).toBe(false);
  });

  it('not for somebody who left', () => {
    expect(isBeingPlanned({ ...hired, status: 'CLOSED' }, now)).toBe(false);
  });

  it('not without the right to see visits', () => {
    expect(isBeingPlanned({ ...hired, visits: null }, now)).toBe(false);
  });
});

describe('visits follow a change of the file', () => {
  const visits = [{ id: 'v', status: 'PLANNED' }] as never;

  it('a moment later, not for ever', () => {
    expect(mayFollow({ ...hired, visits, updatedAt: '2026-11-21T09:59:55Z' }, now)).toBe(true);
    expect(mayFollow({ ...hired, visits }, now)).toBe(false);
  });

  it('not where there are none', () => {
    expect(mayFollow({ ...hired, updatedAt: '2026-11-21T09:59:55Z' }, now)).toBe(false);
  });
});
