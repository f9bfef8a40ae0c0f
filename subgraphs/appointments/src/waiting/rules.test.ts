import { describe, expect, it } from 'vitest';
import { legalOrder, offerUntil, type Waiting } from './rules.ts';

const joinedAt = new Date('2026-11-20T09:00:00Z');
const waiting = (change: Partial<Waiting> = {}): Waiting => ({
  ...{ kind: 'VIP_PERIO', profile: 'SI', latestDate: '2027-01-15', joinedAt },
  ...change,
});
const first = (...all: Waiting[]): Waiting | undefined => all.toSorted(legalOrder('2026-11-27'))[0];

describe('ordre dans lequel un créneau libéré est proposé', () => {
  it('l’embauche d’un salarié SIR passe avant une visite périodique plus pressée', () => {
    const hire = waiting({ kind: 'EMA_INIT', profile: 'SIR', latestDate: '2027-02-15' });
    expect(first(waiting({ latestDate: '2026-12-01' }), hire)).toBe(hire);
  });

  it('SIR passe avant SIA, SIA avant SI, et la visite en retard avant celle qui ne l’est pas', () => {
    const [si, sia, sir] = (['SI', 'SIA', 'SIR'] as const).map((profile) => waiting({ profile }));
    expect([si!, sia!, sir!].toSorted(legalOrder('2026-11-27'))).toEqual([sir, sia, si]);
    const late = waiting({ latestDate: '2026-11-26' });
    expect(first(waiting({ latestDate: '2026-11-27' }), late)).toBe(late);
  });

  it('la visite SI en retard passe avant une embauche SIR qui ne l’est pas encore', () => {
    const late = waiting({ latestDate: '2026-11-26' });
    const hire = waiting({ kind: 'EMA_INIT', profile: 'SIR', latestDate: '2026-11-30' });
    expect(first(hire, late)).toBe(late);
  });

  it('à priorité égale, la date limite la plus proche, puis la première inscription', () => {
    const sooner = waiting({ latestDate: '2027-01-14' });
    expect(first(waiting(), sooner)).toBe(sooner);
    const earlier = waiting({ joinedAt: new Date('2026-11-19T09:00:00Z') });
    expect(first(waiting(), earlier)).toBe(earlier);
  });
});

const until = (now: string, startsAt: string, hours = 24): string | undefined =>
  offerUntil(
    new Date(now),
    { startsAt: new Date(startsAt), zone: 'Europe/Paris', postCode: null },
    hours,
  )?.toISOString();

describe('délai pour répondre à un créneau proposé', () => {
  it('les heures ne comptent que les jours ouvrés', () => {
    expect(until('2026-11-26T09:00:00Z', '2026-12-18T09:00:00Z')).toBe('2026-11-27T09:00:00.000Z');
    // Friday 10:00 in Paris: fourteen hours of that day, ten of Monday.
    expect(until('2026-11-27T09:00:00Z', '2026-12-18T09:00:00Z')).toBe('2026-11-30T09:00:00.000Z');
    // Thursday 24 December: Christmas and the weekend do not count.
    expect(until('2026-12-24T09:00:00Z', '2027-01-18T09:00:00Z')).toBe('2026-12-28T09:00:00.000Z');
  });

  it('le changement d’heure du dimanche ne rallonge ni ne raccourcit le délai', () => {
    expect(until('2028-03-24T09:00:00Z', '2028-04-18T09:00:00Z')).toBe('2028-03-27T08:00:00.000Z');
    expect(until('2026-10-23T09:00:00Z', '2026-11-18T09:00:00Z')).toBe('2026-10-26T10:00:00.000Z');
  });

  it('il finit un jour avant le rendez-vous, et deux heures au moins restent pour répondre', () => {
    expect(until('2026-11-26T09:00:00Z', '2026-11-27T12:00:00Z')).toBe('2026-11-26T12:00:00.000Z');
    expect(until('2026-11-26T09:00:00Z', '2026-11-27T10:59:00Z')).toBeUndefined();
  });
});
