import { describe, expect, it } from 'vitest';
import { from, held, life, owed, start, today, visitOf } from '../testing/life.ts';
import { nextVisits } from './next-visits.ts';

describe('première visite', () => {
  it('est due tant que rien n’a été fait, pas avant la prise de poste (R4624-10)', () => {
    expect(visitOf(life([]), 'VIP_INIT')).toEqual({
      ...{ kind: 'VIP_INIT', earliest: start, latest: '2024-10-01' },
      performers: ['PHYSICIAN', 'INTERN', 'NURSE', 'CORRESPONDENT_PHYSICIAN'],
      deadlines: [
        {
          ...{ earliest: start, latest: '2024-10-01', basis: ['R4624-10'] },
          reason: 'Dans les 3 mois qui suivent la prise effective du poste.',
          certainty: 'confirmed',
        },
      ],
    });
  });

  it('avant l’affectation, elle peut avoir lieu n’importe quand avant elle', () => {
    expect(visitOf(life(['WS_NIGHT']), 'VIP_INIT')).toMatchObject({
      ...{ earliest: null, latest: '2024-06-30' },
      deadlines: [{ reason: 'Avant l’affectation au poste.', basis: ['R4624-18'] }],
    });
  });

  it('une VIP ne remplace pas l’examen d’aptitude d’un poste à risques (R4624-24)', () => {
    const seenOnce = life(['WS_WOOD'], [held('VIP_INIT', '2024-06-20')]);
    expect(owed(seenOnce)).toEqual(['EMA_INIT 2024-06-30']);
    expect(visitOf(seenOnce, 'EMA_INIT')?.deadlines.map(({ latest }) => latest)).toEqual([
      '2024-06-30',
      '2028-06-20',
    ]);
  });

  it('une visite faite après ce jour ne compte pas encore', () => {
    const worker = life([], [held('VIP_INIT', '2026-11-22')]);
    expect(owed(worker)).toEqual(['VIP_INIT 2024-10-01']);
    expect(owed(worker, '2026-11-22')).toEqual(['VIP_PERIO 2031-11-22']);
  });

  it('une visite à la demande ou de reprise ne la remplace pas', () => {
    const worker = life([], [held('DEM_SAL', '2025-01-10'), held('REPRISE_NP', '2025-02-10')]);
    expect(owed(worker)).toEqual(['VIP_INIT 2024-10-01']);
  });

  it('prend la forme du suivi d’aujourd’hui, avec l’échéance de l’embauche', () => {
    const worker = life([from('WS_WOOD', '2026-01-05')]);
    expect(owed(worker)).toEqual(['EMA_INIT 2024-10-01']);
    expect(visitOf(worker, 'EMA_INIT')?.deadlines.map(({ latest }) => latest)).toEqual([
      '2024-10-01',
      '2026-01-04',
    ]);
  });

  it('une embauche à venir est jugée sur son premier jour', () => {
    const hired = life(['WS_NIGHT'], [], { startDate: '2026-12-14' });
    expect(owed(hired)).toEqual(['VIP_INIT 2026-12-13']);
    expect(nextVisits(hired, today).followUp.profile).toBe('SIA');
  });

  it('n’est pas due à un saisonnier sans visite individuelle (D4625-22), sauf changement à risques', () => {
    const season = {
      contract: 'SEASONAL',
      startDate: '2026-11-02',
      endDate: '2027-03-31',
    } as const;
    expect(owed(life(['WS_LOAD'], [], season))).toEqual([]);
    expect(owed(life(['WS_LOAD', from('WS_WOOD', '2027-01-04')], [], season))).toEqual([
      'EMA_INIT 2027-01-03',
    ]);
    const short = { ...season, endDate: '2026-11-30' };
    expect(owed(life([from('WS_WOOD', '2026-11-16')], [], short))).toEqual([]);
  });
});
