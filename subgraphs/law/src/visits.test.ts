import { describe, expect, it } from 'vitest';
import { checkedOn } from './article-check.ts';
import { delegationsOf } from './delegation.ts';
import { requestersOf } from './request.ts';
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

  it('la catégorie A suppose un médecin formé, dans un service agréé (R4451-85, R4451-86)', () => {
    expect(delegationsOf('EMA_PERIO', 'SIR', 'SIR_A')).toEqual([
      {
        performer: 'PHYSICIAN',
        condition: 'radiationTraining',
        basis: ['R4451-85', 'R4451-86'],
        certainty: 'confirmed',
      },
    ]);
    expect(delegationsOf('EMA_PERIO', 'SIR', 'SIR_MINOR')[0]?.condition).toBeUndefined();
  });

  it('un interne examine sous conditions, et délivre une attestation par protocole', () => {
    const conditionOf = (kind: VisitKind) => delegationsOf(kind, 'SIR')[1]?.condition;
    expect(conditionOf('EMA_INIT')).toBe('supervision');
    expect(conditionOf('ANCI_EXAM')).toBe('protocol');
    expect(conditionOf('VI')).toBeUndefined();
  });

  it('chaque droit de faire une visite cite un texte, lu un jour connu', () => {
    for (const kind of kinds) {
      for (const profile of profiles) {
        for (const { basis } of delegationsOf(kind, profile)) {
          expect(basis.length).toBeGreaterThan(0);
          for (const text of basis) expect(text).toMatch(/^([LR]4\d{3}-|décret |questions-)/);
          expect(checkedOn(basis)).toMatch(/^202\d-\d{2}-\d{2}$/);
        }
      }
    }
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
    for (const { basis } of delegationsOf(kind, 'SIR')) expect(basis).toEqual(['R4623-14']);
    expect(delegationsOf(kind, 'SI')[3]).toEqual({
      performer: 'CORRESPONDENT_PHYSICIAN',
      condition: 'shortageZone',
      basis: ['décret 2023-1302'],
      certainty: 'inferred',
    });
  });

  it('la visite de mi-carrière peut être faite par un infirmier en pratique avancée (L4624-2-2)', () => {
    const [, , advanced, nurse] = delegationsOf('MI_CARRIERE', 'SI');
    expect(advanced).toMatchObject({ basis: ['L4624-2-2'] });
    expect(advanced?.condition).toBeUndefined();
    expect(nurse?.condition).toBe('protocol');
    expect(nurse?.basis[0]).toContain('8 octobre 2024');
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

describe('qui peut demander la visite', () => {
  const today = '2026-11-21';

  it('jamais l’employeur pour la préreprise (R4624-29)', () => {
    const { value, basis } = requestersOf('PRE_REPRISE', today);
    expect(value).toEqual(['WORKER', 'DOCTORS', 'PHYSICIAN']);
    expect(basis).toContain('R4624-29');
  });

  it.each([
    ['DEM_SAL', 'WORKER'],
    ['DEM_EMP', 'EMPLOYER'],
    ['DEM_MT', 'PHYSICIAN'],
  ] as const)('%s : le demandeur que dit son nom, et lui seul (R4624-34)', (kind, requester) => {
    expect(requestersOf(kind, today)).toMatchObject({ value: [requester] });
    expect(requestersOf(kind, today).basis).toContain('R4624-34');
  });

  it.each([
    ['VIP_INIT', ['EMPLOYER'], 'R1221-2 5°'],
    ['EMA_INIT', ['EMPLOYER'], 'R1221-2 5°'],
    ['VIP_PERIO', ['SERVICE', 'EMPLOYER'], 'R4624-16'],
    ['EMA_PERIO', ['SERVICE', 'EMPLOYER'], 'R4624-28'],
    ['VI', ['SERVICE', 'EMPLOYER'], 'R4624-28'],
    ['PRE_REPRISE', ['WORKER', 'DOCTORS', 'PHYSICIAN'], 'L4624-2-4'],
    ['DEM_SAL', ['WORKER'], 'L4624-1'],
    ['ANCI_EXAM', ['WORKER', 'EMPLOYER'], 'R4544-11-1'],
    ['REPRISE_MAT', ['EMPLOYER', 'WORKER'], 'L4624-2-3'],
    ['REPRISE_NP', ['EMPLOYER', 'WORKER'], 'R4624-31'],
    ['ANCI_EXAM', ['WORKER', 'EMPLOYER'], 'R4323-56'],
    ['MI_CARRIERE', ['SERVICE', 'EMPLOYER', 'WORKER'], 'L4624-2-2'],
    ['POST_EXPO', ['EMPLOYER', 'WORKER'], 'R4624-28-2'],
    ['POST_PRO', ['EMPLOYER', 'WORKER'], 'L4624-2-1'],
  ] as const)('%s peut être demandée par %s (%s)', (kind, requesters, article) => {
    const { value, basis } = requestersOf(kind, today);
    expect(value).toEqual(requesters);
    expect(basis).toContain(article);
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
