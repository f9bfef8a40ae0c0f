import { describe, expect, it } from 'vitest';
import { ageingOn, keptUntil } from './renewal.ts';

describe('the age of a document', () => {
  it('counts for the risk assessment: a year after its day (R4121-2)', () => {
    expect(ageingOn('RISK_ASSESSMENT', '2025-11-24')).toBe('2026-11-24');
    expect(ageingOn('RISK_ASSESSMENT', '2024-02-29')).toBe('2025-02-28');
  });

  it('counts for nothing else, and needs a day', () => {
    expect(ageingOn('COMPANY_SHEET', '2020-01-01')).toBeNull();
    expect(ageingOn('RISK_ASSESSMENT', null)).toBeNull();
  });
});

describe('how long a document is kept', () => {
  it('begins with its own day: forty years for a risk assessment (L4121-3-1)', () => {
    expect(keptUntil(40, '2026-03-02', '2026-11-27')).toBe('2066-03-02');
  });

  it('begins with the day on which it came where it bears none', () => {
    expect(keptUntil(3, null, '2026-11-27')).toBe('2029-11-27');
  });

  it('does not end for what proves something that lasts', () => {
    expect(keptUntil(null, '2026-03-02', '2026-11-27')).toBeNull();
  });
});
