import { describe, expect, it } from 'vitest';
import { held, life, owed, visitOf } from '../testing/life.ts';
import type { VisitHeld } from './working-life.ts';

describe('après un dépassement de dose (R4451-81)', () => {
  const worker = (visits: VisitHeld[], radiationOverexposedOn = '2026-03-10') =>
    life(['WS_RI_B'], visits, { radiationOverexposedOn });

  it('un examen dans les douze mois, à côté du rythme habituel', () => {
    const examined = [held('EMA_INIT', '2024-06-20'), held('VI', '2026-02-02')];
    expect(owed(worker(examined))).toEqual(['EMA_PERIO 2027-03-10']);
    expect(visitOf(worker(examined), 'EMA_PERIO')).toMatchObject({
      ...{ earliest: '2026-03-10', performers: ['PHYSICIAN'] },
      deadlines: [
        {
          ...{ latest: '2027-03-10', basis: ['R4451-81', 'R4451-82'], certainty: 'inferred' },
          reason: 'Après le dépassement constaté le 10 mars 2026.',
        },
        { latest: '2028-06-20' },
      ],
    });
  });

  it('fait depuis, ou les douze mois passés, il n’est plus dû', () => {
    const first = held('EMA_INIT', '2024-06-20');
    expect(owed(worker([first, held('EMA_PERIO', '2026-03-10')]))).toEqual([
      'VI 2028-03-10',
      'EMA_PERIO 2030-03-10',
    ]);
    expect(owed(worker([first], '2025-11-20'))).toEqual(['VI 2026-06-20', 'EMA_PERIO 2028-06-20']);
    expect(owed(worker([first], '2025-11-21'))).toContain('EMA_PERIO 2026-11-21');
  });

  it('le premier examen d’un salarié jusque-là en suivi simple', () => {
    const simple = life([], [held('VIP_INIT', '2024-08-30')], {
      radiationOverexposedOn: '2026-03-10',
    });
    expect(owed(simple)).toEqual(['EMA_INIT 2027-03-10', 'VIP_PERIO 2029-08-30']);
  });
});
