import { describe, expect, it } from 'vitest';
import { provenUntil } from './rules.ts';

describe('ce qui est sensible', () => {
  it('demande une preuve de moins de dix minutes', () => {
    const provenAt = new Date('2026-11-23T08:00:00Z');
    expect(provenUntil({ provenAt })).toEqual(new Date('2026-11-23T08:10:00Z'));
  });
});
