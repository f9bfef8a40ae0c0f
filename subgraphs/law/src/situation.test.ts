import { describe, expect, it } from 'vitest';
import {
  findSituation,
  isSituationCode,
  reasonOf,
  searchSituations,
  situationCatalogue,
} from './situation.ts';

const today = '2026-11-21';
const codes = (day: string) => situationCatalogue(day).map((each) => each.code);
const found = (text: string) => searchSituations(text, today).map((each) => each.code);

describe('catalogue des situations de travail', () => {
  it('propose 47 situations, chacune une seule fois, sans « moins de 18 ans » qui se déduit', () => {
    expect(codes(today)).toHaveLength(47);
    expect(new Set(codes(today)).size).toBe(47);
    expect(codes(today)).not.toContain('WS_MINOR');
    expect(findSituation('WS_MINOR')?.label).toBe('Moins de 18 ans sans travaux réglementés');
  });

  it('propose les mêmes situations avant et après chaque changement de la loi', () => {
    const sorted = (day: string) => codes(day).sort();
    for (const day of [
      ...['2024-01-01', '2025-09-30', '2025-10-01', '2025-12-28', '2025-12-29'],
      ...['2026-04-09', '2026-04-10'],
    ]) {
      expect(sorted(day)).toEqual(sorted(today));
    }
  });

  it('ne répond pas pour un temps dont la loi n’est pas décrite', () => {
    expect(() => situationCatalogue('2023-12-31')).toThrow('2023-12-31');
    expect(findSituation('WS_NIGHT', '2023-12-31')).toBeUndefined();
  });

  it('seuls RQTH, invalidité et grossesse sont confidentiels', () => {
    const confidential = situationCatalogue(today).filter((each) => each.confidential);
    expect(confidential.map((each) => each.code)).toEqual(['WS_RQTH', 'WS_INVAL', 'WS_PREG']);
  });

  it.each(situationCatalogue(today).map((each) => [each.code, each] as const))(
    '%s cite un texte, s’explique en une phrase et se laisse chercher',
    (_code, each) => {
      expect(each.basis.length).toBeGreaterThan(0);
      for (const text of each.basis) {
        expect(text).toMatch(/^([LRD]4?\d{3,4}-\d|arrêté du |décret |questions-réponses du )/);
      }
      expect(each.explanation).toMatch(/^\p{Lu}.*\.$/u);
      expect(reasonOf(each)).toMatch(/^\p{Lu}.*\.$/u);
      expect(each.keywords.length).toBeGreaterThan(2);
      for (const word of each.keywords) expect(word).toBe(word.trim().toLowerCase());
      expect(each.checkedOn <= '2026-09-27').toBe(true);
      expect(each.from).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    },
  );

  it('reconnaît ses codes et eux seuls', () => {
    expect(isSituationCode('WS_NIGHT')).toBe(true);
    expect(isSituationCode('ws_night')).toBe(false);
    expect(isSituationCode('')).toBe(false);
  });
});

describe('ce qui a changé', () => {
  it('la conduite et l’électricité quittent le SIR le 1er octobre 2025 (R4323-56, R4544-10)', () => {
    for (const code of ['WS_DRIVING', 'WS_ELEC', 'WS_ELEC_LOW']) {
      expect(findSituation(code, '2025-09-30')?.profile).toBe('SIR');
      expect(findSituation(code, '2025-10-01')?.profile).toBe('SI');
    }
    expect(findSituation('WS_DRIVING', '2025-10-01')?.basis).toContain('R4323-56');
    expect(findSituation('WS_DRIVING', '2025-09-30')?.document).toBeUndefined();
    expect(findSituation('WS_DRIVING')?.document).toBe('ANCI_DRIVING');
    expect(findSituation('WS_ELEC')?.document).toBe('ANCI_ELECTRICAL');
    expect(findSituation('WS_ELEC_LOW')?.document).toBeUndefined();
  });

  it('le radon se fonde aussi sur R4451-64 2° depuis le 29 décembre 2025', () => {
    expect(findSituation('WS_RADON', '2025-12-28')?.basis).toEqual(['R4451-82']);
    expect(findSituation('WS_RADON', '2025-12-29')?.basis).toEqual(['R4451-82', 'R4451-64 2°']);
  });

  it('le plomb est sans seuil depuis le 10 avril 2026 (R4624-23 I 2°)', () => {
    expect(findSituation('WS_LEAD', '2026-04-09')?.criterion).toBe('SIR_LEAD_THRESHOLD');
    expect(findSituation('WS_LEAD', '2026-04-09')?.basis).toContain('R4412-160');
    expect(findSituation('WS_LEAD', '2026-04-10')?.criterion).toBe('SIR_LEAD');
    expect(findSituation('WS_LEAD')?.basis).toEqual(['R4624-23 I 2°']);
  });
});

describe('recherche', () => {
  it.each([
    ['pétrin', 'WS_LOAD'],
    ['FARINE', 'WS_ACD'],
    ['farines', 'WS_ACD'],
    ['caces', 'WS_DRIVING'],
    ['chariot elevateur', 'WS_DRIVING'],
    ['menuis', 'WS_WOOD'],
    ['l’amiante', 'WS_ASBESTOS'],
    ['travail de nuit', 'WS_NIGHT'],
    ['b2v', 'WS_ELEC'],
    ['crèche', 'WS_BIO2'],
    ['h350', 'WS_CMR_PRODUCT'],
    ['55 kg', 'WS_LOAD55'],
    ['genou', 'WS_POSTURE'],
    ['cuves, silos', 'WS_CONFINED'],
  ])('« %s » mène à %s', (text, code) => {
    expect(found(text)).toContain(code);
  });

  it('met le libellé avant les mots-clés, et ceux-ci avant l’explication', () => {
    expect(found('bruit')[0]).toBe('WS_NOISE');
    expect(found('amiante')[0]).toBe('WS_ASBESTOS');
    expect(found('écran')[0]).toBe('WS_SCREEN');
    expect(found('fournil').slice(0, 2).sort()).toEqual(['WS_NIGHT', 'WS_TEMP']);
  });

  it('un chiffre seul compte, une lettre seule ne dit rien', () => {
    expect(found('groupe 2')).toContain('WS_BIO2');
    expect(found('groupe 2')).not.toContain('WS_BIO34');
    expect(found('d l’ bruit')).toEqual(found('bruit'));
  });

  it('un mot court garde son s, un mot long le perd', () => {
    expect(found('bas')).not.toContain('WS_BIO2');
    expect(found('bus')).toEqual(['WS_ROAD']);
    expect(found('œuvre')).toEqual([]);
  });

  it('exige tous les mots, sans compter les mots vides', () => {
    expect(found('poussières de bois')).toEqual(['WS_WOOD']);
    expect(found('bois amiante')).toEqual([]);
    expect(found('zzz')).toEqual([]);
  });

  it('montre tout quand rien n’est demandé', () => {
    expect(found('')).toEqual(codes(today));
    expect(found('  de la ')).toEqual(codes(today));
  });

  it('cherche dans la loi du jour', () => {
    const [lead] = searchSituations('plomb', '2026-04-09');
    expect(lead?.criterion).toBe('SIR_LEAD_THRESHOLD');
  });
});
