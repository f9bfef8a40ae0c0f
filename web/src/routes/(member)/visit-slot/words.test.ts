import { describe, expect, it } from 'vitest';
import { slotReason } from './words';

describe('why a slot', () => {
  it('says what planning sees in it, what weighs most first', () => {
    expect(
      slotReason({
        ...{ grounds: ['IN_TIME', 'USUAL_CENTRE', 'NURSE_SUFFICES'], daysLate: 0 },
        kilometres: null,
      }),
    ).toBe('À temps, centre habituel, un infirmier suffit');
  });

  it('counts the days of a late one', () => {
    expect(slotReason({ grounds: ['LATE', 'OTHER_CENTRE'], daysLate: 3, kilometres: null })).toBe(
      '3\u00a0jours de retard, autre centre',
    );
  });

  it('says how far another centre is, where the service knows', () => {
    expect(slotReason({ grounds: ['IN_TIME', 'OTHER_CENTRE'], daysLate: 0, kilometres: 18 })).toBe(
      'À temps, autre centre, à 18\u00a0km par la route',
    );
  });
});
