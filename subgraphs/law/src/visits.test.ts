import { describe, expect, it } from 'vitest';
import { delegationsOf } from './delegation.ts';
import { isVisitKind, performersOf, visitKinds, type VisitKind } from './visits.ts';

const kinds = Object.keys(visitKinds).filter(isVisitKind);
const profiles = ['SI', 'SIA', 'SIR'] as const;

describe('qui peut faire la visite (R4623-14)', () => {
  it('une VIP peut être faite par tous, le praticien correspondant seulement hors SIR', () => {
    for (const kind of ['VIP_INIT', 'VIP_PERIO'] as const) {
      const all = ['PHYSICIAN', 'INTERN', 'NURSE', 'CORRESPONDENT_PHYSICIAN'];
      expect(performersOf(kind, 'SI')).toEqual(all);
      expect(performersOf(kind, 'SIA')).toEqual(all);
      expect(performersOf(kind, 'SIR')).toEqual(['PHYSICIAN', 'INTERN', 'NURSE']);
    }
  });

  it('un examen d’aptitude, une visite post-exposition ou une attestation ne sont jamais confiés à un infirmier', () => {
    for (const kind of ['EMA_INIT', 'EMA_PERIO', 'ANCI_EXAM', 'POST_EXPO', 'POST_PRO'] as const) {
      expect(performersOf(kind, 'SIR')).toEqual(['PHYSICIAN', 'INTERN']);
      expect(visitKinds[kind].minutes.nurse).toBeNull();
    }
  });

  it('la catégorie A et les jeunes en travaux réglementés ne voient que le médecin pour l’aptitude', () => {
    expect(performersOf('EMA_INIT', 'SIR', 'SIR_A')).toEqual(['PHYSICIAN']);
    expect(performersOf('EMA_PERIO', 'SIR', 'SIR_MINOR')).toEqual(['PHYSICIAN']);
  });

  it('la visite intermédiaire peut être faite par un infirmier, sans protocole', () => {
    expect(performersOf('VI', 'SIR')).toEqual(['PHYSICIAN', 'INTERN', 'NURSE']);
    expect(delegationsOf('VI', 'SIR')[2]?.condition).toBeUndefined();
  });

  it.each([
    'PRE_REPRISE',
    'REPRISE_MAT',
    'REPRISE_MP',
    'REPRISE_AT',
    'REPRISE_NP',
    'DEM_SAL',
    'DEM_EMP',
  ] as const)('%s est confiée à un infirmier par protocole, même en SIR', (kind) => {
    expect(performersOf(kind, 'SIR')).toEqual(['PHYSICIAN', 'INTERN', 'NURSE']);
    expect(delegationsOf(kind, 'SIR')[2]?.condition).toBe('protocol');
    expect(delegationsOf(kind, 'SI')[3]).toEqual({
      performer: 'CORRESPONDENT_PHYSICIAN',
      condition: 'shortageZone',
      certainty: 'inferred',
    });
  });

  it('la visite de mi-carrière peut être faite par un infirmier en pratique avancée (L4624-2-2)', () => {
    expect(performersOf('MI_CARRIERE', 'SI')).toEqual([
      'PHYSICIAN',
      'INTERN',
      'ADVANCED_NURSE',
      'NURSE',
    ]);
  });

  it('le médecin qui demande une visite la fait', () => {
    expect(performersOf('DEM_MT', 'SI')).toEqual(['PHYSICIAN']);
  });

  it('le médecin peut tout faire, et la durée d’un infirmier existe là où il le peut', () => {
    for (const kind of kinds) {
      for (const profile of profiles) {
        const performers = performersOf(kind, profile);
        expect(performers[0]).toBe('PHYSICIAN');
        expect(performers.includes('NURSE')).toBe(visitKinds[kind].minutes.nurse !== null);
      }
    }
  });
});

describe('documents remis', () => {
  it('seul un examen d’aptitude donne un avis d’aptitude (R4624-25)', () => {
    const withAptitude = kinds.filter((kind) =>
      visitKinds[kind].documents.includes('AVIS_APTITUDE'),
    );
    expect(withAptitude).toEqual(['EMA_INIT', 'EMA_PERIO']);
  });

  it('la préreprise ne donne aucun document, toute autre visite en donne un', () => {
    const silent = kinds.filter((kind) => visitKinds[kind].documents.length === 0);
    expect(silent).toEqual(['PRE_REPRISE'] satisfies VisitKind[]);
  });

  it('la visite post-exposition donne un état des lieux (R4624-28-3)', () => {
    expect(visitKinds.POST_EXPO.documents).toEqual(['ETAT_DES_LIEUX_EXPOSITIONS']);
    expect(visitKinds.POST_EXPO.basis).toContain('R4624-28-3');
  });
});

describe('noms et durées', () => {
  it('un tiers lit le même nom pour toutes les visites', () => {
    expect(new Set(kinds.map((kind) => visitKinds[kind].neutralLabel)).size).toBe(1);
    expect(new Set(kinds.map((kind) => visitKinds[kind].label)).size).toBe(17);
  });

  it('les durées sont des quarts d’heure entiers, et chaque visite cite un article', () => {
    for (const kind of kinds) {
      const { physician, nurse } = visitKinds[kind].minutes;
      for (const minutes of [physician, nurse ?? 15]) {
        expect(minutes % 15).toBe(0);
        expect(minutes).toBeGreaterThan(0);
      }
      expect(visitKinds[kind].basis[0]).toMatch(/^[LR]4/);
    }
  });

  it('reconnaît ses codes et eux seuls', () => {
    expect(isVisitKind('VI')).toBe(true);
    expect(isVisitKind('toString')).toBe(false);
    expect(isVisitKind('RDV_LIAISON')).toBe(false);
  });
});
