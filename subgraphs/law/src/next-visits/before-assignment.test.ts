import { describe, expect, it } from 'vitest';
import { from, held, life, owed, start, today, visitOf } from '../testing/life.ts';
import { nextVisits } from './next-visits.ts';
import type { VisitHeld } from './working-life.ts';

describe('changement de poste', () => {
  const seen = [held('VIP_INIT', '2024-06-20')];

  it.each([
    ['WS_NIGHT', 'VIP_PERIO', 'R4624-18'],
    ['WS_BIO2', 'VIP_PERIO', 'R4426-7'],
    ['WS_EMF', 'VIP_PERIO', 'R4453-25'],
    ['WS_WOOD', 'EMA_INIT', 'R4624-24'],
  ] as const)('annoncé, %s demande %s avant lui (%s)', (code, kind, article) => {
    const worker = life([from(code, '2027-01-04')], seen);
    expect(visitOf(worker, kind)).toMatchObject({
      ...{ latest: '2027-01-03', earliest: null },
      deadlines: [
        {
          reason: 'Avant le changement de poste du 4 janvier 2027.',
          basis: [article],
          certainty: 'inferred',
        },
        ...(kind === 'VIP_PERIO' ? [{ latest: '2029-06-20' }] : []),
      ],
    });
  });

  it.each(['WS_RQTH', 'WS_SCREEN'] as const)('%s n’en demande pas', (code) => {
    const worker = life([from(code, '2027-01-04')], seen);
    expect(owed(worker)).toEqual(['VIP_PERIO 2029-06-20']);
  });

  it('passé sans visite, elle reste due', () => {
    const worker = life([from('WS_NIGHT', '2026-10-01')], seen);
    expect(owed(worker)).toEqual(['VIP_PERIO 2026-09-30']);
  });

  it('une visite depuis le changement y répond, ou une qui l’a examiné d’avance', () => {
    const changed = [from('WS_NIGHT', '2026-10-01')];
    const after = held('VIP_PERIO', '2026-10-01');
    const ahead = held('VIP_PERIO', '2026-09-01', { examined: ['WS_NIGHT'] });
    const other = held('VIP_PERIO', '2026-09-01', { examined: ['WS_BIO2'] });
    expect(owed(life(changed, [...seen, after]))).toEqual(['VIP_PERIO 2029-10-01']);
    expect(owed(life(changed, [...seen, ahead]))).toEqual(['VIP_PERIO 2029-09-01']);
    expect(owed(life(changed, [...seen, other]))).toEqual(['VIP_PERIO 2026-09-30']);
  });

  it('un nouveau risque demande un nouvel examen, même en renforcé', () => {
    const worker = (visits: VisitHeld[]) =>
      life(['WS_WOOD', from('WS_ASBESTOS', '2026-09-01')], visits);
    const first = held('EMA_INIT', '2024-06-20');
    expect(owed(worker([first, held('VI', '2026-06-10')]))).toEqual(['EMA_PERIO 2026-08-31']);
    expect(owed(worker([first, held('VI', '2026-09-10')]))).toEqual(['EMA_PERIO 2026-08-31']);
    expect(owed(worker([first, held('EMA_PERIO', '2026-09-02')]))).toEqual([
      'VI 2028-09-02',
      'EMA_PERIO 2030-09-02',
    ]);
  });

  it('des périodes qui se touchent ou se chevauchent n’en font qu’une', () => {
    const cut = [from('WS_NIGHT', start, '2025-12-31'), from('WS_NIGHT', '2026-01-01')];
    const overlapping = [from('WS_NIGHT', start, '2026-02-28'), from('WS_NIGHT', '2026-01-01')];
    const apart = [from('WS_NIGHT', start, '2025-12-30'), from('WS_NIGHT', '2026-01-01')];
    expect(owed(life(cut, seen))).toEqual(['VIP_PERIO 2027-06-20']);
    expect(owed(life(overlapping, seen))).toEqual(['VIP_PERIO 2027-06-20']);
    expect(owed(life(apart, seen))).toEqual(['VIP_PERIO 2025-12-31']);
  });

  it('une période finie ne compte plus, une période à venir pas encore', () => {
    const ended = life([from('WS_NIGHT', start, '2026-11-20')], seen);
    expect(nextVisits(ended, today).followUp.profile).toBe('SI');
    const ending = life([from('WS_NIGHT', start, '2026-11-21')], seen);
    expect(nextVisits(ending, today).followUp.profile).toBe('SIA');
  });

  it('un mineur affecté à de nouveaux travaux réglementés est examiné avant (R4153-40)', () => {
    const boy = { birthDate: '2009-09-01', contract: 'APPRENTICE' } as const;
    const worker = life(['WS_SCREEN', from('WS_ACD', '2026-12-07')], seen, boy);
    expect(owed(worker)).toEqual(['EMA_INIT 2026-12-06', 'VIP_PERIO 2027-06-20']);
    const declared = life(['WS_WOOD', from('WS_MINOR_REG', '2026-10-05')], seen, boy);
    expect(owed(declared)[0]).toBe('EMA_INIT 2024-06-30');
    for (const code of ['WS_SCREEN', 'WS_HEIGHT'] as const) {
      const examinedOnce = [held('EMA_INIT', '2026-03-02')];
      const unregulated = life(['WS_WOOD', from(code, '2026-10-05')], examinedOnce, boy);
      expect(owed(unregulated)).toEqual(['EMA_PERIO 2027-03-02']);
    }
    const examined = [held('EMA_INIT', '2026-03-02')];
    expect(owed(life(['WS_WOOD', from('WS_ACD', '2026-10-05')], examined, boy))).toEqual([
      'EMA_PERIO 2026-10-04',
    ]);
  });

  it('plusieurs changements annoncés demandent chacun leur visite', () => {
    const worker = life([from('WS_NIGHT', '2027-01-04'), from('WS_WOOD', '2027-06-01')], seen);
    expect(owed(worker)).toEqual(['VIP_PERIO 2027-01-03', 'EMA_INIT 2027-05-31']);
    expect(visitOf(worker, 'EMA_INIT')?.deadlines).toHaveLength(1);
  });
});
