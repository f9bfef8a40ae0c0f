import { describe, expect, it } from 'vitest';
import { life, today } from '../testing/life.ts';
import { gather, type Due } from './due-visit.ts';
import { nextVisits } from './next-visits.ts';

describe('l’ordre des visites dues', () => {
  it('la plus pressée d’abord, puis par nom', () => {
    const visits = nextVisits(life(['WS_DRIVING', 'WS_NIGHT']), today).visits;
    expect(visits.map(({ kind, latest }) => `${latest} ${kind}`)).toEqual([
      '2024-06-30 ANCI_EXAM',
      '2024-06-30 VIP_INIT',
      '2035-12-31 MI_CARRIERE',
    ]);
  });

  it('les raisons d’une même visite : la plus proche d’abord, puis par leurs mots', () => {
    const due = (latest: string, reason: string): Due => ({
      ...{ kind: 'EMA_INIT', performers: ['PHYSICIAN'], latest, reason },
      ...{ earliest: null, basis: ['R4624-24'], certainty: 'confirmed' },
    });
    const dues = [due('2027-01-01', 'B'), due('2027-01-01', 'A'), due('2026-12-01', 'C')];
    for (const order of [dues, [...dues].reverse()]) {
      const [visit, ...others] = gather(order);
      expect(others).toEqual([]);
      expect(visit?.deadlines.map(({ reason }) => reason)).toEqual(['C', 'A', 'B']);
    }
  });
});
