import { describe, expect, it } from 'vitest';
import { defaultParameters } from './parameters.ts';
import type { FollowUpDecision } from './decision.ts';
import type { FollowUpFacts } from './facts.ts';
import { decideFollowUp } from './profile.ts';
import { isDeclarable, situationCatalogue, type SituationCode } from './situation.ts';

const today = '2026-11-21';
const adult = {
  birthDate: '1990-05-04',
  sex: 'MALE',
  contract: 'CDI',
  startDate: '2026-12-01',
} as const;

/** The decision of today for an adult starting on 1 December 2026 in these situations. */
function decide(situations: SituationCode[], facts: Partial<FollowUpFacts> = {}, day = today) {
  return decideFollowUp({ ...adult, ...facts, situations }, day);
}
const grounds = (decision: FollowUpDecision) => decision.grounds.map((each) => each.situation);
const explained = (decision: FollowUpDecision, about: string) =>
  decision.explanations.find((each) => each.about === about);

describe('profil de suivi', () => {
  it('sans situation particulière, le suivi est simple, tous les 5 ans au plus (R4624-10, R4624-16)', () => {
    const decision = decide([]);
    expect(decision.profile).toBe('SI');
    expect(grounds(decision)).toEqual(['WS_NONE']);
    expect(decision.grounds[0]?.basis).toEqual(['R4624-10', 'R4624-16']);
    expect(decision.maximumGapMonths).toBe(60);
    expect(decision.intermediateVisitMonths).toBeNull();
    expect(explained(decision, 'maximumGapMonths')?.basis).toEqual(['R4624-16']);
  });

  it('un boulanger qui travaille la nuit relève du SIA, à voir avant sa prise de poste (R4624-18)', () => {
    const decision = decide(['WS_NIGHT', 'WS_LOAD']);
    expect(decision.profile).toBe('SIA');
    expect(decision.maximumGapMonths).toBe(36);
    expect(explained(decision, 'maximumGapMonths')?.basis).toEqual(['R4624-17']);
    expect(decision.firstVisit).toMatchObject({
      kind: 'VIP_INIT',
      latestDate: '2026-11-30',
      before: true,
      basis: ['R4624-18'],
      reason: 'avant l’affectation au poste',
    });
  });

  it('un menuisier exposé aux poussières de bois relève du SIR : 4 ans, et 2 ans pour la visite intermédiaire (R4624-28)', () => {
    const decision = decide(['WS_WOOD']);
    expect(decision.profile).toBe('SIR');
    expect(decision.subProfile).toBeUndefined();
    expect(decision.maximumGapMonths).toBe(48);
    expect(decision.intermediateVisitMonths).toBe(24);
    expect(explained(decision, 'maximumGapMonths')?.basis).toEqual(['R4624-28']);
    expect(explained(decision, 'intermediateVisitMonths')?.basis).toEqual(['R4624-28']);
    expect(decision.grounds[0]?.basis).toContain('R4624-23 I 3°');
    expect(decision.grounds[0]?.basis).toContain('arrêté du 26 octobre 2020');
    expect(decision.firstVisit.basis).toEqual(['R4624-24']);
    expect(decision.firstVisit.kind).toBe('EMA_INIT');
  });

  it('la catégorie A des rayonnements ionisants est examinée chaque année, sans visite intermédiaire (R4451-82)', () => {
    const decision = decide(['WS_RI_A', 'WS_WOOD']);
    expect(decision).toMatchObject({
      profile: 'SIR',
      subProfile: 'SIR_A',
      maximumGapMonths: 12,
      intermediateVisitMonths: null,
    });
    expect(explained(decision, 'intermediateVisitMonths')?.basis).toEqual(['R4451-82']);
    expect(decision.firstVisit.performers).toEqual(['PHYSICIAN']);
  });

  it('toutes les raisons sont données, la plus forte d’abord', () => {
    const decision = decide(['WS_SCREEN', 'WS_NIGHT', 'WS_WOOD', 'WS_RI_A', 'WS_NIGHT']);
    expect(grounds(decision)).toEqual(['WS_RI_A', 'WS_WOOD', 'WS_NIGHT', 'WS_SCREEN']);
  });

  it('« aucun risque particulier » s’efface devant toute autre situation', () => {
    expect(grounds(decide(['WS_NONE', 'WS_SCREEN']))).toEqual(['WS_SCREEN']);
    expect(grounds(decide(['WS_NONE']))).toEqual(['WS_NONE']);
    expect(decide(['WS_NONE']).grounds[0]?.derived).toBe(false);
    expect(decide([]).grounds[0]).toEqual(decide(['WS_NONE']).grounds[0]);
  });

  it('le renforcé l’emporte sur l’adapté, mais garde son plafond de 3 ans par défaut', () => {
    const decision = decide(['WS_SCAFFOLD', 'WS_RQTH']);
    expect(decision.profile).toBe('SIR');
    expect(decision.maximumGapMonths).toBe(36);
    expect(decision.intermediateVisitMonths).toBe(24);
    expect(explained(decision, 'maximumGapMonths')).toMatchObject({
      certainty: 'inferred',
      basis: ['R4624-17'],
    });
    expect(explained(decision, 'maximumGapMonths')?.text).toContain('suivi adapté');
  });

  it('un service peut s’en tenir aux 4 ans du renforcé (R4624-28)', () => {
    const strict = { ...defaultParameters, capEnhancedByAdapted: false };
    const facts = { ...adult, situations: ['WS_SCAFFOLD', 'WS_RQTH'] as const };
    const decision = decideFollowUp(facts, today, strict);
    expect(decision.maximumGapMonths).toBe(48);
    expect(explained(decision, 'maximumGapMonths')?.basis).toEqual(['R4624-28']);
    expect(
      decideFollowUp({ ...facts, situations: ['WS_RQTH'] }, today, strict).maximumGapMonths,
    ).toBe(36);
  });

  it('le groupe 2 biologique et les champs électromagnétiques sont SIA ou SI selon le service, toujours vus avant', () => {
    const lenient = {
      ...defaultParameters,
      biologicalGroup2Profile: 'SI',
      electromagneticFieldsProfile: 'SI',
    } as const;
    for (const [code, article] of [
      ['WS_BIO2', 'R4426-7'],
      ['WS_EMF', 'R4453-25'],
    ] as const) {
      const facts = { ...adult, situations: [code] };
      expect(decideFollowUp(facts, today)).toMatchObject({ profile: 'SIA', maximumGapMonths: 36 });
      const decision = decideFollowUp(facts, today, lenient);
      expect(decision).toMatchObject({ profile: 'SI', maximumGapMonths: 60 });
      expect(decision.firstVisit).toMatchObject({ before: true, basis: [article] });
    }
  });

  it.each(situationCatalogue(today).map((each) => [each.code, each.profile] as const))(
    '%s seule donne le profil %s du catalogue, avec ses articles',
    (code, profile) => {
      const decision = decide([code], code === 'WS_MINOR_REG' ? { birthDate: '2010-01-01' } : {});
      expect(decision.profile).toBe(profile);
      expect(decision.grounds[0]).toMatchObject({ situation: code, profile, derived: false });
      expect(decision.grounds[0]?.basis.length).toBeGreaterThan(0);
    },
  );

  it('une situation que rien ne confirme le dit', () => {
    expect(explained(decide(['WS_CYTO']), 'profile')?.certainty).toBe('uncertain');
    expect(explained(decide(['WS_CYTO', 'WS_WOOD']), 'profile')?.certainty).toBe('confirmed');
    expect(explained(decide([]), 'profile')?.certainty).toBe('confirmed');
    expect(explained(decide(['WS_BIO2']), 'maximumGapMonths')?.certainty).toBe('practice');
    expect(explained(decide(['WS_EMF']), 'maximumGapMonths')?.certainty).toBe('practice');
    expect(explained(decide(['WS_BIO2', 'WS_NIGHT']), 'maximumGapMonths')?.certainty).toBe(
      'confirmed',
    );
  });

  it('aucune explication ne trahit une raison confidentielle', () => {
    for (const [code, own] of [
      ['WS_RQTH', 'R4624-20'],
      ['WS_INVAL', 'R4624-20'],
      ['WS_PREG', 'R4624-19'],
    ] as const) {
      const decision = decide([code]);
      expect(decision.grounds[0]?.confidential).toBe(true);
      const told = JSON.stringify([decision.explanations, decision.firstVisit, decision.warnings]);
      expect(told).not.toContain(own);
      expect(told).not.toMatch(/handicap|invalid|enceinte|grossesse/i);
    }
    const [first, ...rest] = (['WS_RQTH', 'WS_INVAL', 'WS_PREG'] as const).map(
      (code) => decide([code]).explanations,
    );
    for (const each of rest) expect(each).toEqual(first);
    const others = decide(['WS_NIGHT']).explanations;
    expect(decide(['WS_RQTH', 'WS_NIGHT']).explanations).toEqual(others);
  });
});

describe('loi du jour', () => {
  it('un cariste relevait du SIR jusqu’au 30 septembre 2025 (R4624-23 II)', () => {
    const decision = decide(['WS_DRIVING'], { startDate: '2025-09-15' }, '2025-09-30');
    expect(decision).toMatchObject({ profile: 'SIR', maximumGapMonths: 48, documents: [] });
    expect(decision.grounds[0]?.basis).toContain('R4624-23 II');
  });

  it('il relève du SI depuis le 1er octobre 2025, avec une attestation avant de conduire (R4323-56)', () => {
    const decision = decide(['WS_DRIVING'], { startDate: '2025-09-15' }, '2025-10-01');
    expect(decision).toMatchObject({
      profile: 'SI',
      maximumGapMonths: 60,
      documents: ['ANCI_DRIVING'],
    });
    expect(explained(decision, 'documents')).toMatchObject({ basis: ['R4323-56'] });
    expect(explained(decision, 'documents')?.text).toContain('5 ans');
  });

  it('conduite et électricité demandent deux attestations (R4323-56, R4544-11-1)', () => {
    const decision = decide(['WS_ELEC', 'WS_DRIVING']);
    expect(decision.documents).toEqual(['ANCI_DRIVING', 'ANCI_ELECTRICAL']);
    const basis = decision.explanations.filter((each) => each.about === 'documents');
    expect(basis.map((each) => each.basis)).toEqual([['R4323-56'], ['R4544-11-1']]);
  });

  it('une habilitation H0, B0 ou BS ne demande pas d’attestation', () => {
    expect(decide(['WS_ELEC_LOW']).documents).toEqual([]);
  });

  it('ne décide rien avant le 1er janvier 2024', () => {
    expect(() => decide([], {}, '2023-12-31')).toThrow(RangeError);
    expect(() => decide([], {}, '2024-01-01')).not.toThrow();
    expect(() => decide([], {}, '21/11/2026')).toThrow('21/11/2026');
  });

  it('refuse un code inconnu plutôt que de l’oublier', () => {
    expect(() => decide(['WS_UNKNOWN' as SituationCode])).toThrow('WS_UNKNOWN');
  });
});

describe('ce que nul employeur ne déclare', () => {
  it('le médecin peut décider d’un suivi adapté, dont le motif est confidentiel (R4624-17)', () => {
    const decision = decide(['WS_PHYSICIAN']);
    expect(decision).toMatchObject({ profile: 'SIA', maximumGapMonths: 36 });
    expect(decision.grounds[0]).toMatchObject({ basis: ['R4624-17'], confidential: true });
    expect(decision.explanations).toEqual(decide(['WS_RQTH']).explanations);
    expect(isDeclarable('WS_PHYSICIAN')).toBe(false);
    expect(isDeclarable('WS_MINOR')).toBe(false);
    expect(isDeclarable('WS_RQTH')).toBe(true);
  });

  it('un dépassement de dose donne douze mois de suivi de catégorie A (R4451-81)', () => {
    const facts = { startDate: '2020-01-06', radiationOverexposedOn: '2026-03-10' };
    const decision = decide(['WS_RI_B'], facts);
    expect(decision).toMatchObject({ subProfile: 'SIR_A', maximumGapMonths: 12 });
    expect(decision.grounds[0]).toMatchObject({
      ...{ situation: 'WS_RI_A', derived: true, basis: ['R4451-81', 'R4451-82'] },
      certainty: 'confirmed',
    });
    expect(decision.grounds[0]?.explanation).toContain('pendant douze mois');
    expect(decide(['WS_RI_B'], facts, '2026-03-09').subProfile).toBeUndefined();
    expect(decide(['WS_RI_B'], facts, '2027-03-11').subProfile).toBeUndefined();
    expect(decide(['WS_RI_A'], facts).grounds[0]).toMatchObject({
      ...{ derived: false, basis: ['R4451-82', 'R4451-57 I 1°'] },
    });
  });

  it('il ne demande pas de visite avant une affectation passée', () => {
    const { firstVisit } = decide([], { radiationOverexposedOn: '2026-11-01' });
    expect(firstVisit).toMatchObject({ kind: 'EMA_INIT', before: false, basis: ['R4624-10'] });
    const declared = decide(['WS_RI_A'], { radiationOverexposedOn: '2026-11-01' });
    expect(declared.firstVisit.before).toBe(true);
  });
});

describe('jour où la décision est à revoir', () => {
  it('aucun pour un adulte', () => {
    expect(decide(['WS_WOOD']).reviewOn).toBeNull();
    expect(decide([], { birthDate: undefined }).reviewOn).toBeNull();
  });

  it('les 18 ans d’un mineur (R4624-18), le 1er mars pour qui est né un 29 février', () => {
    expect(decide([], { birthDate: '2010-05-20' }).reviewOn).toBe('2028-05-20');
    expect(decide([], { birthDate: '2012-02-29', startDate: '2027-03-01' }).reviewOn).toBe(
      '2030-03-01',
    );
  });

  it('le lendemain des douze mois qui suivent un dépassement (R4451-81), tant qu’ils durent', () => {
    const until = (day: string) =>
      decide([], { radiationOverexposedOn: '2026-03-10' }, day).reviewOn;
    expect(until(today)).toBe('2027-03-11');
    expect(until('2027-03-10')).toBe('2027-03-11');
    expect(until('2027-03-11')).toBeNull();
  });

  it('le plus proche des deux', () => {
    const young = { birthDate: '2009-01-05', startDate: '2026-09-01' };
    const review = (radiationOverexposedOn: string) =>
      decide([], { ...young, radiationOverexposedOn }).reviewOn;
    expect(review('2026-10-01')).toBe('2027-01-05');
    expect(review('2025-12-01')).toBe('2026-12-02');
  });
});

describe('faits manquants et refus', () => {
  it('dit ce qui manque et ce que cela changerait', () => {
    const decision = decideFollowUp({ situations: [] }, today);
    expect(decision.missing.map((each) => each.fact)).toEqual([
      'birthDate',
      'contract',
      'startDate',
    ]);
    expect(decision.missing.every((each) => each.why.endsWith('.'))).toBe(true);
    expect(decision.firstVisit.latestDate).toBeNull();
  });

  it('ne demande le contrat que s’il peut changer quelque chose', () => {
    const facts = (situations: SituationCode[]) => ({ ...adult, contract: undefined, situations });
    const missing = (situations: SituationCode[]) =>
      decideFollowUp(facts(situations), today).missing.map((each) => each.fact);
    expect(missing(['WS_SCREEN'])).toEqual(['contract']);
    expect(missing(['WS_NIGHT'])).toEqual([]);
    expect(missing(['WS_ASBESTOS'])).toEqual(['contract']);
    expect(missing(['WS_CMR_PRODUCT'])).toEqual(['contract']);
    expect(missing(['WS_WOOD'])).toEqual([]);
    expect(missing(['WS_WOOD', 'WS_ASBESTOS'])).toEqual(['contract']);
  });

  it('ne demande le sexe que pour les charges de plus de 55 kg (R4541-9)', () => {
    expect(decide(['WS_LOAD55'], { sex: undefined }).missing.map((each) => each.fact)).toEqual([
      'sex',
    ]);
    expect(decide(['WS_LOAD55'], { sex: undefined }).missing[0]?.why).toBe(
      'Le port habituel de charges de plus de 55 kg est interdit aux femmes.',
    );
    expect(decide(['WS_LOAD'], { sex: undefined }).missing).toEqual([]);
  });

  it('refuse le port habituel de plus de 55 kg pour une femme (R4541-9)', () => {
    const decision = decide(['WS_LOAD55'], { sex: 'FEMALE' });
    expect(decision.refusals).toMatchObject([
      { code: 'LOAD_OVER_55_FOR_A_WOMAN', situation: 'WS_LOAD55', basis: ['R4541-9'] },
    ]);
    expect(decision.refusals[0]?.message).toContain('25 kg (40 kg à la brouette)');
    expect(decide(['WS_LOAD55']).refusals).toEqual([]);
    expect(decide(['WS_LOAD'], { sex: 'FEMALE' }).refusals).toEqual([]);
  });

  it('avertit que l’amiante est en partie interdit aux CDD et aux intérimaires (D4154-1)', () => {
    for (const contract of ['CDD', 'TEMPORARY', 'SEASONAL'] as const) {
      expect(decide(['WS_ASBESTOS'], { contract }).warnings[0]).toMatchObject({
        code: 'FORBIDDEN_ON_FIXED_TERM',
        situation: 'WS_ASBESTOS',
        basis: ['D4154-1'],
      });
    }
    expect(decide(['WS_ASBESTOS']).warnings).toEqual([]);
    expect(decide(['WS_ASBESTOS'], { contract: 'APPRENTICE' }).warnings).toEqual([]);
    expect(decide(['WS_WOOD'], { contract: 'CDD' }).warnings).toEqual([]);
    expect(decide(['WS_ASBESTOS'], { contract: 'CDD' }).warnings[0]?.message).toBe(
      'Certains travaux exposant à l’amiante sont interdits aux salariés en CDD et aux intérimaires, sauf autorisation de la DREETS.',
    );
  });

  it('avertit qu’un produit CMR peut l’être aussi : béryllium, cadmium (D4154-1)', () => {
    const [warning] = decide(['WS_CMR_PRODUCT'], { contract: 'CDD' }).warnings;
    expect(warning).toMatchObject({ code: 'FORBIDDEN_ON_FIXED_TERM', basis: ['D4154-1'] });
    expect(warning?.message).toMatch(/^Certains travaux exposant au béryllium/);
    expect(decide(['WS_CMR_PRODUCT']).warnings).toEqual([]);
  });

  it('rappelle que l’agence suit l’intérimaire (R4625-8) et que la saison décide de la visite (D4625-22)', () => {
    const [temporary] = decide([], { contract: 'TEMPORARY' }).warnings;
    expect(temporary).toMatchObject({ code: 'AGENCY_ORGANISES_VISITS' });
    expect(temporary?.basis).toContain('R4625-8');
    expect(temporary?.message).toContain('3 emplois au plus');
    const [seasonal] = decide([], { contract: 'SEASONAL' }).warnings;
    expect(seasonal?.message).toContain('dès 45 jours');
    expect(decide([], { contract: 'SEASONAL' }).warnings).toMatchObject([
      { code: 'SEASON_DECIDES_VISIT', basis: ['D4625-22'] },
    ]);
  });
});
