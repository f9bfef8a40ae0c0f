import { describe, expect, it } from 'vitest';
import { reserveBefore } from './reserve.ts';

const setting = { reserveSlots: 2, reserveDays: 7 };
const today = '2026-11-30';
const kept = { slots: 2, from: '2026-12-07' };

describe('what waits for hires and returns', () => {
  it.each(['VIP_INIT', 'EMA_INIT', 'REPRISE'] as const)(
    'is there for %s while its legal date is three weeks away at the most',
    (kind) => {
      const before = (latestDate: string) => reserveBefore({ kind, latestDate }, setting, today);
      expect(before('2026-11-28')).toBeNull();
      expect(before('2026-12-21')).toBeNull();
      expect(before('2026-12-22')).toEqual(kept);
    },
  );

  it.each(['VIP_PERIO', 'EMA_PERIO', 'VI'] as const)(
    'is kept from %s until some days before, however late it is',
    (kind) => {
      expect(reserveBefore({ kind, latestDate: '2026-11-02' }, setting, today)).toEqual(kept);
    },
  );
});
