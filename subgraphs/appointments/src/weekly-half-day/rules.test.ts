import { describe, expect, it } from 'vitest';
import { daysOf, termRefusals } from './rules.ts';

describe('les jours d’une demi-journée de chaque semaine', () => {
  const mondays = { weekday: 1, postCode: '49990', closedFrom: null };

  it('sont tous les lundis de la période, bornes comprises', () => {
    const days = ['2026-11-23', '2026-11-30', '2026-12-07'];
    expect(daysOf(mondays, '2026-11-23', '2026-12-07')).toEqual(days);
    expect(daysOf(mondays, '2026-11-18', '2026-12-13')).toEqual(days);
  });

  it('laissent les jours fériés de côté : le lundi de Pâques 2027', () => {
    expect(daysOf(mondays, '2027-03-22', '2027-04-05')).toEqual(['2027-03-22', '2027-04-05']);
  });

  it('s’arrêtent la veille de la fermeture du lieu', () => {
    const closing = { ...mondays, closedFrom: '2026-11-30' };
    expect(daysOf(closing, '2026-11-16', '2026-12-07')).toEqual(['2026-11-16', '2026-11-23']);
  });

  it('laissent aussi ceux d’Alsace-Moselle, là-bas seulement (L3134-13)', () => {
    const fridays = (postCode: string) =>
      daysOf({ weekday: 5, postCode, closedFrom: null }, '2027-03-22', '2027-03-28');
    expect(fridays('67000')).toEqual([]);
    expect(fridays('54000')).toEqual(['2027-03-26']);
  });
});

describe('une demi-journée que l’on ouvre', () => {
  const terms = {
    ...{ idempotencyKey: '', practitionerId: '', centreId: '', weekday: 1 },
    ...{ from: '09:00', until: '12:00', slotMinutes: 45, firstDay: '2026-11-23' },
  };
  const refusals = (change: object) => termRefusals({ ...terms, ...change }, '2026-11-23');

  it('tient si un créneau y entre au moins', () => {
    expect(refusals({})).toEqual([]);
    expect(refusals({ until: '09:45' })).toEqual([]);
    expect(refusals({ until: '09:44' })).toEqual([{ code: 'TOO_SHORT', field: 'until' }]);
  });

  it('commence aujourd’hui ou plus tard, du lundi au vendredi, à une heure qui existe', () => {
    expect(refusals({ firstDay: '2026-11-22' })).toEqual([
      { code: 'IN_THE_PAST', field: 'firstDay' },
    ]);
    expect(refusals({ weekday: 6 })).toEqual([{ code: 'OUT_OF_RANGE', field: 'weekday' }]);
    expect(refusals({ from: '9h' })).toEqual([{ code: 'INVALID_TIME', field: 'from' }]);
    expect(refusals({ until: '24:00' })).toEqual([{ code: 'INVALID_TIME', field: 'until' }]);
  });
});
