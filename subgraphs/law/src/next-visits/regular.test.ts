import { describe, expect, it } from 'vitest';
import { from, held, life, owed, start, today, visitOf } from '../testing/life.ts';
import type { VisitHeld } from './working-life.ts';

describe('visites périodiques', () => {
  it('cinq ans en suivi simple (R4624-16), trois en adapté (R4624-17)', () => {
    const seen = [held('VIP_INIT', '2024-08-30')];
    expect(owed(life([], seen))).toEqual(['VIP_PERIO 2029-08-30']);
    expect(owed(life(['WS_RQTH'], seen))).toEqual(['VIP_PERIO 2027-08-30']);
  });

  it('comptent depuis la dernière visite périodique, visite intermédiaire comprise', () => {
    const seen = [held('EMA_INIT', '2024-06-20'), held('VI', '2026-06-10')];
    expect(owed(life([], seen))).toEqual(['VIP_PERIO 2031-06-10']);
    expect(owed(life([], [...seen].reverse()))).toEqual(['VIP_PERIO 2031-06-10']);
  });

  it('quatre ans en suivi renforcé, la visite intermédiaire à deux ans de l’examen (R4624-28)', () => {
    const seen = [held('EMA_INIT', '2024-06-20')];
    expect(owed(life(['WS_WOOD'], seen))).toEqual(['VI 2026-06-20', 'EMA_PERIO 2028-06-20']);
    const after = [...seen, held('VI', '2026-05-04')];
    expect(owed(life(['WS_WOOD'], after))).toEqual(['EMA_PERIO 2028-06-20']);
    const next = [...after, held('EMA_PERIO', '2026-09-07')];
    expect(owed(life(['WS_WOOD'], next))).toEqual(['VI 2028-09-07', 'EMA_PERIO 2030-09-07']);
  });

  it('sont confiées à ceux qui le peuvent : la VI à un infirmier, l’examen non', () => {
    const worker = life(['WS_WOOD'], [held('EMA_INIT', '2024-06-20')]);
    expect(visitOf(worker, 'VI')?.performers).toEqual(['PHYSICIAN', 'INTERN', 'NURSE']);
    expect(visitOf(worker, 'EMA_PERIO')?.performers).toEqual(['PHYSICIAN', 'INTERN']);
    const yearly = life(['WS_RI_A'], [held('EMA_INIT', '2024-06-20')]);
    expect(visitOf(yearly, 'EMA_PERIO')?.performers).toEqual(['PHYSICIAN']);
  });

  it('chaque année sans visite intermédiaire en catégorie A (R4451-82)', () => {
    expect(owed(life(['WS_RI_A', 'WS_WOOD'], [held('EMA_INIT', '2026-06-20')]))).toEqual([
      'EMA_PERIO 2027-06-20',
    ]);
  });

  it('gardent trois ans entre deux visites quand le renforcé est aussi adapté, si le service le veut', () => {
    const worker = life(['WS_WOOD', 'WS_NIGHT'], [held('EMA_INIT', '2024-06-20')]);
    expect(owed(worker)).toEqual(['VI 2026-06-20', 'EMA_PERIO 2027-06-20']);
    expect(visitOf(worker, 'EMA_PERIO')?.deadlines.map(({ basis }) => basis)).toEqual([
      ['R4624-17'],
      ['R4624-28'],
    ]);
    expect(owed(worker, today, { capEnhancedByAdapted: false })).toEqual([
      'VI 2026-06-20',
      'EMA_PERIO 2028-06-20',
    ]);
    const between = { ...worker, visits: [...worker.visits, held('VI', '2026-06-01')] };
    expect(owed(between)).toEqual(['EMA_PERIO 2028-06-20']);
  });

  it('une visite à la demande ne relance le délai que couplée à une visite périodique', () => {
    const seen = [held('VIP_INIT', '2024-08-30')];
    const coupled = held('DEM_SAL', '2026-01-12', { coupledWith: 'VIP_PERIO' });
    expect(owed(life([], [...seen, held('DEM_SAL', '2026-01-12')]))).toEqual([
      'VIP_PERIO 2029-08-30',
    ]);
    expect(owed(life([], [...seen, coupled]))).toEqual(['VIP_PERIO 2031-01-12']);
  });

  it('le professionnel peut fixer plus tôt, jamais plus tard', () => {
    const with_ = (nextBy: string, more: VisitHeld[] = []) =>
      life([], [held('VIP_INIT', '2024-08-30', { nextBy }), ...more]);
    expect(owed(with_('2027-01-31'))).toEqual(['VIP_PERIO 2027-01-31']);
    expect(visitOf(with_('2027-01-31'), 'VIP_PERIO')?.deadlines[0]).toMatchObject({
      reason: 'Date fixée par le professionnel de santé le 30 août 2024.',
      basis: ['R4624-16', 'R4624-28'],
      certainty: 'confirmed',
    });
    expect(owed(with_('2031-01-31'))).toEqual(['VIP_PERIO 2029-08-30']);
    expect(visitOf(with_('2029-08-30'), 'VIP_PERIO')?.deadlines).toHaveLength(1);
    expect(owed(with_('2027-01-31', [held('VIP_PERIO', '2026-09-01')]))).toEqual([
      'VIP_PERIO 2031-09-01',
    ]);
    const later = held('REPRISE_NP', '2026-09-01', { nextBy: '2027-03-31' });
    expect(owed(with_('2028-01-31', [later]))).toEqual(['VIP_PERIO 2027-03-31']);
  });

  it('en renforcé, la date du professionnel avance la prochaine des deux', () => {
    const worker = life(['WS_WOOD'], [held('EMA_INIT', '2026-06-20', { nextBy: '2027-06-20' })]);
    expect(owed(worker)).toEqual(['VI 2027-06-20', 'EMA_PERIO 2030-06-20']);
  });

  it('une date plus tardive que la plus proche raison n’avance rien', () => {
    const between = held('VI', '2026-06-01', { nextBy: '2029-01-15' });
    const worker = life(['WS_WOOD', 'WS_NIGHT'], [held('EMA_INIT', '2024-06-20'), between]);
    expect(owed(worker)).toEqual(['EMA_PERIO 2028-06-20']);
    expect(visitOf(worker, 'EMA_PERIO')?.deadlines).toHaveLength(2);
  });

  it('ni la date d’après la raison la plus proche, quand celle-ci vient de la dernière visite', () => {
    const between = held('VI', '2024-12-02', { nextBy: '2028-01-15' });
    const worker = life(['WS_WOOD', 'WS_NIGHT'], [held('EMA_INIT', '2024-06-20'), between]);
    expect(visitOf(worker, 'EMA_PERIO')?.deadlines.map(({ latest }) => latest)).toEqual([
      ...['2027-12-02', '2028-06-20'],
    ]);
  });

  it('une visite intermédiaire couplée à l’examen du même jour compte', () => {
    const both = held('EMA_PERIO', '2026-06-20', { coupledWith: 'VI' });
    expect(owed(life(['WS_WOOD'], [both]))).toEqual(['EMA_PERIO 2030-06-20']);
  });

  it('le suivi renforcé perdu rend la visite simple, et la visite intermédiaire tombe', () => {
    const worker = life([from('WS_DRIVING', start)], [held('EMA_INIT', '2024-06-20')]);
    expect(owed(worker, '2025-09-30')).toEqual(['VI 2026-06-20', 'EMA_PERIO 2028-06-20']);
    expect(owed(worker, '2025-10-01')).toEqual(['ANCI_EXAM 2029-06-20', 'VIP_PERIO 2029-06-20']);
  });

  it('un mannequin est vu tous les douze mois (R7123-7)', () => {
    const model = life([], [held('VIP_INIT', '2026-02-09')], { population: 'MODEL' });
    expect(owed(model)).toEqual(['VIP_PERIO 2027-02-09']);
  });
});
