import { describe, expect, it } from 'vitest';
import { reasonForEmployer, slotReason } from './words';

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

describe('what an employer reads of a slot', () => {
  type Slot = Parameters<typeof slotReason>[0];
  const near: Slot = { grounds: ['LATE', 'USUAL_CENTRE'], daysLate: 701, kilometres: null };
  const far: Slot = {
    ...{ grounds: ['LATE', 'OTHER_CENTRE', 'SHORT_NOTICE', 'NURSE_SUFFICES'], daysLate: 698 },
    kilometres: 26,
  };

  it('is how far it is and whom to tell, without the notes of the planners', () => {
    expect(reasonForEmployer(far, [near, far], 3)).toBe(
      'À 26\u00a0km de votre centre habituel. Dans 3\u00a0jours\u00a0: prévenez vite votre salarié.',
    );
    expect(reasonForEmployer(near, [near, far], 40)).toBe('Votre centre habituel.');
    const kept: Slot = { grounds: ['KEPT_FOR_URGENT'], daysLate: 0, kilometres: null };
    expect(reasonForEmployer(kept, [kept], 40)).toBe('');
  });

  it('is the legal date where only some of them keep it', () => {
    const inTime: Slot = { grounds: ['IN_TIME', 'USUAL_CENTRE'], daysLate: 0, kilometres: null };
    expect(reasonForEmployer(inTime, [inTime, near], 40)).toBe(
      'Avant la date légale, votre centre habituel.',
    );
    expect(reasonForEmployer(inTime, [inTime], 40)).toBe('Votre centre habituel.');
  });
});
