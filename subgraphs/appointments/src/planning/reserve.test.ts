import { describe, expect, it } from 'vitest';
import { reserveBefore } from './reserve.ts';

const setting = { reserveSlots: 2, reserveDays: 7 };

describe('what waits for hires and returns', () => {
  it.each(['VIP_INIT', 'EMA_INIT', 'REPRISE'] as const)('is there for %s', (kind) => {
    expect(reserveBefore(kind, setting, '2026-11-30')).toBeNull();
  });

  it.each(['VIP_PERIO', 'EMA_PERIO', 'VI'] as const)(
    'is kept from %s until some days before',
    (kind) => {
      expect(reserveBefore(kind, setting, '2026-11-30')).toEqual({ slots: 2, from: '2026-12-07' });
    },
  );
});
