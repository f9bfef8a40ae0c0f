import { describe, expect, it } from 'vitest';
import { defaultParameters } from './parameters.ts';
import type { FollowUpDecision } from './decision.ts';
import type { FollowUpFacts } from './facts.ts';
import { decideFollowUp } from './profile.ts';
import type { SituationCode } from './situation.ts';

const today = '2026-11-21';

/** A 16-year-old apprentice who starts on 1 December 2026. */
function decide(situations: SituationCode[], facts: Partial<FollowUpFacts> = {}, day = today) {
  return decideFollowUp(
    {
      birthDate: '2010-03-15',
      sex: 'FEMALE',
      contract: 'APPRENTICE',
      startDate: '2026-12-01',
      ...facts,
      situations,
    },
    day,
  );
}
const grounds = (decision: FollowUpDecision) => decision.grounds.map((each) => each.situation);
const codes = (decision: FollowUpDecision) => decision.warnings.map((each) => each.code);

describe('moins de 18 ans', () => {
  it('la date de naissance suffit : suivi adapté, à voir avant l’affectation (R4624-18)', () => {
    const decision = decide([]);
    expect(decision).toMatchObject({ profile: 'SIA', maximumGapMonths: 36 });
    expect(decision.grounds).toMatchObject([{ situation: 'WS_MINOR', derived: true }]);
    expect(decision.grounds[0]?.basis[0]).toBe('R4624-18');
    expect(decision.firstVisit).toMatchObject({
      before: true,
      basis: ['R4624-18'],
      latestDate: '2026-11-30',
    });
  });

  it('« avant » l’emporte sur les deux mois de l’apprenti (R6222-36)', () => {
    expect(decide(['WS_SCREEN']).firstVisit.before).toBe(true);
    expect(decide(['WS_SCREEN'], { birthDate: '2000-01-01' }).firstVisit).toMatchObject({
      before: false,
      basis: ['R6222-36'],
    });
  });

  it('le travail de nuit d’un mineur alerte, sans devenir un travail réglementé (L3163-2)', () => {
    const decision = decide(['WS_NIGHT']);
    expect(decision).toMatchObject({ profile: 'SIA', firstVisit: { before: true } });
    expect(decision.warnings).toMatchObject([
      { code: 'PARTLY_FORBIDDEN_BEFORE_18', situation: 'WS_NIGHT', basis: ['L3163-2'] },
    ]);
    expect(decide(['WS_NIGHT'], { birthDate: '2000-01-01' }).warnings).toEqual([]);
  });

  it('le service choisit 3 ou 5 ans (R4624-17 ne nomme pas les mineurs)', () => {
    const gapOf = (minorGapMonths: 36 | 60) => {
      const facts = { situations: [], birthDate: '2010-03-15' };
      const decision = decideFollowUp(facts, today, { ...defaultParameters, minorGapMonths });
      return {
        months: decision.maximumGapMonths,
        why: decision.explanations.find((each) => each.about === 'maximumGapMonths'),
      };
    };
    expect(gapOf(36)).toMatchObject({
      months: 36,
      why: { basis: ['R4624-17'], certainty: 'uncertain' },
    });
    expect(gapOf(60)).toMatchObject({
      months: 60,
      why: { basis: ['R4624-16'], certainty: 'uncertain' },
    });
  });

  it('des travaux réglementés donnent un avis d’aptitude chaque année (R4153-40)', () => {
    const decision = decide(['WS_MINOR_REG']);
    expect(decision).toMatchObject({
      profile: 'SIR',
      subProfile: 'SIR_MINOR',
      maximumGapMonths: 12,
      intermediateVisitMonths: null,
    });
    expect(grounds(decision)).toEqual(['WS_MINOR_REG']);
    expect(decision.grounds[0]).toMatchObject({ derived: false });
    const yearly = decision.explanations.find((each) => each.about === 'maximumGapMonths');
    expect(yearly?.basis).toContain('R4153-40');
    expect(yearly?.text).toContain('1 an ');
    const none = decision.explanations.find((each) => each.about === 'intermediateVisitMonths');
    expect(none).toMatchObject({ basis: ['R4153-40'], certainty: 'inferred' });
    expect(decision.firstVisit.performers).toEqual(['PHYSICIAN']);
  });

  it.each([
    ['WS_WOOD', 'D4153-17'],
    ['WS_ACD', 'D4153-17'],
    ['WS_LEAD', 'D4153-17'],
    ['WS_CMR_PRODUCT', 'D4153-17'],
    ['WS_SILICA', 'D4153-17'],
    ['WS_DIESEL', 'D4153-17'],
    ['WS_USEDOIL', 'D4153-17'],
    ['WS_FORMALDEHYDE', 'D4153-17'],
    ['WS_HAP', 'D4153-17'],
    ['WS_WELD', 'D4153-17'],
    ['WS_CYTO', 'D4153-17'],
    ['WS_ASBESTOS', 'D4153-18'],
    ['WS_RI_B', 'D4153-21'],
    ['WS_HYPER', 'R4153-40'],
    ['WS_DRIVING', 'D4153-27'],
    ['WS_SCAFFOLD', 'D4153-31'],
    ['WS_CONFINED', 'R4153-40'],
  ] as const)(
    '%s est un travail réglementé : aptitude chaque année déduite, et dérogation rappelée (%s)',
    (code, article) => {
      const decision = decide([code]);
      expect(decision).toMatchObject({ subProfile: 'SIR_MINOR', maximumGapMonths: 12 });
      expect(decision.grounds[0]).toMatchObject({
        situation: 'WS_MINOR_REG',
        derived: true,
        certainty: 'inferred',
      });
      expect(decision.grounds[0]?.explanation).toContain('à cet âge');
      expect(grounds(decision)).toContain(code);
      expect(decision.warnings).toMatchObject([{ code: 'REGULATED_BEFORE_18', situation: code }]);
      expect(decision.warnings[0]?.basis).toEqual([...new Set([article, 'R4153-40'])]);
      expect(decision.warnings[0]?.message).toContain('dérogation');
    },
  );

  it('les agents biologiques 3 et 4 sont interdits sans dérogation (D4153-19)', () => {
    const decision = decide(['WS_BIO34']);
    expect(decision.warnings).toMatchObject([
      { code: 'FORBIDDEN_BEFORE_18', situation: 'WS_BIO34', basis: ['D4153-19'] },
    ]);
    expect(decision.warnings[0]?.message).toMatch(
      /^Agents biologiques des groupes 3 et 4 : interdit/,
    );
    expect(grounds(decision)).toEqual(['WS_BIO34', 'WS_MINOR']);
  });

  it('la catégorie B l’est avant 16 ans, possible ensuite en formation (D4153-21)', () => {
    const at = (birthDate: string) => decide(['WS_RI_B'], { birthDate });
    expect(at('2010-12-02').warnings).toMatchObject([
      { code: 'FORBIDDEN_BEFORE_18', situation: 'WS_RI_B', basis: ['D4153-21'] },
    ]);
    expect(at('2010-12-02').warnings[0]?.message).toContain('avant 16 ans');
    expect(at('2010-12-02').subProfile).toBeUndefined();
    expect(codes(at('2010-12-01'))).toEqual(['REGULATED_BEFORE_18']);
    expect(at('2010-12-01').subProfile).toBe('SIR_MINOR');
    expect(codes(decide(['WS_WOOD'], { birthDate: '2010-12-02' }))).toEqual([
      'REGULATED_BEFORE_18',
    ]);
  });

  it('la catégorie A des rayonnements ionisants aussi (D4153-21)', () => {
    expect(decide(['WS_RI_A']).warnings).toMatchObject([
      { code: 'FORBIDDEN_BEFORE_18', basis: ['D4153-21'] },
    ]);
  });

  it.each(['WS_HEIGHT', 'WS_ROA', 'WS_TEMP', 'WS_ELEC'] as const)(
    '%s n’est réglementée qu’en partie : un avertissement, rien de déduit',
    (code) => {
      const decision = decide([code]);
      expect(codes(decision)).toEqual(['PARTLY_FORBIDDEN_BEFORE_18']);
      expect(decision.warnings[0]?.message).toContain('vérifiez avec le médecin');
      const articles = code === 'WS_ELEC' ? ['D4153-24', 'R4153-40'] : ['R4153-40'];
      expect(decision.warnings[0]?.basis).toEqual(articles);
      expect(decision.profile).toBe('SIA');
    },
  );

  it('un mineur qui conduit sous dérogation a son avis d’aptitude, pas d’attestation (R4153-40)', () => {
    expect(decide(['WS_DRIVING']).documents).toEqual([]);
    expect(decide(['WS_ELEC']).documents).toEqual(['ANCI_ELECTRICAL']);
    expect(decide(['WS_ELEC', 'WS_DRIVING']).documents).toEqual(['ANCI_ELECTRICAL']);
  });

  it('aucun de ces avertissements ne concerne un adulte', () => {
    const decision = decide(['WS_BIO34', 'WS_WOOD', 'WS_HEIGHT'], { birthDate: '2000-01-01' });
    expect(decision.warnings).toEqual([]);
    expect(decision.subProfile).toBeUndefined();
  });
});

describe('passage à 18 ans', () => {
  it('l’âge est celui du premier jour travaillé quand l’embauche est à venir', () => {
    expect(decide([], { birthDate: '2008-12-01' }).profile).toBe('SI');
    expect(decide([], { birthDate: '2008-12-02' }).profile).toBe('SIA');
  });

  it('ensuite, l’âge est celui du jour de la décision', () => {
    const facts = { birthDate: '2008-11-21', startDate: '2026-09-01' };
    expect(decide([], facts, '2026-11-20').profile).toBe('SIA');
    expect(decide([], facts, '2026-11-21').profile).toBe('SI');
  });

  it('qui a commencé mineur devait être vu avant, même s’il a 18 ans aujourd’hui (R4624-18)', () => {
    const decision = decide([], { birthDate: '2008-11-01', startDate: '2026-09-01' });
    expect(decision.profile).toBe('SI');
    expect(decision.firstVisit).toMatchObject({
      before: true,
      latestDate: '2026-08-31',
      basis: ['R4624-18'],
    });
  });

  it('les travaux réglementés ne comptent plus, et il faut réévaluer (R4153-40)', () => {
    const decision = decide(['WS_MINOR_REG'], { birthDate: '2008-11-01', startDate: '2026-09-01' });
    expect(decision.profile).toBe('SI');
    expect(decision.refusals).toEqual([]);
    expect(decision.warnings).toMatchObject([
      { code: 'NO_LONGER_A_MINOR', situation: 'WS_MINOR_REG', basis: ['R4153-40'] },
    ]);
    const both = decide(['WS_MINOR_REG', 'WS_MINOR'], {
      ...{ birthDate: '2008-11-01', startDate: '2026-09-01' },
    });
    expect(both.warnings.map(({ situation, basis }) => [situation, basis])).toEqual([
      ['WS_MINOR', ['R4624-18']],
      ['WS_MINOR_REG', ['R4153-40']],
    ]);
  });

  it('les déclarer pour un adulte est refusé', () => {
    const decision = decide(['WS_MINOR_REG'], { birthDate: '1990-01-01' });
    expect(decision.refusals).toMatchObject([
      { code: 'NOT_A_MINOR', situation: 'WS_MINOR_REG', basis: ['R4153-40'] },
    ]);
    expect(decision.warnings).toEqual([]);
    expect(decision.refusals[0]?.message).toContain('avant 18 ans');
    expect(grounds(decision)).toEqual(['WS_NONE']);
    expect(decide(['WS_MINOR'], { birthDate: '1990-01-01' }).refusals).toMatchObject([
      { code: 'NOT_A_MINOR', basis: ['R4624-18'] },
    ]);
  });

  it('cochée à côté de la date de naissance, elle compte comme déduite', () => {
    expect(decide(['WS_MINOR']).grounds).toMatchObject([{ situation: 'WS_MINOR', derived: true }]);
  });

  it('qui a 18 ans le premier jour n’a pas commencé mineur', () => {
    const decision = decide([], { birthDate: '2008-09-01', startDate: '2026-09-01' });
    expect(decision.firstVisit.before).toBe(false);
  });

  it('sans date de naissance, une situation de mineur déclarée compte comme telle', () => {
    const decision = decide(['WS_MINOR'], { birthDate: undefined });
    expect(decision.grounds).toMatchObject([{ situation: 'WS_MINOR', derived: false }]);
    expect(decision.refusals).toEqual([]);
    expect(decision.missing.map((each) => each.fact)).toEqual(['birthDate']);
    expect(grounds(decide(['WS_MINOR_REG'], { birthDate: undefined }))).toEqual(['WS_MINOR_REG']);
  });
});
