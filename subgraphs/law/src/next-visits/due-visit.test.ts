import { describe, expect, it } from 'vitest';
import { life, today } from '../testing/life.ts';
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
});
