import { describe, expect, it } from 'vitest';
import type { Absence } from '../absence/absence.ts';
import { held, life, owed, today, visitOf } from '../testing/life.ts';
import type { VisitHeld, WorkingLife } from './working-life.ts';

describe('retour après une absence', () => {
  const absence = { cause: 'SICKNESS', firstDay: '2026-09-01', lastDay: '2026-11-10' } as const;
  const seen = [held('VIP_INIT', '2024-08-30')];
  const back = (visits: VisitHeld[], absences: WorkingLife['absences'] = [absence]) =>
    owed(life([], visits, { absences }));

  it('la visite est due huit jours après le retour (R4624-31)', () => {
    expect(back(seen)).toEqual(['REPRISE_NP 2026-11-19', 'VIP_PERIO 2029-08-30']);
    expect(visitOf(life([], seen, { absences: [absence] }), 'REPRISE_NP')).toMatchObject({
      ...{ earliest: '2026-11-11', performers: expect.arrayContaining(['PHYSICIAN', 'NURSE']) },
      deadlines: [{ reason: 'Une visite de reprise est due au plus tard le 19 novembre 2026.' }],
    });
  });

  it.each(['REPRISE_MAT', 'REPRISE_MP', 'REPRISE_AT', 'REPRISE_NP'] as const)(
    '%s depuis le retour suffit, quelle que soit la cause',
    (kind) => {
      expect(back([...seen, held(kind, '2026-11-12')])).toEqual(['VIP_PERIO 2029-08-30']);
    },
  );

  it('faite depuis le retour, elle n’est plus due ; une autre visite ne la remplace pas', () => {
    expect(back([...seen, held('REPRISE_NP', '2026-11-11')])).toEqual(['VIP_PERIO 2029-08-30']);
    expect(back([...seen, held('REPRISE_NP', '2026-11-10')])).toHaveLength(2);
    expect(back([...seen, held('DEM_SAL', '2026-11-12')])).toHaveLength(2);
  });

  it('rien tant que la fin est inconnue, ni avant le début, ni sous le seuil', () => {
    expect(back(seen, [{ ...absence, lastDay: undefined }])).toHaveLength(1);
    expect(back(seen, [{ ...absence, lastDay: '2026-10-29' }])).toHaveLength(1);
    expect(
      back(seen, [{ cause: 'MATERNITY', firstDay: '2026-11-22', lastDay: '2027-03-13' }]),
    ).toHaveLength(1);
    expect(
      back(seen, [{ cause: 'MATERNITY', firstDay: '2026-11-21', lastDay: '2027-03-13' }]),
    ).toEqual(['REPRISE_MAT 2027-03-22', 'VIP_PERIO 2029-08-30']);
  });

  it('suit la dispense et les réglages du service', () => {
    const spared: Absence = {
      ...{ cause: 'MATERNITY', firstDay: '2026-07-01', lastDay: '2026-11-10' },
      ...{
        certificateIssuedOn: '2026-06-20',
        preReturn: { day: '2026-11-02', noMeasureNeeded: true },
      },
    };
    const worker = life([], seen, { absences: [spared] });
    expect(owed(worker)).toHaveLength(2);
    expect(owed(worker, today, { waiverCoversMaternity: true })).toHaveLength(1);
  });
});
