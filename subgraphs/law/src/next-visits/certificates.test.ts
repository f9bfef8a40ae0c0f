import { describe, expect, it } from 'vitest';
import { defaultParameters, type LawParameters } from '../parameters.ts';
import { from, held, life, today } from '../testing/life.ts';
import { nextVisits } from './next-visits.ts';
import type { WorkingLife } from './working-life.ts';

describe('attestations (R4323-56, R4544-11-1)', () => {
  const seen = [held('VIP_INIT', '2026-01-12')];
  const certificate = { document: 'ANCI_DRIVING', issuedOn: '2026-01-12' } as const;
  const exam = (worker: WorkingLife, day = today, more: Partial<LawParameters> = {}) =>
    nextVisits(worker, day, { ...defaultParameters, ...more }).visits.filter(
      ({ kind }) => kind === 'ANCI_EXAM',
    );

  it('sans attestation, l’examen précède l’autorisation', () => {
    const [due] = exam(life(['WS_DRIVING'], seen));
    expect(due).toMatchObject({
      ...{ document: 'ANCI_DRIVING', earliest: null, latest: '2024-06-30' },
      performers: ['PHYSICIAN', 'INTERN'],
      deadlines: [
        { reason: 'Avant l’autorisation de l’employeur.', basis: ['R4323-56', 'R4323-57'] },
      ],
    });
    const later = exam(life([from('WS_DRIVING', '2026-03-02')], seen));
    expect(later[0]?.latest).toBe('2026-03-01');
  });

  it('avec une attestation, il précède son expiration, dans la fenêtre du service', () => {
    const holder = life(['WS_DRIVING'], seen, { certificates: [certificate] });
    expect(exam(holder)).toMatchObject([
      {
        ...{ earliest: '2030-07-12', latest: '2031-01-12' },
        deadlines: [{ reason: 'L’attestation du 12 janvier 2026 vaut jusqu’au 12 janvier 2031.' }],
      },
    ]);
    expect(exam(holder, today, { certificateRenewalMonths: 3 })[0]?.earliest).toBe('2030-10-12');
  });

  it('du premier jour où elle existe, c’est une attestation ; de la veille, un avis d’aptitude', () => {
    const reasonOf = (issuedOn: string) =>
      exam(life(['WS_DRIVING'], seen, { certificates: [{ ...certificate, issuedOn }] }))[0]
        ?.deadlines[0]?.reason;
    expect(reasonOf('2025-10-01')).toMatch(/^L’attestation du 1er octobre 2025/);
    expect(reasonOf('2025-09-30')).toMatch(/^L’avis d’aptitude du 30 septembre 2025/);
  });

  it('la dernière compte, celle de l’autre autorisation non, ni celle d’après ce jour', () => {
    const newer = { ...certificate, issuedOn: '2026-05-04' };
    const certificates = [newer, certificate];
    expect(exam(life(['WS_DRIVING'], seen, { certificates }))[0]?.latest).toBe('2031-05-04');
    const electrical = life(['WS_ELEC'], seen, { certificates });
    expect(exam(electrical)).toMatchObject([{ document: 'ANCI_ELECTRICAL', latest: '2024-06-30' }]);
    const latestOn = (day: string) =>
      exam(life(['WS_DRIVING'], seen, { certificates }), day)[0]?.latest;
    expect(latestOn('2026-05-03')).toBe('2031-01-12');
    expect(latestOn('2026-05-04')).toBe('2031-05-04');
  });

  it('conduite et électricité demandent deux attestations', () => {
    const both = life(['WS_DRIVING', 'WS_ELEC'], seen);
    expect(exam(both).map(({ document }) => document)).toEqual(['ANCI_DRIVING', 'ANCI_ELECTRICAL']);
  });

  it('un avis d’aptitude de l’ancien renforcé vaut attestation s’il portait sur cette conduite', () => {
    const former = [held('EMA_INIT', '2024-06-20')];
    expect(exam(life(['WS_DRIVING'], former))[0]).toMatchObject({
      latest: '2029-06-20',
      deadlines: [{ reason: 'L’avis d’aptitude du 20 juin 2024 vaut jusqu’au 20 juin 2029.' }],
    });
    expect(exam(life(['WS_ELEC'], former))[0]?.latest).toBe('2029-06-20');
    const later = life([from('WS_DRIVING', '2025-01-06')], former);
    expect(exam(later)[0]?.latest).toBe('2025-01-05');
    const ahead = [held('EMA_INIT', '2024-06-20', { examined: ['WS_DRIVING'] })];
    expect(exam(life([from('WS_DRIVING', '2025-01-06')], ahead))[0]?.latest).toBe('2029-06-20');
    const since = [held('EMA_INIT', '2025-10-01')];
    expect(exam(life(['WS_DRIVING'], since))[0]?.latest).toBe('2024-06-30');
  });

  it('une conduite annoncée demande l’examen avant elle, sauf attestation déjà tenue', () => {
    const announced = [from('WS_DRIVING', '2027-02-01')];
    expect(exam(life(announced, seen))[0]?.latest).toBe('2027-01-31');
    expect(exam(life(announced, seen, { certificates: [certificate] }))).toEqual([]);
  });

  it('rien avant le 1er octobre 2025', () => {
    const worker = life(['WS_DRIVING'], [held('EMA_INIT', '2024-06-20')]);
    expect(exam(worker, '2025-09-30')).toEqual([]);
  });
});
